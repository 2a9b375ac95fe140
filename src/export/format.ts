import type { ReleaseRecords } from "../model/release.js";

/** Settings of an export. */
export interface ExportOptions {
  /** Stem of the IRIs of entities in RDF; ends with "/". */
  readonly baseIri: string;
}

/** Writes a release in one format. Streams, and gives the same bytes for the same records and options. */
export type Writer = (records: ReleaseRecords, options: ExportOptions) => AsyncIterable<Uint8Array>;

/** One way to take a release away as a file. */
export interface Format {
  /** Name in addresses and on the command line, such as "csv". */
  readonly name: string;
  /** End of file names, such as "csv.zip". */
  readonly extension: string;
  readonly mediaType: string;
  /** What the file holds, in a phrase. */
  readonly description: string;
  readonly write: Writer;
}
