import { nearestWords } from "../../model/wordMatch.js";
import { hiddenDifference } from "../characters.js";
import type { Report } from "../fault.js";
import type { Scope } from "../parse/seedContext.js";
import type { Quotation } from "../parse/statements.js";
import { formatCount, listed, quoted } from "../phrases.js";
import { lineOf, type SourceText } from "./sourceText.js";
import { occurrences, offsetsOf, type Range, rangeOf } from "./textRange.js";

/** A matched text with its offsets in code points. */
export interface Found {
  readonly words: string;
  readonly start: number;
  readonly end: number;
}

/** Finds the only match of any candidate in the scope. Reports and returns null if there is no match or the match is ambiguous. */
export function findInText(
  text: SourceText,
  candidates: readonly string[],
  { scope, place }: Quotation,
  report: Report,
): Found | null {
  const range = rangeOf(text, scope);
  if ("missing" in range) {
    const where = scope.within.length > 0 ? ", or not in the searched part" : "";
    report(range.place ?? place, `The anchor ${range.missing} is not in ${text.file}${where}.`);
    return null;
  }
  const places = apart(candidates.flatMap((words) => occurrences(text, words, range)));
  const [first] = places;
  if (!first) {
    reportMissing(text, candidates, scope, range, place, report);
    return null;
  }
  // If a row starts with the text, that match counts, even if the row contains further matches.
  const opens = first.start === range.start && scope.within.length > 0;
  if (places.length === 1 || scope.after !== null || opens)
    return { words: text.normal.slice(first.start, first.end), ...offsetsOf(text, first) };
  const lines = [...new Set(places.map((one) => lineOf(text, offsetsOf(text, one).start)))].slice(0, 5);
  report(
    place,
    `${listed(candidates.map(quoted))} occurs ${places.length} times in ${text.file}, in line ${listed(lines.map(String), "and")}.`,
    { expected: "words that occur once: add `after` or `within`" },
  );
  return null;
}

/** Sorts places and keeps only the longest of overlapping ones. */
function apart(places: readonly Range[]): readonly Range[] {
  const sorted = [...places].sort((a, b) => a.start - b.start || b.end - a.end);
  let reached = -1;
  return sorted.filter(({ start, end }) => {
    const free = start >= reached;
    if (free) reached = end;
    return free;
  });
}

const SEARCHED = "the searched part of ";

function reportMissing(
  text: SourceText,
  candidates: readonly string[],
  scope: Scope,
  range: Range,
  place: Quotation["place"],
  report: Report,
): void {
  const what = (part = "") => `${listed(candidates.map(quoted))} is not in ${part}${text.file}`;
  const whole: Range = { start: 0, end: text.normal.length };
  const narrowed = scope.within.length > 0 || scope.after !== null;
  const elsewhere = narrowed ? candidates.flatMap((words) => occurrences(text, words, whole)) : [];
  if (elsewhere.length > 0) {
    const lines = [...new Set(elsewhere.map((one) => lineOf(text, offsetsOf(text, one).start)))];
    report(
      place,
      `${what(SEARCHED)}, but elsewhere in it, in ${formatCount(lines.length, "line")}: ${lines.slice(0, 5).join(", ")}.`,
    );
    return;
  }
  const inner = candidates.some((words) => text.normal.slice(range.start, range.end).includes(words));
  const near = nearestOf(text, candidates, range) ?? nearestOf(text, candidates, whole);
  report(
    place,
    inner ? `${what()} as whole words: it begins or ends inside a word.` : `${what(narrowed ? SEARCHED : "")}.`,
    {
      expected: "the words exactly as printed",
      nearest: near && nearestInText(text, candidates, near),
    },
  );
}

function nearestInText(text: SourceText, candidates: readonly string[], near: Range): string {
  const words = text.normal.slice(near.start, near.end);
  const difference = candidates.map((candidate) => hiddenDifference(candidate, words)).find((one) => one !== null);
  const line = `line ${lineOf(text, offsetsOf(text, near).start)}`;
  return `${quoted(words)} (${difference ? `${line}; ${difference}` : line})`;
}

function nearestOf(text: SourceText, candidates: readonly string[], range: Range): Range | null {
  for (const words of candidates) {
    const near = nearestWords(text.normal, words, range);
    if (near) return near;
  }
  return null;
}
