import type { EntityName } from "../../../model/entities.js";
import { enumName, idPrefix } from "../../../model/identity.js";
import { type PageInput, PageProblem } from "../page.js";
import { readFirst } from "../parts/readFirst.js";
import { choices, choiceValues, lackable, sortable } from "./listColumns.js";

/** How many rows of a table are on a page. */
const ROWS = 100;

/** Variables of the query for a table. */
export interface ListVariables {
  readonly asOf: string | null;
  readonly first: number;
  readonly after?: string;
  readonly filter?: object;
  readonly orderBy?: { readonly field: string; readonly direction: "ASC" | "DESC" };
}

/** A value that must be one of some, or else a page says which there are. */
function oneOf(name: string, value: string, values: readonly string[], type: EntityName): string {
  if (values.includes(value)) return value;
  throw new PageProblem(
    400,
    `${name}: expected one of ${values.join(", ")}; got ${JSON.stringify(value.slice(0, 40))}.`,
    [{ name: "the whole table", path: `/${idPrefix(type)}` }],
  );
}

function filterOf(type: EntityName, { parameters }: PageInput): object | undefined {
  const { name, without } = parameters;
  const conditions: object[] = name ? [{ name: { contains: name } }] : [];
  for (const prop of choices(type)) {
    const value = parameters[prop.name];
    if (!value) continue;
    const given = oneOf(prop.name, value, choiceValues(prop), type);
    conditions.push({ [prop.name]: { eq: prop.type.comparable === "flag" ? given === "true" : given } });
  }
  if (without) {
    const fields = lackable(type);
    oneOf(
      "without",
      without,
      fields.map(({ field }) => field),
      type,
    );
    const found = fields.find(({ field }) => field === without);
    conditions.push({ hasNo: { relation: found?.relation.name, direction: found?.direction } });
  }
  return conditions.length === 0 ? undefined : { and: conditions };
}

function orderOf(type: EntityName, { parameters: { sort } }: PageInput): ListVariables["orderBy"] {
  if (!sort) return undefined;
  const field = oneOf("sort", sort.replace(/^-/, ""), sortable(type), type);
  return { field: enumName(field), direction: sort.startsWith("-") ? "DESC" : "ASC" };
}

/** Reads which rows of a type's table are wanted. @throws PageProblem if a parameter is not valid */
export function listVariables(type: EntityName, input: PageInput): ListVariables {
  const filter = filterOf(type, input);
  const orderBy = orderOf(type, input);
  const { after } = input.parameters;
  return {
    asOf: input.asOf,
    first: readFirst(input, ROWS),
    ...(after && { after }),
    ...(filter && { filter }),
    ...(orderBy && { orderBy }),
  };
}
