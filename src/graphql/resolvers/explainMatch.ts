import type { ScoredHit } from "../../store/search/rank.js";

/**
 * Why an entity is meant by a name, in a sentence.
 * @param asked the name as it was asked for
 * @param sourceName shows a Source's name
 */
export function explainMatch(
  asked: string,
  { candidate, reason, fuzzy, matches }: ScoredHit,
  sourceName: (id: string) => string,
): string {
  const [best] = matches;
  const words = best?.text ?? asked;
  const error = fuzzy ? " A typing error was forgiven." : "";
  switch (reason) {
    case "IDENTIFIER":
      return `“${words}” is its ${best?.field === "number" ? "number" : "code"}.${error}`;
    case "NAME":
      return `“${words}” is its name.${error}`;
    case "ALIAS":
      return `“${words}”${best?.source ? ` in ${sourceName(best.source)}` : ""} is ${candidate.name}.${error}`;
    case "NAME_BEGINNING":
      return `Its name, “${candidate.name}”, begins with it.${error}`;
    case "NAME_WORDS":
      return `Its name, “${candidate.name}”, holds all the words.${error}`;
    case "WORDS":
      return `The words stand in its ${best?.field ?? "texts"}: “${words}”.${error}`;
  }
}
