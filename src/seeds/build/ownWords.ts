import type { Citation, Evidence, Strength } from "../../model/evidence.js";
import type { EntityRecord } from "../../model/release.js";
import type { Claim, EdgeStatement } from "../parse/statements.js";
import type { UnnamedEnds } from "../verify/namedEnds.js";
import type { Resolve } from "./resolveSlug.js";

/** Converts a claim for a link to evidence. */
export type ResolveLink = (link: EdgeStatement, claim: Claim, strength: Strength | null) => Evidence;

/**
 * If a claim has `ownWords`, adds the citations of the name of each end that its quotations do not name, from the same sources. So an item of a list is cited beside the words that introduce the list.
 */
export function withOwnWords(
  resolve: Resolve,
  byId: ReadonlyMap<string, EntityRecord>,
  unnamed: UnnamedEnds,
): ResolveLink {
  const wordsOf = (id: string, sources: ReadonlySet<string>): readonly Citation[] =>
    (byId.get(id)?.evidence.name ?? []).flatMap(({ citations }) =>
      citations.filter(({ source }) => sources.has(source)),
    );
  return (link, claim, strength) => {
    const evidence = resolve(claim, strength);
    if (!claim.ownWords) return evidence;
    const sources = new Set(evidence.citations.map(({ source }) => source));
    // What is quoted has to name both ends, also where a locator does.
    const words = evidence.citations.map((citation) => ({ ...citation, locator: "" }));
    const own = unnamed(link, { ...evidence, citations: words }).flatMap((id) => wordsOf(id, sources));
    return { ...evidence, citations: [...evidence.citations, ...own] };
  };
}
