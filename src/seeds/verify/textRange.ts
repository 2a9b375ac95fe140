import type { Place } from "../fault.js";
import type { Scope } from "../parse/seedContext.js";
import { quoted } from "../phrases.js";
import type { SourceText } from "./sourceText.js";

/** A range of a normalised text in UTF-16 units, end exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

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
export function occurrences(text: SourceText, words: string, range: Range): readonly Range[] {
  const found: Range[] = [];
  for (let from = range.start; ; ) {
    const start = indexIn(text, words, { start: from, end: range.end });
    if (start < 0) return found;
    const end = start + words.length;
    if (isBoundary(text.normal, start) && isBoundary(text.normal, end)) found.push({ start, end });
    from = start + 1;
  }
}

/** Converts a range to offsets in code points of the file (end exclusive). */
export const offsetsOf = (text: SourceText, { start, end }: Range): Range => ({
  start: text.offsets[start] ?? 0,
  end: (text.offsets[end - 1] ?? 0) + 1,
});

/** True if the position is a word boundary. */
function isBoundary(text: string, index: number): boolean {
  const before = lastPoint(text.slice(Math.max(0, index - 2), index));
  const after = text.codePointAt(index);
  return !(before && WORD.test(before) && after !== undefined && WORD.test(String.fromCodePoint(after)));
}

const WORD = /[\p{L}\p{N}\p{M}]/u;
const lastPoint = (text: string): string | undefined => Array.from(text).pop();
