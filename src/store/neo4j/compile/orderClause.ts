import type { Keys, Page, Scalar } from "../../plan.js";
import type { Columns, Row } from "./columns.js";
import { allOf, FALSE } from "./compileCondition.js";
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
  readonly key: (encoded: unknown) => Scalar | null;
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
export const between = (
  parameters: Parameters,
  terms: readonly Term[],
  { after, before }: Cursors,
): readonly Cypher[] => [
  ...(after ? beyond(parameters, terms, after, false) : []),
  ...(before ? beyond(parameters, terms, before, true) : []),
];

/**
 * What holds of a row that comes behind some keys, or before them: of two terms "a >= x AND (a > x OR b > y)". The first part says where in an index to
 * begin, which an OR alone would not. Which keys are null is a part of the statement's shape; nothing else of them is.
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
