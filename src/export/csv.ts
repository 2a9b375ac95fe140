import type { ReleaseRecords } from "../model/release.js";
import { encoded } from "./bytes.js";
import { csvLine } from "./csvText.js";
import { csvwMetadata } from "./csvw.js";
import type { Format } from "./format.js";
import { releaseTables, TABLES } from "./tables/releaseTables.js";
import type { Table } from "./tables/table.js";
import { type ZipEntry, zipped } from "./zip.js";

/** Tables for spreadsheets and data frames. */
export const csv: Format = {
  name: "csv",
  extension: "csv.zip",
  mediaType: "application/zip",
  description: "CSV: a file for each type and relation, all links in edges.csv, all quotations in citations.csv",
  write: (records) => zipped(csvFiles(records)),
};

/** The CSV files with their description. */
export async function* csvFiles(records: ReleaseRecords): AsyncGenerator<ZipEntry> {
  yield { path: "csv-metadata.json", content: encoded([csvwMetadata(TABLES)]) };
  for await (const table of releaseTables(records))
    yield { path: `${table.name}.csv`, content: encoded(csvLines(table)) };
}

/** A table as lines of CSV, the names of its columns first. */
export async function* csvLines({ columns, rows }: Pick<Table, "columns" | "rows">): AsyncGenerator<string> {
  yield csvLine(columns.map(({ name }) => name));
  for await (const row of rows) yield csvLine(row);
}
