import { isTable } from "./tableFile.js";
import { collapse } from "./text.js";

/** Tags that part words, such as <p>; others, such as <i>, stand within the line. */
const BLOCK_TAG = /<\/?(?:p|ul|ol|li|br|div|tr|td|h\d)\b[^<>]*>/gi;
const INLINE_TAG = /<\/?[a-z][^<>]*>/gi;
const LINK = /\[([^[\]]*)\]\([^()\s]*\)/g;
const EMPTY_CELL = /(?<=^|,)""(?=,|$)/g;
/** A quotation mark that begins or ends a cell; two in a row stand for one that is part of the text. */
const CELL_MARK = /(?<=^|,)"(?!")|(?<!")"(?=,|$)/g;

const plainCells = (quote: string): string =>
  quote.replace(EMPTY_CELL, "").replace(CELL_MARK, "").replaceAll('""', '"');

const plainText = (quote: string): string =>
  quote.replace(BLOCK_TAG, " ").replace(INLINE_TAG, "").replaceAll("**", "").replace(LINK, "$1");

/**
 * A quotation as readers of the document see it: without the marks by which its text file stands for italics, bold type, links, paragraphs and cells.
 * @param file name of the text file; its ending tells a table from a text. Empty where it is not known: marks of cells are then left.
 */
export const plainQuote = (quote: string, file: string): string =>
  collapse(isTable(file) ? plainCells(quote) : plainText(quote));
