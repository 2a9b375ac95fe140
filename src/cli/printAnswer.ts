import { csvLine } from "../export/csvText.js";
import { markdownLines } from "../export/markdownText.js";
import type { Cell } from "../export/propertyColumns.js";
import { didYouMean } from "../model/text.js";
import { tableText } from "./tableText.js";
import { terminalOptions } from "./terminal.js";
import { UsageError } from "./usageError.js";

/** Options of commands that print an answer. */
export interface OutputFlags {
  readonly json?: boolean;
  readonly csv?: boolean;
  readonly format?: string;
}

const FORMATS = ["table", "json", "csv", "markdown"] as const;

/** How an answer is printed. */
export type OutputFormat = (typeof FORMATS)[number];

/** The format that the options name; a table by default. Throws UsageError for an unknown one and for several. */
export function outputFormat({ json, csv, format }: OutputFlags): OutputFormat {
  const named = [...(json ? ["json"] : []), ...(csv ? ["csv"] : []), ...(format === undefined ? [] : [format])];
  if (new Set(named).size > 1) throw new UsageError(`Choose one format; got ${named.join(" and ")}.`);
  const [name = "table"] = named;
  const known = FORMATS.find((each) => each === name);
  if (known) return known;
  throw new UsageError(`--format is ${name}; expected one of ${FORMATS.join(", ")}.${didYouMean(name, FORMATS)}`);
}

/** What a command prints. */
export interface Printed {
  readonly columns: readonly string[];
  readonly rows: readonly (readonly Cell[])[];
  /** The answer as JSON. */
  readonly json: unknown;
  /** What is printed instead of a table without rows. */
  readonly nothing: string;
}

/** Prints an answer in a format. */
export function printAnswer(format: OutputFormat, { columns, rows, json, nothing }: Printed): void {
  const { stdout } = process;
  if (format === "json") stdout.write(`${JSON.stringify(json, null, 2)}\n`);
  else if (format === "csv") stdout.write([columns, ...rows].map(csvLine).join(""));
  else if (format === "markdown") stdout.write([...markdownLines(columns, rows)].join(""));
  else stdout.write(rows.length === 0 ? `${nothing}\n` : tableText(columns, rows, terminalOptions(stdout)));
}
