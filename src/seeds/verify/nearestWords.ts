import type { SourceText } from "./sourceText.js";
import type { Range } from "./textRange.js";

/** Returns the part of a text that is most similar to the wanted one, or null if none is similar. For messages only. */
export function nearestWords(text: SourceText, wanted: string, range: Range): Range | null {
  const words = [...text.normal.slice(range.start, range.end).matchAll(/\S+/g)].map((match) => ({
    fold: folded(match[0]),
    start: range.start + match.index,
    end: range.start + match.index + match[0].length,
  }));
  const goal = wanted.split(" ").map(folded);
  const need = new Map<string, number>();
  for (const word of goal) need.set(word, (need.get(word) ?? 0) + 1);
  // Slide a window of the same number of words over the text and count the wanted words in it.
  let best = { hits: 0, index: -1 };
  const have = new Map<string, number>();
  let hits = 0;
  words.forEach((word, i) => {
    hits += add(have, need, word.fold, 1);
    const gone = words[i - goal.length];
    if (gone) hits += add(have, need, gone.fold, -1);
    if (hits > best.hits) best = { hits, index: i };
  });
  if (best.hits * 2 < goal.length || best.index < 0) return null;
  const window = words.slice(Math.max(0, best.index - goal.length + 1), best.index + 1);
  const first = window[0];
  const last = window[window.length - 1];
  return first && last ? { start: first.start, end: last.end } : null;
}

function add(have: Map<string, number>, need: ReadonlyMap<string, number>, word: string, by: 1 | -1): number {
  const wanted = need.get(word);
  if (wanted === undefined) return 0;
  const before = have.get(word) ?? 0;
  have.set(word, before + by);
  return Math.min(before + by, wanted) - Math.min(before, wanted);
}

const folded = (word: string): string =>
  word
    .normalize("NFKD")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "") || word;
