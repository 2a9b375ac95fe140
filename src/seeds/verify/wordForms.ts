import { fold } from "../../model/text.js";

// Words that need not be repeated for a thing to be named: every source is about cancer.
const MINOR = new Set("a an and as at by cancer for from in its nhs of on or the their to with".split(" "));

// What may follow the common beginning of two forms of a word: plan, planning; integrate, integration; analysis, analyse.
const ENDING =
  /^(s|es|e|ed|er|ers|ing|ings|ion|ions|ation|ations|al|ally|ment|ments|ement|ly|y|ies|ied|ive|is|t|ise|ised|ising|able|ity)?$/;

const SHORTEST_STEM = 4;

/** The words of a text, folded, without the minor ones; all words if all are minor. */
export function wordsOf(text: string): readonly string[] {
  const words =
    fold(text)
      .replaceAll("&", " and ")
      .match(/[\p{L}\p{N}]+(?:\.\p{N}+)?/gu) ?? [];
  const major = words.filter((word) => !MINOR.has(word));
  return major.length > 0 ? major : words;
}

/** True for two forms of one word, such as "commissioned" and "commissioning", or "analysis" and "analysing". */
export function sameWord(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  let common = 0;
  while (common < shorter && a[common] === b[common]) common++;
  if (common === shorter && shorter >= 3 && `${a}s` === b) return true;
  if (common === shorter && shorter >= 3 && `${b}s` === a) return true;
  // What is in common may reach into the endings: analysi-s, analysi-ng.
  for (let stem = common; stem >= Math.max(SHORTEST_STEM, common - 2); stem--)
    if (ENDING.test(a.slice(stem)) && ENDING.test(b.slice(stem))) return true;
  return false;
}

/** True if every word of a name occurs among some words, in any order and form. */
export const containsName = (words: readonly string[], name: readonly string[]): boolean =>
  name.every((wanted) => words.some((word) => sameWord(word, wanted)));
