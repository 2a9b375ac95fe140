import { type ASTNode, Kind, type SelectionSetNode } from "graphql";
import type { NextPage } from "./nextPages.js";

/** A change of a text: what stands from `start` to `end` is replaced. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What lets a query turn the pages of a list. */
export interface Paging {
  /** The variable that takes the cursor. */
  readonly variable: string;
  /** Changes that the query needs for it, none of which overlap; all else stays as it was written. */
  readonly edits: readonly TextEdit[];
}

/**
 * How a query can take the cursor of a list from a variable, and ask for the cursor of the next page.
 * @param text the query, in which the page was found
 */
export function pagingEdits(text: string, page: NextPage): Paging {
  const variable = page.variable ?? freeName(page);
  const edits = page.variable === null ? [declared(text, page, variable), given(page, variable)] : [];
  return { variable, edits: [...edits, ...asked(text, page)] };
}

const startOf = ({ loc }: ASTNode): number => loc?.start ?? 0;
const endOf = ({ loc }: ASTNode): number => loc?.end ?? 0;
const inserted = (place: number, text: string): TextEdit => ({ start: place, end: place, text });

function freeName({ operation: { variableDefinitions = [] } }: NextPage): string {
  const taken = new Set(variableDefinitions.map(({ variable }) => variable.name.value));
  for (let number = 1; ; number++) {
    const name = number === 1 ? "after" : `after${number}`;
    if (!taken.has(name)) return name;
  }
}

/** The variable, declared behind the others, or behind the name of the operation, which may have none. */
function declared(text: string, { operation }: NextPage, variable: string): TextEdit {
  const definition = `$${variable}: String`;
  const last = operation.variableDefinitions?.at(-1);
  if (last) return inserted(endOf(last), `, ${definition}`);
  if (operation.name) return inserted(endOf(operation.name), `(${definition})`);
  const start = startOf(operation);
  return text[start] === "{"
    ? inserted(start, `query (${definition}) `)
    : inserted(start + operation.operation.length, ` (${definition})`);
}

/** The variable, given to the list behind its other arguments, or in place of a cursor. */
function given({ field }: NextPage, variable: string): TextEdit {
  const after = field.arguments?.find(({ name }) => name.value === "after");
  if (after) return { start: startOf(after.value), end: endOf(after.value), text: `$${variable}` };
  const last = field.arguments?.at(-1);
  return last ? inserted(endOf(last), `, after: $${variable}`) : inserted(endOf(field.name), `(after: $${variable})`);
}

/** The cursor of the next page, and whether there is one, as far as they are not asked for, before what is. */
function asked(text: string, { field: { selectionSet } }: NextPage): readonly TextEdit[] {
  if (!selectionSet) return [];
  const pageInfo = fieldIn(selectionSet, "pageInfo")?.selectionSet;
  const missing = ["hasNextPage", "endCursor"].filter((name) => !pageInfo || !fieldIn(pageInfo, name));
  const set = pageInfo ?? selectionSet;
  const first = set.selections[0];
  if (!first || missing.length === 0) return [];
  // On a line of its own where the others are.
  const space = text.slice(startOf(set) + 1, startOf(first));
  const between = /^\s+$/.test(space) ? space : " ";
  return [inserted(startOf(first), (pageInfo ? missing.join(" ") : `pageInfo { ${missing.join(" ")} }`) + between)];
}

const fieldIn = ({ selections }: SelectionSetNode, name: string) =>
  selections.flatMap((each) => (each.kind === Kind.FIELD && each.name.value === name && !each.alias ? [each] : []))[0];
