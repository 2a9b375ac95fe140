import { type FieldNode, Kind, parse, type SelectionSetNode } from "graphql";

/** A list of an answer that goes on. */
export interface NextPage {
  /** Path of the list in the answer, its fields joined with dots. */
  readonly list: string;
  /** The variable that takes the cursor; null if the query gives the list none. */
  readonly variable: string | null;
  /** Null if the query did not ask for it. */
  readonly cursor: string | null;
}

type Fields = Readonly<Record<string, unknown>>;
const isObject = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** The lists of an answer that have a next page, and how the query can ask for it. Lists within lists are left out: they have a page for each item. */
export function nextPages(query: string, data: unknown): readonly NextPage[] {
  try {
    return parse(query).definitions.flatMap((each) =>
      each.kind === Kind.OPERATION_DEFINITION ? pagesIn(each.selectionSet, data, []) : [],
    );
  } catch {
    return [];
  }
}

function pagesIn({ selections }: SelectionSetNode, data: unknown, path: readonly string[]): readonly NextPage[] {
  if (!isObject(data)) return [];
  return selections.flatMap((selection): readonly NextPage[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return pagesIn(selection.selectionSet, data, path);
    const name = (selection.alias ?? selection.name).value;
    const value = data[name];
    const below = [...path, name];
    const { pageInfo } = isObject(value) ? value : {};
    const own =
      isObject(pageInfo) && pageInfo.hasNextPage === true
        ? [{ list: below.join("."), variable: cursorVariable(selection), cursor: textOf(pageInfo.endCursor) }]
        : [];
    return [...own, ...(selection.selectionSet ? pagesIn(selection.selectionSet, value, below) : [])];
  });
}

const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

function cursorVariable({ arguments: given = [] }: FieldNode): string | null {
  const after = given.find(({ name }) => name.value === "after")?.value;
  return after?.kind === Kind.VARIABLE ? after.name.value : null;
}
