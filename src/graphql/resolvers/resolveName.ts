import { REFERENCE_DAY } from "../../model/defaults.js";
import { isValidOn } from "../../model/validity.js";
import type { NodeRow } from "../../store/plan.js";
import { type Reason, rank, type ScoredHit } from "../../store/search/rank.js";
import { readTerms } from "../../store/search/terms.js";
import type { Reader, SearchPlan } from "../../store/store.js";

/** A hit with what is selected of its entity, where the store gave it along. */
export interface FoundHit extends ScoredHit {
  readonly row: NodeRow | undefined;
}

/** The plan of a search for a text; null where it holds no word. */
export function searchFor(text: string, plan: Omit<SearchPlan, "terms" | "lastIsPrefix">): SearchPlan | null {
  const terms = readTerms(text);
  return terms && { ...terms, ...plan };
}

/** Everything that a text may mean, best first; nothing where there is no plan. */
export async function runSearch(reader: Reader, plan: SearchPlan | null): Promise<readonly FoundHit[]> {
  if (!plan) return [];
  const { candidates, nodes } = await reader.search(plan);
  return rank(candidates, plan).map((hit) => ({ ...hit, row: nodes[hit.candidate.id] }));
}

/** Reasons for which a code counts as an entity's. */
const BY_CODE: readonly Reason[] = ["IDENTIFIER"];

/** Reasons for which a name counts as an entity's. */
const BY_NAME: readonly Reason[] = ["IDENTIFIER", "NAME", "ALIAS", "NAME_BEGINNING", "NAME_WORDS"];

/**
 * The entity that a name or a code means; null where it means none. Bearers of the day of the guidance come before others.
 * @param code true where the text is a code, so that nothing but an identifier counts
 */
export async function resolveName(reader: Reader, plan: SearchPlan, code: boolean): Promise<FoundHit | null> {
  const matchReasons = code ? BY_CODE : BY_NAME;
  const hits = await runSearch(reader, plan);
  const bearers = hits.filter(({ reason, fuzzy }) => matchReasons.includes(reason) && !fuzzy);
  return (
    bearers.find(({ candidate }) => plan.asOf !== null || isValidOn(candidate, REFERENCE_DAY)) ?? bearers[0] ?? null
  );
}
