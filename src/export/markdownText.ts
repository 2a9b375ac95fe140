import type { Cell } from "./propertyColumns.js";

const escaped = (cell: Cell): string =>
  cell === null
    ? ""
    : String(cell)
        .replace(/[\\|`*_<>[\]]/g, "\\$&")
        .replace(/\s*\r?\n\s*/g, "<br>");

const line = (cells: readonly Cell[]): string => `| ${cells.map(escaped).join(" | ")} |\n`;

/** A table in Markdown, as GitHub reads it. */
export function* markdownLines(columns: readonly string[], rows: Iterable<readonly Cell[]>): Generator<string> {
  yield line(columns);
  yield `|${columns.map(() => "---|").join("")}\n`;
  for (const row of rows) yield line(row);
}
