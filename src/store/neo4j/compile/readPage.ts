import neo4j from "neo4j-driver";
import type { Page, PageRow, PageRows } from "../../plan.js";
import type { Row } from "./columns.js";
import type { Cypher } from "./cypher.js";
import type { Parameters } from "./parameters.js";

/** Reads a row of a page. */
export type ReadRow = (row: Row) => PageRow;

/** The LIMIT of a page: one row more than requested, to see whether more rows follow. */
export const limitOf = (parameters: Parameters, page: Page): Cypher => parameters.add(neo4j.int(page.limit + 1));

/** Builds a page from its rows, which are in reverse order if the last rows were requested. */
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
