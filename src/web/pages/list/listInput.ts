import type { EntityName } from "../../../model/entities.js";
import { enumName, idPrefix } from "../../../model/identity.js";
import type { PageInput, Suggestion } from "../page.js";
import { chosenValues, oneOf } from "../parts/choice.js";
import { readFirst } from "../parts/readFirst.js";
import { choices, lackable, sortable } from "./listColumns.js";

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

/** The table without what an address chooses. */
const whole = (type: EntityName): Suggestion => ({ name: "the whole table", path: `/${idPrefix(type)}` });

function filterOf(type: EntityName, input: PageInput): object | undefined {
  const { name, without } = input.parameters;
  const conditions: object[] = [
    ...(name ? [{ name: { contains: name } }] : []),
    ...chosenValues(choices(type), input, whole(type)),
  ];
  if (without) {
    const fields = lackable(type);
    oneOf(
      "without",
      without,
      fields.map(({ field }) => field),
      whole(type),
    );
    const found = fields.find(({ field }) => field === without);
    conditions.push({ hasNo: { relation: found?.relation.name, direction: found?.direction } });
  }
  return conditions.length === 0 ? undefined : { and: conditions };
}

function orderOf(type: EntityName, { parameters: { sort } }: PageInput): ListVariables["orderBy"] {
  if (!sort) return undefined;
  const field = oneOf("sort", sort.replace(/^-/, ""), sortable(type), whole(type));
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
