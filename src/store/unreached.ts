import { type EntityName, entityOf } from "../model/entities.js";
import { upperFirst } from "../model/entity.js";
import { type Strength, strengthOfRank } from "../model/evidence.js";
import type { Chain } from "../trace/chain.js";
import { type DirectField, reachableTypes } from "../trace/directLinks.js";
import type { Reader, TraceQuery, TraceRows } from "./store.js";

/** A requested type to which no chain holds. */
export interface NotStated {
  readonly type: EntityName;
  readonly message: string;
}

/** Direct links of a relation that traces do not follow. */
export interface SeeAlso extends NotStated {
  readonly field: string;
  readonly count: number;
}

/** Returns the direct links that a trace counted, without those that link to nothing. */
export const seeAlsoOf = (fields: readonly DirectField[], { direct }: Pick<TraceRows, "direct">): readonly SeeAlso[] =>
  fields
    .map(({ field, to: type }, i) => ({ field, type, count: direct[i] ?? 0 }))
    .filter(({ count }) => count > 0)
    .map((link) => ({ ...link, message: `\`${link.field}\` links it to ${link.count} ${named(link)}.` }));

const named = ({ type, count }: { readonly type: EntityName; readonly count: number }): string =>
  count === 1 ? type : upperFirst(entityOf(type).plural);

/**
 * Returns the requested types to which some chain leads, but none holds. Whether weaker chains hold is asked of the store only if `minStrength` left
 * some out.
 * @param query the query that gave `rows`, with all chains to the requested types
 */
export async function notStatedOf(
  reader: Reader,
  query: TraceQuery,
  { from, to }: { readonly from: EntityName; readonly to: readonly EntityName[] },
  rows: TraceRows,
): Promise<readonly NotStated[]> {
  // A truncated trace may have missed what it did not reach.
  if (rows.truncated) return [];
  const missing = reachableTypes(from, to).followed.filter((type) => !isIn(rows, type));
  if (missing.length === 0) return [];
  const weaker = query.minStrength > 1 ? await weakerChains(reader, query, missing) : null;
  if (weaker?.truncated) return [];
  const strength = strengthOfRank(query.minStrength);
  return missing.map((type) => ({
    type,
    message: messageOf(from, type, weaker && isIn(weaker, type) ? strength : null),
  }));
}

const messageOf = (from: EntityName, type: EntityName, minStrength: Strength | null): string =>
  minStrength
    ? `Every chain from this ${from} to any ${type} is weaker than ${minStrength}.`
    : `None of the chains from a ${from} to any ${type} holds here.`;

const isIn = ({ counts }: Pick<TraceRows, "counts">, type: EntityName): boolean =>
  counts.some((count) => count.type === type);

/** Counts what chains of any strength reach. */
function weakerChains(reader: Reader, query: TraceQuery, types: readonly EntityName[]): Promise<TraceRows | null> {
  const endsIn = ({ hops }: Chain): boolean => {
    const end = hops.at(-1);
    return end !== undefined && types.includes(end.to);
  };
  const chains = query.chains.filter(endsIn);
  return reader.trace({
    ...query,
    chains,
    minStrength: 1,
    after: null,
    rows: false,
    node: {},
    evidence: false,
    direct: [],
  });
}
