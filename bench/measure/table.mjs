import { rounded } from "./statistics.mjs";

/** A table in Markdown. @param {readonly (readonly (string | number | null | undefined)[])[]} rows the first is the head */
export function table(rows) {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === "number" ? shown(cell) : (cell ?? "—"))));
  const widths = (cells[0] ?? []).map((_, i) => Math.max(3, ...cells.map((row) => row[i]?.length ?? 0)));
  const line = (/** @type {readonly string[]} */ row) =>
    `| ${row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0))).join(" | ")} |`;
  const [head = [], ...body] = cells;
  return [
    line(head),
    `|${widths.map((width, i) => (i === 0 ? "-".repeat(width + 2) : `${"-".repeat(width + 1)}:`)).join("|")}|`,
    ...body.map(line),
  ].join("\n");
}

/** A figure with as many digits as say something. */
export const shown = (/** @type {number} */ value) =>
  Number.isNaN(value) ? "—" : Math.abs(value) >= 100 ? String(Math.round(value)) : String(rounded(value));
