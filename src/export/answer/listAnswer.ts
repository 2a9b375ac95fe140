import { Kind, type OperationDefinitionNode, type TypeNode } from "graphql";
import { identify } from "../../graphql/resolvers/identify.js";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import { idPrefix } from "../../model/identity.js";
import { requestVariables } from "../../server/graphql/queryVariables.js";
import type { SavedQuery } from "../../server/graphql/savedQueryFiles.js";
import { RequestError } from "../../server/http/requestError.js";
import type { OperationResult, Session } from "../../server/route.js";
import type { Cell } from "../propertyColumns.js";
import { answerTable } from "./answerTable.js";

/** A list that is answered item by item. */
export interface ItemList {
  readonly items: readonly string[];
  /** The variable that takes each item in turn, and its type. */
  readonly variable: string;
  readonly type: string;
  /** Values of the other variables. */
  readonly others: Readonly<Record<string, unknown>>;
}

const MAX_ITEMS = 500;
const EXPECTED =
  'Expected a list of codes, names or ids such as ["12D", "NHS Swindon"], or {"list": [...], "variable": "ccg", "variables": {...}}';

const wrong = (message: string): RequestError => new RequestError(400, "BAD_USER_INPUT", message);

const nameOf = (type: TypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : type.kind === Kind.NON_NULL_TYPE ? nameOf(type.type) : "list";

/**
 * Reads the body of a request: a list, or an object with `list`, the name of the `variable` that takes the items (the query's first one by default), and
 * `variables` for the others.
 * @throws RequestError
 */
export function readList(operation: OperationDefinitionNode, body: unknown): ItemList {
  const { list, variable, variables = {} } = Array.isArray(body) ? { list: body } : ((body ?? {}) as ListBody);
  if (!Array.isArray(list) || !list.every((item) => ["string", "number"].includes(typeof item)))
    throw wrong(`${EXPECTED}.`);
  if (list.length > MAX_ITEMS) throw wrong(`The list has ${list.length} items; the limit is ${MAX_ITEMS}. Split it.`);
  const definitions = operation.variableDefinitions ?? [];
  const names = definitions.map((each) => each.variable.name.value);
  const [first] = names;
  const name = typeof variable === "string" ? variable : first;
  if (name === undefined) throw wrong("The query has no variable that could take the items of a list.");
  const others = requestVariables(operation, { ...(variables as object), [name]: "" });
  const definition = definitions[names.indexOf(name)];
  const type = definition ? nameOf(definition.type) : "";
  const { [name]: _, ...rest } = others;
  return { items: list.map(String), variable: name, type, others: rest };
}

interface ListBody {
  readonly list?: unknown;
  readonly variable?: unknown;
  readonly variables?: unknown;
}

/** An item for which there is nothing, and why. */
interface Missing {
  readonly input: string;
  readonly problem: string;
}

/** The answer to a list. */
export interface ListAnswer {
  readonly rows: readonly Readonly<Record<string, Cell>>[];
  readonly notFound: readonly Missing[];
}

/** Types that a variable of type ID takes: that of its name, such as `ccg`; all where it is named otherwise. */
function typesFor(variable: string): readonly EntityName[] | null {
  const type = ENTITY_NAMES.find((each) => idPrefix(each) === variable);
  return type === undefined ? null : [type];
}

/**
 * Answers a query for each item of a list. The answer has a row for each deepest item, with the `input` that it belongs to; what is not found has one
 * with the `problem`, and is listed as `notFound`.
 * @returns the result of the first operation that failed, where one did
 */
export async function answerToList(
  session: Session,
  query: SavedQuery,
  { items, variable, type, others }: ItemList,
): Promise<ListAnswer | { readonly failed: OperationResult }> {
  const answers: object[] = [];
  const notFound: Missing[] = [];
  for (const input of items) {
    const found =
      type === "ID" ? await identify(session.reader, typesFor(variable), input) : { id: input, problem: null };
    const result = found.id === null ? null : await session.run(operationFor(query, variable, found.id, others));
    if (result && isFailure(result)) return { failed: result };
    const problem = found.problem ?? problemOf(result as OperationResult);
    if (problem === null) answers.push({ input, ...withoutRoot(result?.data) });
    else {
      answers.push({ input, problem });
      notFound.push({ input, problem });
    }
  }
  const { columns, rows } = answerTable({ rows: answers });
  const objects = rows.map((row) => Object.fromEntries(columns.map((name, i) => [name, row[i] ?? null])));
  return { rows: objects, notFound };
}

function operationFor({ operation, text }: SavedQuery, variable: string, item: string, others: ItemList["others"]) {
  const own = requestVariables(operation, { [variable]: item });
  return { query: text, variables: { ...others, ...own } };
}

/** Whether an operation failed for another reason than that an item is wrong. */
const isFailure = ({ status, errors = [] }: OperationResult): boolean =>
  status >= 400 || errors.some(({ extensions }) => extensions?.code !== "BAD_USER_INPUT");

/** The hints of a result, as sentences. */
export const hintsIn = ({ extensions }: OperationResult): readonly string[] =>
  ((extensions.hints ?? []) as readonly { readonly message: string }[]).map(({ message }) => message);

function problemOf(result: OperationResult): string | null {
  const { data, errors } = result;
  if (errors) return errors.map(({ message }) => message).join(" ");
  if (answerTable(data).rows.length > 0) return null;
  return ["not found", ...hintsIn(result)].join("; ");
}

/** An answer with one field stands for what is in the field. */
function withoutRoot(data: unknown): object {
  const values = Object.values(data as object);
  const [only] = values;
  const isAlone = values.length === 1 && typeof only === "object" && only !== null && !Array.isArray(only);
  return isAlone ? only : (data as object);
}
