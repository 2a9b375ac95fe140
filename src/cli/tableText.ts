import type { Cell } from "../export/propertyColumns.js";
import { styled, type TerminalOptions, wrapped } from "./terminal.js";

/** A column is never made narrower than this; where that is still too wide, each row is printed as lines of its own. */
const NARROWEST = 14;
const GAP = "  ";

/** A table as text that fits the terminal: long cells are wrapped, and where there are too many columns each row becomes a list of its values. */
export function tableText(
  columns: readonly string[],
  rows: readonly (readonly Cell[])[],
  terminal: TerminalOptions,
): string {
  const texts = rows.map((row) => columns.map((_, i) => textOf(row[i] ?? null)));
  const widths = columns.map((name, i) => Math.max(name.length, ...texts.map((row) => row[i]?.length ?? 0)));
  const fitted = fittedWidths(widths, terminal.width - GAP.length * (columns.length - 1));
  if (!fitted) return texts.map((row) => recordText(columns, row, terminal)).join("\n");
  const lines = (row: readonly string[], look: (text: string) => string): string => {
    const cells = row.map((text, i) => wrappedCell(text, fitted[i] ?? 0));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, y) =>
      cells
        .map((cell, i) => look((cell[y] ?? "").padEnd(fitted[i] ?? 0)))
        .join(GAP)
        .trimEnd(),
    )
      .map((line) => `${line}\n`)
      .join("");
  };
  return (
    lines(columns, (text) => styled(terminal, "bold", text)) + texts.map((row) => lines(row, (text) => text)).join("")
  );
}

const textOf = (cell: Cell): string => (cell === null ? "" : String(cell).replace(/\s+/g, " "));

/** Widths that fit, taken from the widest columns; null if there are too many columns. */
function fittedWidths(widths: readonly number[], available: number): readonly number[] | null {
  const sum = (list: readonly number[]): number => list.reduce((total, each) => total + each, 0);
  if (sum(widths.map((width) => Math.min(width, NARROWEST))) > available) return null;
  // The common limit of all columns: the greatest under which they fit.
  let limit = Math.max(...widths);
  while (sum(widths.map((width) => Math.min(width, limit))) > available) limit--;
  return widths.map((width) => Math.min(width, limit));
}

/** The lines of a cell. A word that is longer than the column is broken. */
function wrappedCell(text: string, width: number): readonly string[] {
  return wrapped({ width, colours: false }, text, "", "").flatMap(
    (line) => line.match(new RegExp(`.{1,${width}}`, "gu")) ?? [""],
  );
}

function recordText(columns: readonly string[], row: readonly string[], terminal: TerminalOptions): string {
  return columns
    .flatMap((name, i) => (row[i] ? wrapped(terminal, row[i], `${styled(terminal, "bold", `${name}:`)} `, GAP) : []))
    .map((line) => `${line}\n`)
    .join("");
}
