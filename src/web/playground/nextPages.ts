import { type FieldNode, Kind, type OperationDefinitionNode, type SelectionSetNode } from "graphql";
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
  /** Where the query asks for the list. */
  readonly operation: OperationDefinitionNode;
  readonly field: FieldNode;
}

/** The lists of an answer that have a next page, and how the query can ask for it. Lists within lists are left out: they have a page for each item. */
export const nextPages = (query: string, data: unknown): readonly NextPage[] =>
  operationsOf(query).flatMap((operation) =>
    pagesIn(operation.selectionSet, data, []).map((page) => ({ ...page, operation })),
  );

type Page = Omit<NextPage, "operation">;

function pagesIn({ selections }: SelectionSetNode, data: unknown, path: readonly string[]): readonly Page[] {
  if (!isObject(data)) return [];
  return selections.flatMap((selection): readonly Page[] => {
    if (selection.kind === Kind.FRAGMENT_SPREAD) return [];
    if (selection.kind === Kind.INLINE_FRAGMENT) return pagesIn(selection.selectionSet, data, path);
    const name = (selection.alias ?? selection.name).value;
    const value = data[name];
    const below = [...path, name];
    const own = isObject(value) && goesOn(value) ? [pageOf(selection, value, below.join("."))] : [];
    return [...own, ...(selection.selectionSet ? pagesIn(selection.selectionSet, value, below) : [])];
  });
}

/** Whether a list says that it goes on, or has fewer items than it says there are. */
function goesOn({ pageInfo, nodes, edges, totalCount }: Readonly<Record<string, unknown>>): boolean {
  if (isObject(pageInfo) && "hasNextPage" in pageInfo) return pageInfo.hasNextPage === true;
  const items = nodes ?? edges;
  return Array.isArray(items) && items.length > 0 && items.length < Number(totalCount);
}

function pageOf(field: FieldNode, { pageInfo }: Readonly<Record<string, unknown>>, list: string): Page {
  const { endCursor } = isObject(pageInfo) ? pageInfo : {};
  return { list, variable: cursorVariable(field), cursor: typeof endCursor === "string" ? endCursor : null, field };
}

function cursorVariable({ arguments: given = [] }: FieldNode): string | null {
  const after = given.find(({ name }) => name.value === "after")?.value;
  return after?.kind === Kind.VARIABLE ? after.name.value : null;
}
