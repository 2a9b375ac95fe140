import type { Cell } from "./propertyColumns.js";

/** What spreadsheets take for the beginning of a formula, behind any apostrophes that stand there already. */
const FORMULA = /^'*[=+\-@\t\r\uff0b\uff0d\uff1d\uff20]/;
/** Tells Excel that a file is UTF-8; other programs may take it for a part of the first name. */
export const BYTE_ORDER_MARK = "\ufeff";

const NEEDS_QUOTES = /[",\r\n]|^\s|\s$|^$/;

/**
 * A text that no spreadsheet takes for a formula: an apostrophe is put before one that it would. Spreadsheets hide the apostrophe; whoever reads the
 * file otherwise removes one from each text that begins with apostrophes and one of = + - @ or a tab or carriage return (`restored`).
 */
export const neutralised = (text: string): string => (FORMULA.test(text) ? `'${text}` : text);

/** What `neutralised` made, as it was. */
export const restored = (text: string): string => (text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text);

function csvCell(cell: Cell): string {
  if (typeof cell !== "string") return cell === null ? "" : String(cell);
  const text = neutralised(cell);
  return NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A line of CSV as RFC 4180 has it. Nothing stands for null, two quotation marks for a text without letters. */
export const csvLine = (cells: readonly Cell[]): string => `${cells.map(csvCell).join(",")}\r\n`;
