import { refused } from "../errors.js";

/** What a request may ask for at most. */
export interface Limits {
  /** Upper bound of the work, in objects of the answer; bytes and comparisons count in part. */
  readonly cost: number;
  /** Levels of fields, or of inputs in an argument. */
  readonly depth: number;
  /** Fields with an alias. */
  readonly aliases: number;
}

/** What a request asks for, in the units of the limits. */
export interface Cost extends Limits {
  /** The part of the cost that is introspection. */
  readonly introspection: number;
}

/** Most that introspection may cost. The whole schema, as GraphiQL and code generators ask for it, is a little less; nobody needs it twice. */
const MAX_INTROSPECTION = 20_000;

const ADVICE: Readonly<Record<keyof Limits, string>> = {
  cost: "Split it into several requests, or use smaller pages (`first`).",
  depth: "Query the deeper part with `node(id:)` in a separate request, or nest filters less deeply.",
  aliases: "Split it into several requests, or use `nodes(ids:)` instead of many aliases.",
};
const UNITS: Readonly<Record<keyof Limits, string>> = { cost: "objects", depth: "levels", aliases: "aliases" };

/** Refuses a request that is over a limit. Throws QUERY_TOO_COMPLEX with the limit, the request's figure, and how to split the request. */
export function withinLimits(cost: Cost, limits: Limits): void {
  for (const name of ["depth", "aliases", "cost"] as const)
    if (cost[name] > limits[name]) throw tooComplex(cost[name], limits[name], UNITS[name], ADVICE[name]);
  const { introspection } = cost;
  if (introspection > MAX_INTROSPECTION)
    throw tooComplex(
      introspection,
      MAX_INTROSPECTION,
      "objects of the schema",
      "Ask for each part of the schema once.",
    );
}

/** The error of a request that asks for more than a limit allows. */
export const tooComplex = (requested: number, limit: number, unit: string, advice: string): Error =>
  refused(`The request asks for ${requested} ${unit}; the limit is ${limit}. ${advice}`, {
    code: "QUERY_TOO_COMPLEX",
    limit,
    requested,
  });
