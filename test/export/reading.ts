import { strFromU8, unzipSync } from "fflate";
import type { Format } from "../../src/export/format.js";
import { formatOf } from "../../src/export/formats.js";
import { recordsOf } from "../../src/model/records.js";
import type { Release, ReleaseRecords } from "../../src/model/release.js";

/** The stem of IRIs in the tests. */
export const BASE_IRI = "https://example.org/graph/id/";

/** The format of a name. Throws where there is none. */
export function format(name: string): Format {
  const found = formatOf(name);
  if (!found) throw new Error(`There is no format ${name}`);
  return found;
}

/** All bytes of a stream. */
export async function bytesOf(content: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  for await (const chunk of content) chunks.push(chunk);
  return Buffer.concat(chunks);
}

/** A release in a format. */
export const exported = (name: string, release: Release | ReleaseRecords): Promise<Buffer> =>
  bytesOf(format(name).write("entityCount" in release ? release : recordsOf(release), { baseIri: BASE_IRI }));

/** The files of an archive as texts, by path. */
export const unzipped = (archive: Uint8Array): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(unzipSync(archive)).map(([path, bytes]) => [path, strFromU8(bytes)]));

/** CSV as RFC 4180 has it, field by field, with whether a field stood in quotation marks. */
export function parseCsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  let row: string[] = [];
  const field = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n|\n)/gy;
  while (field.lastIndex < text.length) {
    const at = field.lastIndex;
    const match = field.exec(text);
    if (!match) throw new Error(`No field at ${at}: ${JSON.stringify(text.slice(at, at + 80))}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? "");
    if (match[3] === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}

/** CSV with a header, as objects. */
export function csvObjects(text: string): readonly Readonly<Record<string, string>>[] {
  const [header = [], ...rows] = parseCsv(text);
  return rows.map((row) => {
    if (row.length !== header.length) throw new Error(`${row.length} fields below ${header.length}`);
    return Object.fromEntries(header.map((name, i) => [name, row[i] as string]));
  });
}
