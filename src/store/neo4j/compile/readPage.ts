import neo4j from "neo4j-driver";
import type { Page, PageRow, PageRows } from "../../plan.js";
import type { Row } from "./columns.js";
import type { Cypher } from "./cypher.js";
import type { Parameters } from "./parameters.js";

/** Makes a row of a page. */
export type ReadRow = (row: Row) => PageRow;

/** How many rows to take: one more than wanted, to see whether others follow. */
export const limitOf = (parameters: Parameters, page: Page): Cypher => parameters.add(neo4j.int(page.limit + 1));

/** Makes a page of the rows that were taken in its order, or in the reverse where the last ones were wanted. */
export function readPage(page: Page, taken: readonly Row[], read: ReadRow, totalCount: number | null): PageRows {
  if (!page.rows) return { rows: [], totalCount, hasNext: false, hasPrevious: false };
  const more = taken.length > page.limit;
  const rows = (more ? taken.slice(0, page.limit) : taken).map(read);
  if (page.fromEnd) rows.reverse();
  return {
    rows,
    totalCount,
    hasNext: (!page.fromEnd && more) || page.before !== null,
    hasPrevious: (page.fromEnd && more) || page.after !== null,
  };
}
