import { type SourceText, sliceOf } from "./sourceText.js";

/** Maximum length of a paragraph in code points. For longer ones, only the lines of the quotation are returned. */
const MAX_LENGTH = 1_500;

/**
 * Returns the paragraph around a quotation: the text between empty lines, or only the quotation's lines if that is too long.
 * @param start offset of the first code point
 * @param end offset after the last code point
 */
export function paragraphAround(text: SourceText, start: number, end: number): string {
  const before = backTo(text, start, isEmptyLineEnd);
  const after = onTo(text, end, isEmptyLineEnd);
  if (after - before <= MAX_LENGTH) return sliceOf(text, before, after);
  return sliceOf(text, backTo(text, start, isLineEnd), onTo(text, end, isLineEnd));
}

const isLineEnd = ({ points }: SourceText, at: number): boolean => points[at] === "\n";

function isEmptyLineEnd(text: SourceText, at: number): boolean {
  if (!isLineEnd(text, at)) return false;
  let next = at + 1;
  while (next < text.points.length && text.points[next] !== "\n" && /\s/.test(text.points[next] ?? "")) next++;
  return text.points[next] === "\n";
}

type Boundary = (text: SourceText, at: number) => boolean;

function backTo(text: SourceText, from: number, isBoundary: Boundary): number {
  let at = from;
  while (at > 0 && !isBoundary(text, at - 1)) at--;
  return at;
}

function onTo(text: SourceText, from: number, isBoundary: Boundary): number {
  let at = from;
  while (at < text.points.length && !isBoundary(text, at)) at++;
  return at;
}
