import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import type { ReleaseRecords } from "../model/release.js";
import { encoded } from "./bytes.js";
import { csvFiles } from "./csv.js";
import { citationFile, dataPackage, readme } from "./describingFiles.js";
import type { ExportOptions, Format } from "./format.js";
import { cypher } from "./graph/cypherScript.js";
import { graphml } from "./graph/graphml.js";
import { neo4jAdminFiles } from "./graph/neo4jAdmin.js";
import { jsonl } from "./jsonl.js";
import { parquetFiles } from "./parquet.js";
import { irisOf } from "./rdf/iris.js";
import { jsonld } from "./rdf/jsonld.js";
import { ntriples } from "./rdf/ntriples.js";
import { shapesTurtle } from "./rdf/shapes.js";
import { trig } from "./rdf/trig.js";
import { turtle } from "./rdf/turtle.js";
import { vocabularyTurtle } from "./rdf/vocabulary.js";
import { TABLES } from "./tables/releaseTables.js";
import { type ZipEntry, zipped } from "./zip.js";

/** All formats in one archive, with what a repository of research data asks for. */
export const releaseZip: Format = {
  name: "release.zip",
  extension: "zip",
  mediaType: "application/zip",
  description: "every format in one archive, with a description of the data, licences and checksums",
  write: (records, options) => zipped(withChecksums(files(records, options))),
};

/** Formats that are one file each, by the folder that they go to. */
const SINGLE_FILES: readonly (readonly [folder: string, format: Format])[] = [
  ["", jsonl],
  ["rdf/", turtle],
  ["rdf/", ntriples],
  ["rdf/", jsonld],
  ["rdf/", trig],
  ["graph/", graphml],
  ["graph/", cypher],
];

async function* files(records: ReleaseRecords, options: ExportOptions): AsyncGenerator<ZipEntry> {
  yield { path: "README.md", content: encoded([readme(records)]) };
  yield { path: "CITATION.cff", content: encoded([citationFile(records)]) };
  yield { path: "DATA-LICENCE.md", content: encoded([readFileSync(LICENCE, "utf8")]) };
  yield { path: "datapackage.json", content: encoded([dataPackage(records.hash, TABLES)]) };
  for (const [folder, { extension, write }] of SINGLE_FILES)
    yield { path: `${folder}release.${extension}`, content: write(records, options) };
  const iris = irisOf(options.baseIri);
  yield { path: "rdf/vocabulary.ttl", content: encoded([vocabularyTurtle(iris)]) };
  yield { path: "rdf/shapes.ttl", content: encoded([shapesTurtle(iris)]) };
  yield* below("csv", csvFiles(records));
  yield* below("parquet", parquetFiles(records));
  yield* below("neo4j-admin", neo4jAdminFiles(records));
}

const LICENCE = new URL("../../DATA-LICENCE.md", import.meta.url);

async function* below(folder: string, entries: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  for await (const { path, content } of entries) yield { path: `${folder}/${path}`, content };
}

/** Adds the file SHA256SUMS, which `sha256sum -c` reads, behind some files. */
async function* withChecksums(entries: AsyncIterable<ZipEntry>): AsyncGenerator<ZipEntry> {
  const sums: string[] = [];
  for await (const { path, content } of entries)
    yield { path, content: hashed(content, (sum) => sums.push(`${sum}  ${path}\n`)) };
  yield { path: "SHA256SUMS", content: encoded(sums) };
}

async function* hashed(content: AsyncIterable<Uint8Array>, onEnd: (sum: string) => void): AsyncGenerator<Uint8Array> {
  const hash = createHash("sha256");
  for await (const chunk of content) {
    hash.update(chunk);
    yield chunk;
  }
  onEnd(hash.digest("hex"));
}
