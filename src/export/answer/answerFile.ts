import { didYouMean } from "../../model/text.js";
import { encoded } from "../bytes.js";
import { BYTE_ORDER_MARK, csvLine } from "../csvText.js";
import { fileName } from "../fileName.js";
import { markdownLines } from "../markdownText.js";
import { parquetBytes } from "../parquetTable.js";
import type { Cell, CellType } from "../propertyColumns.js";
import { type AnswerTable, answerTable } from "./answerTable.js";

/** The answer to a query, and what its file is named by. */
export interface Answer {
  /** Name of the query. */
  readonly name: string;
  readonly data: unknown;
  /** Hash of the release that the answer is from. */
  readonly release: string;
  /** YYYY-MM-DD. */
  readonly day: string;
}

/** Settings of the file. */
export interface AnswerFileOptions {
  /** Whether CSV begins with a byte order mark, without which Excel takes UTF-8 for another encoding. */
  readonly excel?: boolean;
}

/** One way to take an answer away as a file. */
export interface AnswerFormat {
  /** End of the address and of the file's name, without the dot. */
  readonly suffix: string;
  readonly mediaType: string;
  readonly write: (answer: Answer, options: AnswerFileOptions) => AnswerContent;
}

/** What is in a file. */
interface AnswerContent {
  readonly content: AsyncIterable<Uint8Array>;
  /** Number of rows of the table, without the names of columns; null where there is no table. */
  readonly rows: number | null;
}

/** An answer as a file. */
export interface AnswerFile extends AnswerContent {
  readonly fileName: string;
  readonly mediaType: string;
}

/** Writes the table of an answer. */
const asTable =
  (write: (table: AnswerTable, options: AnswerFileOptions) => AsyncIterable<Uint8Array>): AnswerFormat["write"] =>
  ({ data }, options) => {
    const table = answerTable(data);
    return { content: write(table, options), rows: table.rows.length };
  };

/** Every format of an answer. JSON has the shape of a response of the API, the others are the table of `answerTable`. A new one is one entry. */
export const ANSWER_FORMATS: readonly AnswerFormat[] = [
  {
    suffix: "json",
    mediaType: "application/json; charset=utf-8",
    write: ({ data, release }) => ({
      content: encoded([`${JSON.stringify({ data, extensions: { release } }, null, 1)}\n`]),
      rows: null,
    }),
  },
  {
    suffix: "csv",
    mediaType: "text/csv; charset=utf-8",
    write: asTable((table, { excel = false }) => encoded(answerLines(table, excel))),
  },
  {
    suffix: "md",
    mediaType: "text/markdown; charset=utf-8",
    write: asTable(({ columns, rows }) => encoded(columns.length > 0 ? markdownLines(columns, rows) : [])),
  },
  {
    suffix: "parquet",
    mediaType: "application/vnd.apache.parquet",
    write: asTable((table) => parquetBytes(typed(table))),
  },
];

const SUFFIXES = ANSWER_FORMATS.map(({ suffix }) => suffix);

/** The format of a suffix; a sentence that names all of them where there is none. */
export const answerFormatOf = (suffix: string): AnswerFormat | string =>
  ANSWER_FORMATS.find((format) => format.suffix === suffix) ??
  `There is no format ${suffix.slice(0, 20)} of an answer. Formats: ${SUFFIXES.join(", ")}.${didYouMean(suffix, SUFFIXES)}`;

/** An answer as a file in a format, named after the query, the day and the release. */
export const answerFile = (format: AnswerFormat, answer: Answer, options: AnswerFileOptions = {}): AnswerFile => ({
  fileName: fileName(answer.name, answer.day, answer.release, format.suffix),
  mediaType: format.mediaType,
  ...format.write(answer, options),
});

/** An answer as a file of a suffix that there is. */
export function fileOfAnswer(suffix: string, answer: Answer): AnswerFile {
  const format = answerFormatOf(suffix);
  if (typeof format === "string") throw new Error(format);
  return answerFile(format, answer);
}

function* answerLines({ columns, rows }: AnswerTable, excel: boolean): Generator<string> {
  if (excel) yield BYTE_ORDER_MARK;
  // A table without columns has no first line either.
  if (columns.length > 0) yield csvLine(columns);
  for (const row of rows) yield csvLine(row);
}

/** A table with the types of its columns. A column that holds several types is text. */
function typed({ columns, rows }: AnswerTable) {
  const types = columns.map((_, i) => typeOf(rows.map((row) => row[i] ?? null)));
  return {
    columns: columns.map((name, i) => ({ name, type: types[i] as CellType })),
    rows: withTexts(rows, types),
  };
}

async function* withTexts(rows: AnswerTable["rows"], types: readonly CellType[]): AsyncGenerator<readonly Cell[]> {
  for (const row of rows) yield row.map((cell, i) => (types[i] === "string" && cell !== null ? String(cell) : cell));
}

function typeOf(cells: readonly Cell[]): CellType {
  const filled = cells.filter((cell) => cell !== null);
  if (filled.every((cell) => Number.isSafeInteger(cell))) return "integer";
  if (filled.every((cell) => typeof cell === "number")) return "number";
  return filled.every((cell) => typeof cell === "boolean") ? "boolean" : "string";
}
