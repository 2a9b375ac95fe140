import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import type { Release } from "../../../src/model/release.js";
import { hashed } from "../../../src/seeds/release.js";
import { fill } from "../../../src/store/neo4j/cypher.js";
import { type Neo4jOptions, type Neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { schemaParts } from "../../../src/store/neo4j/schema.js";
import type { LoadProgress } from "../../../src/store/store.js";
import { startNeo4j } from "../../neo4j/server.js";
import { releaseOf } from "../fixtures.js";
import { idsOf, list } from "../plans.js";

/** A release whose CCGs all bear its name. */
const some = (name: string, many = 30): Release =>
  releaseOf(
    Object.fromEntries(Array.from({ length: many }, (_, i) => [`ccg:${name}-${i}`, {}])),
    Array.from({ length: many }, (_, i) => `alliance:${name} HAS_MEMBER ccg:${name}-${i}`),
  );

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("loading into Neo4j", () => {
  const { uri, user, password, stop } = server as Exclude<typeof server, { unavailable: string }>;
  const [one, other] = [some("one"), some("other")];
  const open = new Set<Neo4jStore>();
  let driver: Driver;
  let store: Neo4jStore;
  const another = (options: Partial<Neo4jOptions> = {}) => {
    const opened = openNeo4jStore({ uri, user, password, grace: 0, ...options });
    open.add(opened);
    return opened;
  };
  const rows = async (text: string, parameters = {}) =>
    (await driver.executeQuery(text, parameters)).records.map((record) => record.toObject());
  const keys = async () =>
    (await rows("MATCH (r:Release) RETURN r.hash AS hash ORDER BY hash")).map(({ hash }) => hash);
  const contentHash = async () => hashed(await store.content()).hash;

  beforeAll(() => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
  });
  beforeEach(async () => {
    store = another();
    await store.replaceAll(one);
  }, 60_000);
  afterEach(async () => {
    await Promise.all([...open].map((opened) => opened.close()));
    open.clear();
  }, 60_000);
  afterAll(async () => {
    await driver.close();
    await stop();
  }, 60_000);

  it("tells how far it has come, stage by stage", async () => {
    const told: LoadProgress[] = [];
    await store.replaceAll(some("many", 1_500), (progress) => told.push(progress));
    expect(told).toEqual([
      { stage: "reading", done: 0, of: 1 },
      { stage: "reading", done: 1, of: 1 },
      { stage: "entities", done: 0, of: 1_502 },
      { stage: "entities", done: 1_000, of: 1_502 },
      { stage: "entities", done: 1_502, of: 1_502 },
      { stage: "edges", done: 0, of: 1_500 },
      { stage: "edges", done: 1_000, of: 1_500 },
      { stage: "edges", done: 1_500, of: 1_500 },
      { stage: "indexes", done: 0, of: 1 },
      { stage: "indexes", done: 1, of: 1 },
      { stage: "swap", done: 0, of: 1 },
      { stage: "swap", done: 1, of: 1 },
    ]);
  }, 60_000);

  it("changes nothing where the release is there already", async () => {
    const before = await rows("MATCH (n) OPTIONAL MATCH (n)-[r]->() RETURN n, collect(r) AS r");
    expect(await another().replaceAll(one)).toBe(false);
    const after = await rows("MATCH (n) WHERE NOT n:Load OPTIONAL MATCH (n)-[r]->() RETURN n, collect(r) AS r");
    expect(new Set(before.map(({ n }) => n.elementId))).toEqual(
      new Set([
        ...after.map(({ n }) => n.elementId),
        ...before.filter(({ n }) => n.labels[0] === "Load").map(({ n }) => n.elementId),
      ]),
    );
    expect(await contentHash()).toBe(one.hash);
  }, 60_000);

  it("has every index ready when a release is served", async () => {
    const states = await rows("SHOW INDEXES YIELD name, state RETURN name, state");
    const ready = new Set(states.filter(({ state }) => state === "ONLINE").map(({ name }) => name));
    expect(schemaParts().filter(({ name }) => !ready.has(name))).toEqual([]);
  });

  it("keeps two releases side by side until the readers of the old one have had their time", async () => {
    const loader = another({ grace: 4_000 });
    const before = await another().reader();
    await loader.replaceAll(other);
    expect(await keys()).toEqual([one.hash, other.hash].sort());
    expect(idsOf(await before.select(list("Alliance")))).toEqual(["alliance:one"]);
    expect(idsOf(await (await loader.reader()).select(list("Alliance")))).toEqual(["alliance:other"]);
    await loader.close();
    expect(await keys()).toEqual([other.hash]);
    expect(await rows("MATCH (n:Entity) WHERE n.id CONTAINS 'one' RETURN n.id")).toEqual([]);
    await expect(before.select(list("Alliance"))).rejects.toMatchObject({
      code: "STORE_CONFLICT",
      message: expect.stringContaining("is served no more"),
    });
  }, 60_000);

  it("never shows a mixture to whoever reads meanwhile", async () => {
    const [reading, loader] = [another(), another({ grace: 1_000 })];
    const seen = new Set<string>();
    let loaded = false;
    const read = async () => {
      while (!loaded) {
        const reader = await reading.reader();
        const { rows } = await reader.select(list("Ccg", { limit: 500 }));
        const names = new Set(rows.map(({ node }) => node.id.replace(/-\d+$/, "")));
        expect([...names]).toEqual([reader.release.hash === one.hash ? "ccg:one" : "ccg:other"]);
        expect(rows).toHaveLength(30);
        seen.add(reader.release.hash);
      }
    };
    const load = async () => {
      for (let turn = 0; turn < 4 || seen.size < 2; turn++) await loader.replaceAll(turn % 2 === 0 ? other : one);
    };
    const loading = load().finally(() => {
      loaded = true;
    });
    await Promise.all([loading, read(), read()]);
  }, 120_000);

  it("takes nothing away from a release that is served, or that is being loaded again", async () => {
    const key = (await rows("MATCH (c:CurrentRelease) RETURN c.release AS key"))[0]?.key;
    const removal = { release: key, batch: neo4j.int(1_000), unfinished: false };
    for (const state of ["READY", "LOADING"]) {
      await rows("MATCH (r:Release {key: $key}) SET r.state = $state", { key, state });
      for (const step of ["retire", "remove", "forget"]) await rows(fill(`load/${step}`).text, removal);
      await rows("MATCH (r:Release {key: $key}) SET r.state = 'READY'", { key });
      expect(await contentHash()).toBe(one.hash);
    }
  }, 60_000);
});
