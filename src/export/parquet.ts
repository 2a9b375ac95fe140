import type { ReleaseRecords } from "../model/release.js";
import type { Format } from "./format.js";
import { parquetBytes } from "./parquetTable.js";
import { releaseTables } from "./tables/releaseTables.js";
import { type ZipEntry, zipped } from "./zip.js";

/** The tables of the CSV export, for data frames and DuckDB. */
export const parquet: Format = {
  name: "parquet",
  extension: "parquet.zip",
  mediaType: "application/zip",
  description: "Parquet: the same tables as the CSV export, with the types of their columns",
  write: (records) => zipped(parquetFiles(records)),
};

/** The Parquet files. */
export async function* parquetFiles(records: ReleaseRecords): AsyncGenerator<ZipEntry> {
  for await (const table of releaseTables(records))
    yield { path: `${table.name}.parquet`, content: parquetBytes(table) };
}
