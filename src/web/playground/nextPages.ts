import { type FieldNode, Kind, type SelectionSetNode } from "graphql";
import { isObject } from "../pages/answer/answerShapes.js";
import { operationsOf } from "./operations.js";

/** A list of an answer that goes on. */
export interface NextPage {
  /** Path of the list in the answer, its fields joined with dots. */
  readonly list: string;
  /** The variable that takes the cursor; null if the query gives the list none. */
  readonly variable: string | null;
  /** Null if the query did not ask for it. */
  readonly cursor: string | null;
}

/** The lists of an answer that have a next page, and how the query can ask for it. Lists within lists are left out: they have a page for each item. */
export const nextPages = (query: string, data: unknown): readonly NextPage[] =>
  operationsOf(query).flatMap(({ selectionSet }) => pagesIn(selectionSet, data, []));

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
