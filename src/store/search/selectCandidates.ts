import type { Candidate, SearchQuery } from "../store.js";
import { countMatches, matchersOf, matchPasses } from "./match.js";
import { compareCandidates, rank } from "./rank.js";
import { WHOLE_NAME } from "./words.js";

/** Most candidates that a search gives. */
const MAX_CANDIDATES = 1_000;

/** Those that match all terms; where none does, those that match the most, if that is at least half of them. */
export function bestPartial<T>(counts: Iterable<readonly [T, number]>, terms: number): readonly T[] {
  const all = [...counts];
  const most = all.reduce((greatest, [, count]) => Math.max(greatest, count), 0);
  return most > 0 && most * 2 >= terms ? all.filter(([, count]) => count === most).map(([item]) => item) : [];
}

/** The first candidates in their order, where there are more than a search gives; all of them otherwise, in no particular order. */
export const capped = (candidates: readonly Candidate[], query: SearchQuery): readonly Candidate[] =>
  candidates.length <= MAX_CANDIDATES ? candidates : inOrder(candidates, query).slice(0, MAX_CANDIDATES);

/** By rank; those that bear a name, by type and id. */
const inOrder = (candidates: readonly Candidate[], query: SearchQuery): readonly Candidate[] =>
  query.terms[0]?.startsWith(WHOLE_NAME)
    ? [...candidates].sort(compareCandidates)
    : rank(candidates, query).map(({ candidate }) => candidate);

/**
 * Those of some entities that a search means, by the rule of `Reader.search`.
 * @param entities all that satisfy the query's types, source and day and match some of its terms; where some match all of its terms, these are enough,
 *   and where some do so without a typing error, these
 */
export function selectCandidates(entities: readonly Candidate[], query: SearchQuery): readonly Candidate[] {
  const matchers = matchersOf(query);
  let counts: readonly (readonly [Candidate, number])[] = [];
  for (const pass of matchPasses(matchers)) {
    counts = entities.map((entity) => [entity, countMatches(entity.texts, pass, query)] as const);
    if (counts.some(([, count]) => count === matchers.length)) break;
  }
  return capped(bestPartial(counts, matchers.length), query);
}
