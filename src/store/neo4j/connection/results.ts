import neo4j, { type ProfiledPlan, type QueryResult } from "neo4j-driver";

/** Parameters of a statement. */
export type Parameters = Readonly<Record<string, unknown>>;
/** A row of a result: its columns. */
export type Row = readonly unknown[];

/** The cost of a statement. */
export interface Profile {
  readonly rows: number;
  /** The parameters, whole numbers as numbers. */
  readonly parameters: Parameters;
  /** Db hits, summed over all operators. */
  readonly dbHits: number;
}

/** The rows of a result. The driver does not type them; the caller of a statement knows its columns. */
export const rowsOf = <T extends Row>(result: QueryResult): readonly T[] =>
  result.records.map((record) => record.keys.map((key) => record.get(key))) as unknown as readonly T[];

/** What a profiled statement did. */
export function profileOf(result: QueryResult, parameters: Parameters): Profile {
  const plain = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, plainValue(value)]));
  return { rows: result.records.length, dbHits: hitsOf(result.summary.profile), parameters: plain };
}

/** A parameter with whole numbers as numbers instead of the driver's type. */
function plainValue(value: unknown): unknown {
  if (neo4j.isInt(value)) return neo4j.integer.toNumber(value);
  return Array.isArray(value) ? value.map(plainValue) : value;
}

const hitsOf = (plan: ProfiledPlan | false): number =>
  plan ? plan.children.reduce((sum, child) => sum + hitsOf(child), Number(plan.dbHits)) : 0;
