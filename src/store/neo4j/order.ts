import type { Keys, Page, Scalar } from "../plan.js";
import type { Columns, Row } from "./columns.js";
import { FALSE, TRUE } from "./conditions.js";
import { type Cypher, commas, cypher } from "./cypher.js";
import type { Parameters } from "./parameters.js";

/** A term of an order with the Cypher that it compares. */
export interface Term {
  /** Property as it is kept. */
  readonly property: string;
  readonly expression: Cypher;
  readonly descending: boolean;
  readonly nullable: boolean;
  /** A key as the parameter that it is compared with. */
  readonly parameter: (key: Scalar | null) => unknown;
  /** What came of the expression as a key. */
  readonly key: (kept: unknown) => Scalar | null;
}

/** Where a page begins and ends. */
export type Cursors = Pick<Page, "after" | "before">;

/** Terms of "ORDER BY". Nulls are the greatest for Neo4j; the port wants them last in both directions. */
export function orderBy(terms: readonly Term[], reverse: boolean): Cypher {
  return commas(
    terms.flatMap(({ expression, descending, nullable }) => {
      const down = descending !== reverse;
      const direction = down ? cypher`${expression} DESC` : expression;
      // Ascending puts nulls last and descending puts them first, which is right save where the term itself descends.
      if (!nullable || !descending) return [direction];
      return [reverse ? cypher`${expression} IS NULL DESC` : cypher`${expression} IS NULL`, direction];
    }),
  );
}

/** Adds what rows are ordered by to their columns; returns what makes the keys of a row. */
export function projectKeys(columns: Columns, terms: readonly Term[]): (row: Row) => Keys {
  const keys = terms.map(({ expression, key }) => ({ key, column: columns.add(expression) }));
  return (row) => keys.map(({ key, column }) => key(column(row)));
}

/** What holds of a row between the page's cursors; nothing where the page has none. */
export function between(parameters: Parameters, terms: readonly Term[], { after, before }: Cursors): readonly Cypher[] {
  return [
    ...(after ? [beyond(parameters, terms, after, false)] : []),
    ...(before ? [beyond(parameters, terms, before, true)] : []),
  ];
}

/**
 * True where a row comes behind some keys, or before them. Written as CASE and not as OR, which would tempt the planner to join several indexes.
 * Which keys are null is a part of the statement's shape; nothing else of them is.
 */
export function beyond(parameters: Parameters, terms: readonly Term[], keys: Keys, before: boolean): Cypher {
  const [term, ...rest] = terms;
  if (!term) return FALSE;
  const [key, ...others] = keys;
  const { expression, nullable } = term;
  const next = () => beyond(parameters, rest, others, before);
  if (key === null || key === undefined) {
    if (before) return cypher`CASE WHEN ${expression} IS NULL THEN ${next()} ELSE true END`;
    return cypher`(${expression} IS NULL AND ${next()})`;
  }
  const parameter = parameters.add(term.parameter(key));
  const comparison =
    term.descending !== before ? cypher`${expression} < ${parameter}` : cypher`${expression} > ${parameter}`;
  if (rest.length === 0) return comparison;
  const nulls = nullable ? cypher`WHEN ${expression} IS NULL THEN ${before ? FALSE : TRUE} ` : cypher``;
  return cypher`CASE ${nulls}WHEN ${expression} = ${parameter} THEN ${next()} ELSE ${comparison} END`;
}
