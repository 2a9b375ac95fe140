import type { MatchedTerm, ScoredHit } from "../../store/search/rank.js";
import { strongTerms } from "../../store/search/terms.js";
import type { SearchText } from "../../store/store.js";
import type { Bearer } from "./resolveName.js";

const FIELDS: Readonly<Record<string, string>> = { odsCode: "code", quotation: "source's words" };

const fieldOf = ({ field }: SearchText): string => FIELDS[field] ?? field;

/** “a”, “b” and “c”. */
function listed(words: readonly string[]): string {
  const last = words[words.length - 1] ?? "";
  return words.length < 2 ? last : `${words.slice(0, -1).join(", ")} and ${last}`;
}

const quoted = (word: string): string => `“${word}”`;

/**
 * Why an entity bears a name, in a sentence.
 * @param sourceName shows a Source's name
 */
export function explainName({ candidate, text, reason }: Bearer, sourceName: (id: string) => string): string {
  if (reason !== "ALIAS" || text.field === "label") return `${quoted(text.text)} is its ${fieldOf(text)}.`;
  const where = text.source === null ? "" : ` in ${sourceName(text.source)}`;
  return `${quoted(text.text)}${where} is ${candidate.label}.`;
}

function explainTerm({ term, word, quality }: MatchedTerm): string {
  switch (quality) {
    case "EQUAL":
      return quoted(term);
    case "BEGINNING":
      return `${quoted(word)}, which begins with ${quoted(term)}`;
    case "TYPING_ERROR":
      return `${quoted(word)}, one typing error away from ${quoted(term)}`;
  }
}

/**
 * What of a name that an entity does not bear matches it, and what does not, in a sentence.
 * @param terms the terms of the search
 */
export function explainMatch({ matches, reason }: ScoredHit, terms: readonly string[]): string {
  const [best] = matches;
  if (!best) return "";
  if (reason === "IDENTIFIER") return `${quoted(best.text)} is its ${fieldOf(best)}.`;
  const missing = strongTerms(terms).filter((term) => !best.terms.some((matched) => matched.term === term));
  const contained = listed(best.terms.map(explainTerm));
  const lacks = missing.length > 0 ? `, but not ${listed(missing.map(quoted))}` : "";
  const isPart = missing.length === 0 && best.terms.every(({ quality }) => quality === "EQUAL");
  return `Its ${fieldOf(best)}, ${quoted(best.text)}, contains ${contained}${isPart ? " among other words" : lacks}.`;
}
