import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Release, ReleaseStream } from "../../../src/model/release.js";
import { hashed } from "../../../src/seeds/release/readSeeds.js";
import { openReleaseFile, writeReleaseFile } from "../../../src/seeds/release/releaseFile.js";
import { openNeo4jStore, type Sent } from "../../../src/store/neo4j/index.js";
import { syntheticRelease } from "../../../src/synthetic/syntheticRelease.js";
import { startNeo4j } from "../../neo4j/server.js";
import { serve } from "../../support/api.js";
import { savedQueries } from "../../support/queries.js";
import { realRelease } from "../../support/release.js";
import { THOROUGH } from "../../support/sample.js";
import { type Planner, planner } from "./profile.js";
import { SHAPES, type Shape } from "./shapes.js";

const TIMES = 100;
/** How many times the db hits may grow, and by how many besides: an index is a level deeper, and its pages are split elsewhere. */
const GROWTH = 1.3;
const BESIDES = 10;

/** What belongs to no place, all of it. */
const TYPES = new Set("Ambition Deliverable Metric PolicyArea Recommendation Region Source Strategy".split(" "));
/** The footprints of which everything is there. */
const FOOTPRINTS = new Set(["alliance:east-midlands", "alliance:thames-valley"]);

/** A part of the real release in which the questions have answers: a hundred times the whole would take minutes to load. */
function part({ entities, edges, redirects }: Release): Release {
  const within = new Set(edges.filter(({ from }) => FOOTPRINTS.has(from)).map(({ to }) => to));
  const isPlace = ({ id, type }: Release["entities"][number]) =>
    FOOTPRINTS.has(id) || (within.has(id) && (type === "Stp" || type === "Ccg"));
  const kept = entities.filter((entity) => TYPES.has(entity.type) || isPlace(entity));
  const ids = new Set(kept.map(({ id }) => id));
  const between = edges.filter(({ from, to }) => ids.has(from) && ids.has(to));
  return hashed({ entities: kept, edges: between, redirects });
}

/**
 * Questions whose answers are bounded, however much data there is. Not among them are those about names and numbers, which the copies have in common, and
 * those about pages that the part does not fill.
 */
const BOUNDED = new Set([
  "01-what-recommendation-24-affects",
  "21-trace-recommendation-24",
  "22-back-from-a-ccg",
  "23-paths-between-two",
  "last-page",
  "next-page-by-name",
  "next-page-by-what-some-lack",
  "one-by-id",
  "only-counted",
  "page-by-name",
  "several-by-id",
  "trace-counted",
  "trace-direct-only",
]);

const QUESTIONS: readonly Shape[] = [
  ...[...savedQueries.map(({ file, text }) => ({ name: file.replace(/\.graphql$/, ""), text })), ...SHAPES].filter(
    ({ name }) => BOUNDED.has(name),
  ),
  {
    name: "a page of what is linked to one entity",
    text: '{ ccgs(first: 10, filter: {alliances: {id: {eq: "alliance:thames-valley"}}}) { totalCount nodes { name } } }',
  },
];

/** Statements that answer; others look what is served, or clear up behind a load. */
const ANSWERS = /^(select|get|read\/(search|trace|paths))$/;

/** The statements that every pinned question becomes (plans.test.ts). */
const FOLDER = new URL("plans/", import.meta.url);
const PINNED = readdirSync(FOLDER)
  .map((file) => ({
    file,
    texts: readFileSync(new URL(file, FOLDER), "utf8")
      .split(/^\/\/.*$/m)
      .map((text) => text.trim().replace(/;$/, ""))
      .filter((text) => text !== ""),
  }))
  .filter(({ texts }) => texts.length > 0);

// It takes two minutes; at real size the same plans are looked at in plans.test.ts.
const server = THOROUGH ? await startNeo4j() : { unavailable: "THOROUGH=1 asks for it" };
const title = `at ${TIMES} times the data${"unavailable" in server ? ` (not exercised: ${server.unavailable})` : ""}`;

("unavailable" in server ? describe.skip : describe)(title, () => {
  const { uri, user, password, stop } = server as Exclude<typeof server, { unavailable: string }>;
  const folder = mkdtempSync(join(tmpdir(), "cpg-growth-"));
  const sizes: number[] = [];
  let database: Planner;
  let small: ReadonlyMap<string, number>;
  let large: ReadonlyMap<string, number>;

  /** What Neo4j looks at for each question, by the question's name. */
  async function hitsIn(release: ReleaseStream): Promise<ReadonlyMap<string, number>> {
    const sent: Sent[] = [];
    const options = { uri, user, password, grace: 0, statementTimeout: 120_000 };
    const store = openNeo4jStore({ ...options, onStatement: (statement) => sent.push(statement) });
    await store.replaceAll(release);
    sizes.push(release.entities.length, release.edges.length);
    await database.replan();
    const api = await serve({ store });
    const hits = new Map<string, number>();
    for (const { name, text, follow } of QUESTIONS) {
      const after = follow ? (await api.ask(text)).data[follow].pageInfo.endCursor : undefined;
      sent.length = 0;
      const { errors } = await api.ask(text, { after });
      expect(errors).toEqual([]);
      let sum = 0;
      for (const statement of sent.filter(({ name }) => ANSWERS.test(name)))
        sum += (await database.profile(statement)).dbHits;
      hits.set(name, sum);
    }
    await api.close();
    return hits;
  }

  beforeAll(async () => {
    database = planner({ uri, user, password });
    const one = part(realRelease());
    small = await hitsIn(one);
    const path = join(folder, "release.ndjson");
    writeReleaseFile(path, syntheticRelease(one, TIMES, 1));
    large = await hitsIn(openReleaseFile(path));
  }, 600_000);
  afterAll(async () => {
    rmSync(folder, { recursive: true });
    await database?.close();
    await stop();
  }, 60_000);

  it("there are so many entities and edges", () => {
    const [entities = 0, edges = 0] = sizes;
    expect(sizes).toEqual([entities, edges, TIMES * entities, TIMES * edges]);
  });

  it.each(QUESTIONS.map(({ name }) => name))("%s looks at no more", (name) => {
    const before = small.get(name) ?? Number.NaN;
    expect(large.get(name)).toBeLessThanOrEqual(Math.ceil(before * GROWTH) + BESIDES);
  });

  it.each(PINNED)("$file is planned without scans and products", async ({ texts }) => {
    for (const text of texts)
      expect(await database.explain({ name: "pinned", text, parameters: {} })).toEqual({ suspicious: [] });
  });
});
