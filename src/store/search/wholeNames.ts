import { nameKey } from "../../model/names.js";
import type { Candidate, SearchQuery, SearchText } from "../store.js";
import { countsFor } from "./countsFor.js";
import { isIdentifier, ONLY_WHOLE } from "./searchTexts.js";
import { WHOLE_NAME } from "./words.js";

/** Why an entity bears a name. */
export type NameReason = "IDENTIFIER" | "NAME" | "ALIAS";

/** Why a text names an entity; null where it only says something of it. */
export function nameReason(text: SearchText): NameReason | null {
  if (isIdentifier(text)) return "IDENTIFIER";
  if (text.field === "name" || text.field === ONLY_WHOLE) return "NAME";
  return text.field === "label" || text.field === "alias" ? "ALIAS" : null;
}

/** The term by which a search finds those that bear a name; null where the name holds no word. */
export function wholeNameTerm(name: string): string | null {
  const key = nameKey(name);
  return key === "" ? null : WHOLE_NAME + key.replaceAll(" ", "_");
}

/** The term of a text that names an entity; null for any other text. */
export const wholeNameOf = (text: SearchText): string | null => nameReason(text) && wholeNameTerm(text.text);

/** How an entity bears a name. */
export interface NameMatch {
  /** The text by which it does; the closest of several. */
  readonly text: SearchText;
  readonly reason: NameReason;
  /** From 0 to 1. */
  readonly score: number;
}

/** Codes and numbers identify; a name comes before another name. What the Source that was asked for uses comes first. */
const SCORES: Readonly<Record<NameReason, number>> = { IDENTIFIER: 1, NAME: 0.95, ALIAS: 0.9 };

/**
 * How a candidate bears the name that a query looks for; null where it does not.
 * @param query its one term is that of `wholeNameTerm`
 */
export function matchName({ texts }: Candidate, query: Pick<SearchQuery, "terms" | "source">): NameMatch | null {
  const matches = texts
    .filter((text) => countsFor(text, query) && wholeNameOf(text) === query.terms[0])
    .map((text): NameMatch => {
      const reason = nameReason(text) as NameReason;
      return { text, reason, score: query.source !== null && text.source === query.source ? 1 : SCORES[reason] };
    });
  return matches.sort((a, b) => b.score - a.score)[0] ?? null;
}
