import type { Citation, Evidence, Strength } from "../../model/evidence.js";
import type { EntityRecord } from "../../model/release.js";
import type { Claim, EdgeStatement } from "../parse/statements.js";
import type { UnnamedEnds } from "../verify/namedEnds.js";
import type { Resolve } from "./resolveSlug.js";

/** Converts a claim for a link to evidence. */
export type ResolveLink = (link: EdgeStatement, claim: Claim, strength: Strength | null) => Evidence;

/**
 * Adds, where a claim asks for it, the own words of each end that its quotations do not name: those with which the entity is introduced in the same
 * source. So an item of a list is cited beside the words that introduce the list.
 */
export function withOwnWords(resolve: Resolve, entities: readonly EntityRecord[], unnamed: UnnamedEnds): ResolveLink {
  const byId = new Map(entities.map((entity) => [entity.id, entity]));
  const wordsOf = (id: string, sources: ReadonlySet<string>): readonly Citation[] =>
    (byId.get(id)?.evidence.name ?? []).flatMap(({ citations }) =>
      citations.filter(({ source }) => sources.has(source)),
    );
  return (link, claim, strength) => {
    const evidence = resolve(claim, strength);
    if (!claim.ownWords) return evidence;
    const sources = new Set(evidence.citations.map(({ source }) => source));
    const own = unnamed(link, evidence).flatMap((id) => wordsOf(id, sources));
    return { ...evidence, citations: [...evidence.citations, ...own] };
  };
}
