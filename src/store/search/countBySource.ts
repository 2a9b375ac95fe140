import { compareText } from "../../model/text.js";
import type { SearchQuery } from "../store.js";
import { countsFor } from "./countsFor.js";
import { matchersOf } from "./match.js";
import type { MatchedTerm, ScoredHit } from "./rank.js";

/** A hit with the Sources that mention its entity. */
export interface SourcedHit extends Pick<ScoredHit, "matches"> {
  readonly sources: readonly string[];
}

/** How many hits a search has in one Source. */
export interface SourceHits {
  /** Id of the Source. */
  readonly source: string;
  readonly count: number;
}

type IsMatch = (term: MatchedTerm) => boolean;

/** How many terms some texts match together. */
const termsIn = (matches: ScoredHit["matches"], isMatch: IsMatch): number =>
  new Set(matches.flatMap(({ terms }) => terms.filter(isMatch).map(({ term }) => term))).size;

const isAsWritten: IsMatch = ({ quality }) => quality !== "TYPING_ERROR";

/**
 * For each Source that mentions some of a search's hits, the number of hits of the same search in that Source alone (`SearchQuery.source`), most first. In a
 * Source that is left out, no entity matches as many terms.
 */
export function countBySource(hits: readonly SourcedHit[], query: SearchQuery): readonly SourceHits[] {
  const all = matchersOf(query).length;
  // Where words match as they are written, typing errors are forgiven nowhere; so it is in a Source.
  const isMatch = hits.every(({ matches }) => termsIn(matches, isAsWritten) === all) ? isAsWritten : () => true;
  const counts = new Map<string, number>();
  for (const { matches, sources } of hits) {
    const matched = termsIn(matches, isMatch);
    for (const source of query.source === null ? sources : [query.source]) {
      const texts = matches.filter((text) => countsFor(text, { source }));
      if (termsIn(texts, isMatch) === matched) counts.set(source, (counts.get(source) ?? 0) + 1);
    }
  }
  return [...counts]
    .map(([source, count]) => ({ source, count }))
    .sort((a, b) => b.count - a.count || compareText(a.source, b.source));
}
