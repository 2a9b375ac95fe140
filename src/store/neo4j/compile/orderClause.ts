import type { Keys, Page, Scalar } from "../../plan.js";
import type { Columns, Row } from "./columns.js";
import { allOf, FALSE } from "./compileCondition.js";
import { type Cypher, commas, cypher } from "./cypher.js";
import type { Parameters } from "./parameters.js";

/** A term of an order with the Cypher expression that it compares. */
export interface Term {
  /** Stored property. */
  readonly property: string;
  readonly expression: Cypher;
  readonly descending: boolean;
  readonly nullable: boolean;
  /** The parameter for a key. */
  readonly parameter: (key: Scalar | null) => unknown;
  /** The key for an expression's value. */
  readonly key: (encoded: unknown) => Scalar | null;
}

/** Where a page begins and ends. */
export type Cursors = Pick<Page, "after" | "before">;

/** The terms of ORDER BY. Nulls are greatest in Neo4j; the port puts them last in both directions. */
export function orderBy(terms: readonly Term[], reverse: boolean): Cypher {
  return commas(
    terms.flatMap(({ expression, descending, nullable }) => {
      const down = descending !== reverse;
      const direction = down ? cypher`${expression} DESC` : expression;
      // Ascending order puts nulls last and descending order puts them first, which is right unless the term itself descends.
      if (!nullable || !descending) return [direction];
      return [reverse ? cypher`${expression} IS NULL DESC` : cypher`${expression} IS NULL`, direction];
    }),
  );
}

/** Adds the order terms to a row's columns; returns a function that reads the keys of a row. */
export function projectKeys(columns: Columns, terms: readonly Term[]): (row: Row) => Keys {
  const keys = terms.map(({ expression, key }) => ({ key, column: columns.add(expression) }));
  return (row) => keys.map(({ key, column }) => key(column(row)));
}

/** The conditions for a row to lie between the page's cursors; empty without cursors. */
export const between = (
  parameters: Parameters,
  terms: readonly Term[],
  { after, before }: Cursors,
): readonly Cypher[] => [
  ...(after ? beyond(parameters, terms, after, false) : []),
  ...(before ? beyond(parameters, terms, before, true) : []),
];

/**
 * The conditions for a row to come after some keys, or before them: for two terms "a >= x AND (a > x OR b > y)". The first part lets an index seek to
 * the start, which an OR alone would not. The statement depends on which keys are null, but on nothing else about the keys.
 */
function beyond(parameters: Parameters, terms: readonly Term[], keys: Keys, before: boolean): readonly Cypher[] {
  const [term, ...rest] = terms;
  if (!term) return [FALSE];
  const [key, ...others] = keys;
  const { expression, nullable } = term;
  const next = () => beyond(parameters, rest, others, before);
  if (key === null || key === undefined)
    return before
      ? [cypher`(${expression} IS NOT NULL OR ${allOf(next())})`]
      : [cypher`${expression} IS NULL`, ...next()];
  const parameter = parameters.add(term.parameter(key));
  const down = term.descending !== before;
  const past = down ? cypher`${expression} < ${parameter}` : cypher`${expression} > ${parameter}`;
  const from = down ? cypher`${expression} <= ${parameter}` : cypher`${expression} >= ${parameter}`;
  const conditions = rest.length === 0 ? [past] : [from, cypher`(${past} OR ${allOf(next())})`];
  // Nulls come last.
  return nullable && !before ? [cypher`(${expression} IS NULL OR ${allOf(conditions)})`] : conditions;
}
