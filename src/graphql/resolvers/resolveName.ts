import { REFERENCE_DAY } from "../../model/defaults.js";
import { isValidOn } from "../../model/validity.js";
import type { NodeRow } from "../../store/plan.js";
import { compareCandidates, rank, type ScoredHit } from "../../store/search/rank.js";
import { readTerms } from "../../store/search/terms.js";
import { matchName, type NameMatch, wholeNameTerm } from "../../store/search/wholeNames.js";
import type { Candidate, Reader, SearchPlan } from "../../store/store.js";

/** Where to look for a text, and what is selected of what is found. */
export type SearchScope = Omit<SearchPlan, "terms" | "lastIsPrefix">;

/** A hit with what is selected of its entity, where the store gave it along. */
export interface FoundHit extends ScoredHit {
  readonly row: NodeRow | undefined;
  /** Ids of the Sources that mention it, where they are selected. */
  readonly sources: readonly string[];
}

/** The plan of a search for a text; null where it holds no word. */
export function searchFor(text: string, plan: SearchScope): SearchPlan | null {
  const terms = readTerms(text);
  return terms && { ...terms, ...plan };
}

/** Everything that a text may mean, best first; nothing where there is no plan. */
export async function runSearch(reader: Reader, plan: SearchPlan | null): Promise<readonly FoundHit[]> {
  if (!plan) return [];
  const { candidates, nodes, sources } = await reader.search(plan);
  return rank(candidates, plan).map((hit) => {
    const { id } = hit.candidate;
    return { ...hit, row: nodes[id], sources: sources[id] ?? [] };
  });
}

/** An entity that bears a name, with the text by which it does. */
export interface Bearer extends NameMatch {
  readonly candidate: Candidate;
  /** What is selected of it, where the store gave it along. */
  readonly row: NodeRow | undefined;
}

/** The plan that finds the bearers of a whole name; null where it holds no word. */
export function bearersFor(name: string, plan: SearchScope): SearchPlan | null {
  const term = wholeNameTerm(name);
  return term === null ? null : { terms: [term], lastIsPrefix: false, ...plan };
}

/**
 * The entities that bear a name: a whole name, label or alias, a code or a number, and never a part of one; by how they bear it, then by type, name and
 * id.
 * @param plan as `bearersFor` made it
 */
export async function findBearers(reader: Reader, plan: SearchPlan | null): Promise<readonly Bearer[]> {
  if (!plan) return [];
  const { candidates, nodes } = await reader.search(plan);
  return candidates
    .flatMap((candidate): readonly Bearer[] => {
      const match = matchName(candidate, plan);
      return match ? [{ ...match, candidate, row: nodes[candidate.id] }] : [];
    })
    .sort((a, b) => b.score - a.score || compareCandidates(a.candidate, b.candidate));
}

/** Those of some bearers that are valid on the day of `@asOf`, or on the day of the guidance where there is none. */
export const validBearers = (bearers: readonly Bearer[], asOf: string | null): readonly Bearer[] =>
  bearers.filter(({ candidate }) => isValidOn(candidate, asOf ?? REFERENCE_DAY));
