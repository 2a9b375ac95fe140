import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Release } from "../../src/model/release.js";
import { lazyRecords } from "../../src/seeds/release/lazyRecords.js";
import { hashed, readSeeds } from "../../src/seeds/release/readSeeds.js";
import { linesOf, openReleaseFile, writeReleaseFile } from "../../src/seeds/release/releaseFile.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, serve, told } from "../support/api.js";
import { savedQueries } from "../support/queries.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "cpg-form-"));

/** Objects and lists below a value whose members are in another order, by path. */
function otherOrders(one: unknown, other: unknown, path = ""): readonly string[] {
  if (typeof one !== "object" || one === null || typeof other !== "object" || other === null) return [];
  const keys = Object.keys(one);
  const own = keys.join() === Object.keys(other).join() ? [] : [path];
  const below = (key: string) =>
    otherOrders((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key], `${path}.${key}`);
  return [...own, ...keys.flatMap(below)];
}

let fromSeeds: Release;
let fromFile: Release;
let apis: readonly [Api, Api];
beforeAll(async () => {
  const { release } = readSeeds([SEEDS]);
  if (!release) throw new Error("The seeds have faults.");
  fromSeeds = release;
  const path = join(folder, "release.ndjson");
  writeReleaseFile(path, linesOf(release));
  fromFile = lazyRecords(openReleaseFile(path));
  apis = [await serve({ store: openEmbeddedStore(fromSeeds) }), await serve({ store: openEmbeddedStore(fromFile) })];
}, 120_000);
afterAll(async () => {
  await Promise.all(apis.map((api) => api.close()));
  rmSync(folder, { recursive: true });
});

it("a release from the seeds has the form of one from a file, down to the order of members", () => {
  expect(fromFile.hash).toBe(fromSeeds.hash);
  const { entities, edges } = fromSeeds;
  const differ = [
    ...entities.filter(({ evidence }, i) => otherOrders(evidence, fromFile.entities[i]?.evidence).length > 0),
    ...edges.filter(({ evidence }, i) => otherOrders(evidence, fromFile.edges[i]?.evidence).length > 0),
  ];
  expect(differ.map((record) => JSON.stringify(record).slice(0, 80))).toEqual([]);
});

it("content in another order of members has the same hash and becomes the same release", () => {
  const reversed = <T extends object>(record: T): T => Object.fromEntries(Object.entries(record).reverse()) as T;
  const entities = fromSeeds.entities.slice(0, 50);
  const [one, other] = [
    entities,
    entities.map((entity) => ({ ...reversed(entity), evidence: reversed(entity.evidence) })),
  ];
  const [first, second] = [one, other].map((of) => hashed({ entities: of, edges: [], redirects: {} }));
  expect(JSON.stringify(second)).toBe(JSON.stringify(first));
});

it.each(savedQueries)("$file has the same answer from both, and the same ETag", async ({ file, text }) => {
  const [one, other] = await Promise.all(apis.map((api) => api.ask(text)));
  expect(one?.errors).toEqual([]);
  if (one && other) expect(told(other)).toBe(told(one));
  const name = file.replace(/^\d+-|\.graphql$/g, "");
  const tags = await Promise.all(apis.map(async ({ url }) => (await fetch(`${url}/q/${name}`)).headers.get("etag")));
  expect(tags[0]).toBe(tags[1]);
  expect(tags[0]).not.toBeNull();
});

it("gives the time of the start at /health/live, and nowhere in an answer", async () => {
  const [api] = apis;
  const { status, startedAt } = (await (await fetch(`${api.url}/health/live`)).json()) as Record<string, string>;
  expect(status).toBe("live");
  expect(Date.now() - Date.parse(startedAt ?? "")).toBeLessThan(600_000);
  const { data } = await api.ask("{ release { hash builtAt } }");
  expect(data.release).toEqual({ hash: fromSeeds.hash, builtAt: null });
});
