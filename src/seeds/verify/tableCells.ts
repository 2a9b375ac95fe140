import { collapse } from "../../model/text.js";
import type { SourceText } from "./sourceText.js";

/** A cell of a line. */
export interface Cell {
  /** Offset of its first code point. */
  readonly start: number;
  /** White space collapsed, without the quotation marks of CSV. */
  readonly text: string;
}

/** Splits a part of a text into lines, and those into cells. A separator between quotation marks belongs to its cell if it is a comma. */
export function cellsOf(
  text: SourceText,
  from: number,
  to: number,
  separator: "," | "\t",
): readonly (readonly Cell[])[] {
  const lines: Cell[][] = [];
  let cells: Cell[] = [];
  let start = from;
  let isQuoted = false;
  const endCell = (end: number): void => {
    const raw = collapse(text.points.slice(start, end).join("")).replace(/^\uFEFF/, "");
    cells.push({ start, text: separator === "," ? unquoted(raw) : raw });
    start = end + 1;
  };
  for (let at = from; at < to; at++) {
    const point = text.points[at];
    if (point === '"' && separator === ",") isQuoted = !isQuoted;
    else if (point === separator && !isQuoted) endCell(at);
    else if (point === "\n") {
      endCell(at);
      lines.push(cells);
      cells = [];
      isQuoted = false;
    }
  }
  if (start < to) endCell(to);
  if (cells.length > 0) lines.push(cells);
  return lines.filter((line) => line.some((cell) => cell.text !== ""));
}

const unquoted = (cell: string): string => (/^".*"$/.test(cell) ? cell.slice(1, -1).replaceAll('""', '"') : cell);
