import {
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from "graphql";
import { schema } from "../../src/graphql/schema.js";

/** Gives a number from 0 to below `below`; 0 once it has run out, so that documents end. */
export type Choose = (below: number) => number;

/** Values by scalar: those that mean something here, those at a limit, and those that mean nothing. */
const SCALARS: Readonly<Record<string, readonly string[]>> = {
  Int: ["1", "0", "2", "24", "500", "501", "-1", "2147483647"],
  Float: ["1", "0.5", "-1e3"],
  Boolean: ["true", "false"],
  Date: ['"2016-12-06"', '"2019-07-01"', '"1900-01-01"', '"9999-12-31"'],
  ID: [
    ...['"recommendation:taskforce-2015-24"', '"ccg:nhs-swindon"', '"alliance:wessex"', '"source:guidance-2016"'],
    ...['"metric:62-day-wait"', '"stp:nothing"', '"no id"', '""', '"alliance:é"'],
  ],
  String: [
    ...['"Swindon"', '"the Board"', '"CCG"', '""', '" "', '"E38000181"', '"name"', '"W10="', '"\\u0000"', '"🙂 ~*"'],
    ...['"population"', '"a AND b OR (c"', '"who leads Wessex?"'],
  ],
};

const pick = <T>(choose: Choose, of: readonly T[]): T => of[choose(of.length)] as T;

function valueOfType(choose: Choose, type: GraphQLInputType, depth: number, isNeeded = false): string {
  if (isNonNullType(type)) return valueOfType(choose, type.ofType, depth, true);
  if (!isNeeded && choose(8) === 1) return "null";
  if (isListType(type)) {
    const items = Array.from({ length: choose(3) }, () => valueOfType(choose, type.ofType, depth + 1));
    return `[${items.join(", ")}]`;
  }
  if (isEnumType(type)) return pick(choose, type.getValues()).name;
  if (!isInputObjectType(type)) return pick(choose, SCALARS[type.name] ?? ["null"]);
  const fields = Object.values(type.getFields());
  const wanted = fields.filter(({ type: of }) => isNonNullType(of));
  if (depth < 4) for (let i = choose(3); i > 0; i--) wanted.push(pick(choose, fields));
  const shown = [...new Set(wanted)].map(({ name, type: of }) => `${name}: ${valueOfType(choose, of, depth + 1)}`);
  return `{ ${shown.join(", ")} }`;
}

type Field = ReturnType<GraphQLObjectType["getFields"]>[string];

function argumentsOf(choose: Choose, { args }: Field): string {
  const given = args.filter(({ type }) => isNonNullType(type) || choose(4) === 1);
  if (given.length === 0) return "";
  return `(${given.map(({ name, type }) => `${name}: ${valueOfType(choose, type, 0)}`).join(", ")})`;
}

let alias = 0;

/** A selection of a type's fields, each under an alias of its own, so that any document is valid. */
function selection(choose: Choose, type: GraphQLNamedType, depth: number): string {
  if (!isObjectType(type) && !isInterfaceType(type)) return "";
  const fields = Object.values(type.getFields());
  const simple = fields.filter((field) => isScalar(getNamedType(field.type)));
  const offered = depth >= 8 ? simple : fields;
  const chosen = Array.from({ length: 1 + choose(4) }, () => (offered.length > 0 ? pick(choose, offered) : undefined));
  const parts = chosen.map((field) => {
    if (!field) return "__typename";
    return `a${alias++}: ${field.name}${argumentsOf(choose, field)} ${selection(choose, getNamedType(getNullableType(field.type)), depth + 1)}`;
  });
  if (isInterfaceType(type) && choose(2) === 1) {
    const of = pick(choose, schema().getPossibleTypes(type));
    parts.push(`... on ${of.name} ${selection(choose, of, depth + 1)}`);
  }
  return `{ ${parts.join(" ")} }`;
}

const isScalar = (type: GraphQLNamedType): boolean => !isObjectType(type) && !isInterfaceType(type);

/** A valid document, made of choices. */
export function randomDocument(choose: Choose): string {
  alias = 0;
  const day = choose(3) === 1 ? ` @asOf(date: ${pick(choose, SCALARS.Date ?? [])})` : "";
  return `query${day} ${selection(choose, schema().getQueryType() as GraphQLObjectType, 0)}`;
}

/** A document with one token taken away, doubled, or put elsewhere. */
export function broken(choose: Choose, document: string): string {
  const tokens = document.split(/(?<=[\s(){}[\]:,])|(?=[(){}[\]:,])/);
  const at = choose(tokens.length);
  const token = tokens[at] ?? "";
  const change = choose(3);
  if (change === 0) tokens.splice(at, 1);
  else if (change === 1) tokens.splice(at, 0, token);
  else tokens.splice(choose(tokens.length), 0, pick(choose, [token, "x", "$x", "...", '"', "0x", "null", "@skip"]));
  return tokens.join("");
}
