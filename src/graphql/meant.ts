import type { EntityName } from "../model/entities.js";
import { type Reason, rank, type ScoredHit } from "../store/search/rank.js";
import { readTerms } from "../store/search/terms.js";
import type { Reader, SearchQuery } from "../store/store.js";

/** The day of the guidance: names and codes are those of its bearers on that day unless `@asOf` says otherwise. */
export const REFERENCE_DAY = "2016-12-06";

/** Everything that a text may mean, best first; nothing where it holds no word. */
export async function searched(
  reader: Reader,
  text: string,
  scope: Omit<SearchQuery, "terms" | "lastIsPrefix">,
): Promise<readonly ScoredHit[]> {
  const terms = readTerms(text);
  if (!terms) return [];
  const query = { ...terms, ...scope };
  return rank(await reader.search(query), query);
}

/** Reasons for which a code counts as an entity's. */
const BY_CODE: readonly Reason[] = ["IDENTIFIER"];

/** Reasons for which a name counts as an entity's. */
const BY_NAME: readonly Reason[] = ["IDENTIFIER", "NAME", "ALIAS", "NAME_BEGINNING", "NAME_WORDS"];

/**
 * Id of the entity of a type that a name or a code means; null where it means none. Bearers of the day of the guidance come before later ones.
 * @param request.code true where the text is a code, so that nothing but an identifier counts
 */
export async function meant(
  reader: Reader,
  { text, type, asOf, code }: { text: string; type: EntityName; asOf: string | null; code: boolean },
): Promise<string | null> {
  const reasons = code ? BY_CODE : BY_NAME;
  for (const day of asOf ? [asOf] : [REFERENCE_DAY, null]) {
    const hits = await searched(reader, text, { types: [type], source: null, asOf: day });
    const hit = hits.find(({ reason, forgiven }) => reasons.includes(reason) && !forgiven);
    if (hit) return hit.candidate.id;
  }
  return null;
}
