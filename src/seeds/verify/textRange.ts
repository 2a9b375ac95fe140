import { type WordRange, wholeWords } from "../../model/wordMatch.js";
import type { Place } from "../fault.js";
import type { Scope } from "../parse/seedContext.js";
import { quoted } from "../phrases.js";
import type { SourceText } from "./sourceText.js";

/** A range of a normalised text in UTF-16 units, end exclusive. */
export type Range = WordRange;

/** An anchor that was not found, with its position in the seed file. */
export interface Missing {
  readonly missing: string;
  readonly place: Place | undefined;
}

/** Returns the range of a scope in a text, or the anchor that was not found. */
export function rangeOf(text: SourceText, scope: Scope): Range | Missing {
  let range: Range = { start: 0, end: text.normal.length };
  for (const { from, to, place } of scope.within) {
    const start = indexIn(text, from, range);
    if (start < 0) return { missing: `${quoted(from)} (within: from)`, place };
    const behind = { start: start + from.length, end: range.end };
    const end = to === null ? range.end : indexIn(text, to, behind);
    if (end < 0) return { missing: `${quoted(to ?? "")} (within: to)`, place };
    range = { start, end };
  }
  if (scope.after === null) return range;
  const start = indexIn(text, scope.after, range);
  return start < 0
    ? { missing: `${quoted(scope.after)} (after)`, place: scope.afterPlace }
    : { start: start + scope.after.length, end: range.end };
}

function indexIn(text: SourceText, words: string, range: Range): number {
  const index = text.normal.indexOf(words, range.start);
  return index >= 0 && index + words.length <= range.end ? index : -1;
}

/** Returns all matches of a text as whole words in a range. */
export const occurrences = (text: SourceText, words: string, range: Range): readonly Range[] =>
  wholeWords(text.normal, words, range);

/** Converts a range to offsets in code points of the file (end exclusive). */
export const offsetsOf = (text: SourceText, { start, end }: Range): Range => ({
  start: text.offsets[start] ?? 0,
  end: (text.offsets[end - 1] ?? 0) + 1,
});
