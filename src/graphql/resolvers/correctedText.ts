import type { ScoredHit } from "../../store/search/rank.js";
import { wordsOf } from "../../store/search/words.js";

/**
 * A text with the words that a hit has in place of those in which a typing error was forgiven.
 * @returns null if none was forgiven
 */
export function correctedText(text: string, hit: ScoredHit | undefined): string | null {
  const matched = (hit?.matches ?? []).flatMap(({ terms }) => terms);
  const right = new Map(
    matched.flatMap(({ term, word, quality }) => (quality === "TYPING_ERROR" ? [[term, word]] : [])),
  );
  for (const { term, quality } of matched) if (quality !== "TYPING_ERROR") right.delete(term);
  const wrong = wordsOf(text).filter((word) => right.has(word.text));
  if (wrong.length === 0) return null;
  const points = [...text];
  for (const { start, end, text: term } of [...wrong].reverse())
    points.splice(start, end - start, right.get(term) as string);
  return points.join("");
}
