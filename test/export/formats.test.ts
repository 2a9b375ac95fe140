import { createHash } from "node:crypto";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import { parquetReadObjects } from "hyparquet";
import { FORMATS } from "../../src/export/formats.js";
import { recordsOf } from "../../src/model/records.js";
import type { Release } from "../../src/model/release.js";
import { openReleaseFile } from "../../src/seeds/release/releaseFile.js";
import { realRelease } from "../support/release.js";
import { BASE_IRI, csvObjects, exported, format, parseCsv, unzipped } from "./reading.js";
import { difficultRelease, reordered } from "./releases.js";

interface Counts {
  readonly entities: number;
  readonly edges: number;
}

const sizes = (files: Readonly<Record<string, string>>, folder: string): number =>
  Object.entries(files)
    .filter(([path]) => path.startsWith(folder))
    .reduce((sum, [, text]) => sum + csvObjects(text).length, 0);

const occurrences = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

async function parquetRows(bytes: Uint8Array): Promise<Record<string, unknown>[]> {
  const buffer = new Uint8Array(bytes).buffer;
  return parquetReadObjects({ file: buffer });
}

async function parquetSizes(archive: Uint8Array, folder: string): Promise<number> {
  let sum = 0;
  for (const [path, bytes] of Object.entries(unzipSync(archive)))
    if (path.startsWith(folder)) sum += (await parquetRows(bytes)).length;
  return sum;
}

/** How many entities and links a file of each format holds, read without the code that wrote it. */
const COUNTED: Record<string, (bytes: Buffer) => Counts | Promise<Counts>> = {
  csv: (bytes) => {
    const files = unzipped(bytes);
    const edges = csvObjects(files["edges.csv"] ?? "").length;
    expect(sizes(files, "relations/")).toBe(edges);
    return { entities: sizes(files, "entities/"), edges };
  },
  jsonl: (bytes) => {
    const lines = bytes.toString("utf8").trimEnd().split("\n").slice(2);
    const records = lines.map((line) => JSON.parse(line) as { id?: string });
    const entities = records.filter(({ id }) => id !== undefined).length;
    return { entities, edges: records.length - entities };
  },
  parquet: async (bytes) => {
    const edges = await parquetSizes(bytes, "edges.parquet");
    expect(await parquetSizes(bytes, "relations/")).toBe(edges);
    return { entities: await parquetSizes(bytes, "entities/"), edges };
  },
  ntriples: (bytes) => ({
    // The release has an identifier as well.
    entities: occurrences(bytes.toString("utf8"), / <http:\/\/purl\.org\/dc\/terms\/identifier> /g) - 1,
    edges: occurrences(bytes.toString("utf8"), /ns#type> <https:\/\/example\.org\/graph\/vocab#Link> \./g),
  }),
  turtle: (bytes) => ({
    entities: occurrences(bytes.toString("utf8"), /^ {2}dcterms:identifier /gm) - 1,
    edges: occurrences(bytes.toString("utf8"), /^ {2}a cpg:Link [;.]/gm),
  }),
  trig: (bytes) => ({
    entities: occurrences(bytes.toString("utf8"), /^ {2}dcterms:identifier /gm) - 1,
    edges: occurrences(bytes.toString("utf8"), /^ {2}a np:Nanopublication [;.]/gm),
  }),
  jsonld: (bytes) => {
    const graph = (JSON.parse(bytes.toString("utf8")) as { "@graph": Record<string, unknown>[] })["@graph"];
    const isLink = (node: Record<string, unknown>) => [node["@type"]].flat().includes("cpg:Link");
    const entities = graph.filter((node) => node["dcterms:identifier"] !== undefined).length - 1;
    return { entities, edges: graph.filter(isLink).length };
  },
  graphml: (bytes) => ({
    entities: occurrences(bytes.toString("utf8"), /<node id=/g),
    edges: occurrences(bytes.toString("utf8"), /<edge id=/g),
  }),
  cypher: (bytes) => ({
    entities: occurrences(bytes.toString("utf8"), /(?<=[[,]){id:'/g),
    edges: occurrences(bytes.toString("utf8"), /(?<=[[,])\['[a-z-]+:[a-z0-9-]+','[a-z-]+:[a-z0-9-]+',\{/g),
  }),
  "neo4j-admin": (bytes) => {
    const files = unzipped(bytes);
    return { entities: sizes(files, "nodes/"), edges: sizes(files, "relationships/") };
  },
};

/** The archive of all holds each of the others. */
const IN_ARCHIVE: Readonly<Record<string, string>> = {
  jsonl: "release.jsonl",
  turtle: "rdf/release.ttl",
  ntriples: "rdf/release.nt",
  jsonld: "rdf/release.jsonld",
  trig: "rdf/release.trig",
  graphml: "graph/release.graphml",
  cypher: "graph/release.cypher",
};
COUNTED["release.zip"] = (bytes) => {
  const files = unzipped(bytes);
  const edges = csvObjects(files["csv/edges.csv"] ?? "").length;
  return { entities: sizes(files, "csv/entities/"), edges };
};

const RELEASES: readonly [string, Release][] = [
  ["the project's release", realRelease()],
  ["a release of difficult texts", difficultRelease()],
];

describe.each(FORMATS.map(({ name }) => name))("%s", (name) => {
  it.each(RELEASES)("holds every entity and link of %s", async (_, release) => {
    const { entities, edges } = release;
    const counted = await COUNTED[name]?.(await exported(name, release));
    expect(counted).toEqual({ entities: entities.length, edges: edges.length });
  });

  it("is the same byte by byte when written again, and from records whose members are in another order", async () => {
    const release = difficultRelease();
    const first = await exported(name, release);
    expect((await exported(name, release)).equals(first)).toBe(true);
    expect((await exported(name, reordered(release))).equals(first)).toBe(true);
  });

  it("stops reading where its reader stops", async () => {
    const release = realRelease();
    let [open, read] = [0, 0];
    async function* watched<T>(records: readonly T[]): AsyncGenerator<T> {
      open++;
      try {
        for (const record of records) {
          read++;
          yield record;
        }
      } finally {
        open--;
      }
    }
    const again = <T>(records: readonly T[]) => ({ [Symbol.asyncIterator]: () => watched(records) });
    const records = { ...recordsOf(release), entities: again(release.entities), edges: again(release.edges) };
    for await (const chunk of format(name).write(records, { baseIri: BASE_IRI })) if (chunk.length > 0) break;
    // What an archive is reading is closed a moment later.
    await new Promise((done) => setImmediate(done));
    expect(open).toBe(0);
    expect(read).toBeLessThan(3 * (release.entities.length + release.edges.length));
  });
});

describe("release.zip", () => {
  it("holds what the other formats give, byte by byte", async () => {
    const release = difficultRelease();
    const files = unzipSync(await exported("release.zip", release));
    for (const [name, path] of Object.entries(IN_ARCHIVE))
      expect((await exported(name, release)).equals(files[path] ?? new Uint8Array())).toBe(true);
    for (const [name, folder] of [
      ["csv", "csv"],
      ["parquet", "parquet"],
      ["neo4j-admin", "neo4j-admin"],
    ] as const)
      for (const [path, bytes] of Object.entries(unzipSync(await exported(name, release))))
        expect(Buffer.from(files[`${folder}/${path}`] ?? []).equals(bytes)).toBe(true);
  });

  it("has a checksum for every file, a description of every table, the licences and how to cite", async () => {
    const release = difficultRelease();
    const files = unzipSync(await exported("release.zip", release));
    const text = (path: string) => Buffer.from(files[path] ?? []).toString("utf8");
    const sums = Object.fromEntries(
      text("SHA256SUMS")
        .trimEnd()
        .split("\n")
        .map((line) => line.split("  ").reverse() as [string, string]),
    );
    const { SHA256SUMS: _, ...others } = files;
    const expected = Object.entries(others).map(([path, bytes]) => [
      path,
      createHash("sha256").update(bytes).digest("hex"),
    ]);
    expect(sums).toEqual(Object.fromEntries(expected));
    const { resources, version } = JSON.parse(text("datapackage.json"));
    expect(version).toBe(release.hash);
    expect(resources.map(({ path }: { path: string }) => path).sort()).toEqual(
      Object.keys(files)
        .filter((path) => path.startsWith("csv/") && path.endsWith(".csv"))
        .sort(),
    );
    for (const { path, schema } of resources) {
      const header = parseCsv(text(path))[0];
      expect(schema.fields.map(({ name }: { name: string }) => name)).toEqual(header);
      expect(new Set(header).size).toBe(header?.length);
    }
    expect(text("CITATION.cff")).toContain(`version: ${release.hash}\n`);
    expect(text("README.md")).toContain(release.hash);
    expect(text("DATA-LICENCE.md")).toContain("Open Government Licence");
  });
});

describe("jsonl", () => {
  it("is a release file that comes back with the same hash", async () => {
    const folder = mkdtempSync(join(tmpdir(), "cpg-"));
    const release = difficultRelease();
    writeFileSync(join(folder, "release.jsonl"), await exported("jsonl", release));
    const { hash, entities, edges, redirects } = openReleaseFile(join(folder, "release.jsonl"));
    expect({ hash, entities: [...entities], edges: [...edges], redirects }).toEqual(release);
    rmSync(folder, { recursive: true });
  });
});

describe("parquet", () => {
  it("holds the same tables as csv, with numbers, truth values and nulls as such", async () => {
    const csv = unzipped(await exported("csv", realRelease()));
    const files = unzipSync(await exported("parquet", realRelease()));
    expect(Object.keys(files).map((path) => path.replace("parquet", "csv"))).toEqual(
      Object.keys(csv).filter((path) => path.endsWith(".csv")),
    );
    for (const [path, bytes] of Object.entries(files)) {
      const rows = await parquetRows(bytes);
      const texts = csvObjects(csv[path.replace("parquet", "csv")] ?? "");
      expect(rows.map((row) => Object.values(row).map((cell) => String(cell ?? "")))).toEqual(
        texts.map((row) => Object.values(row).map((text) => (/^'[=+\-@]/.test(text) ? text.slice(1) : text))),
      );
    }
    const [first] = await parquetRows(files["entities/Alliance.parquet"] as Uint8Array);
    expect(first).toMatchObject({ "population.value": 2_400_000, declaredCcgCount: 12n, description: null });
  });
});
