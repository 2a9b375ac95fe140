import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import type { Release } from "../../../src/model/release.js";
import { hashed } from "../../../src/seeds/release/readSeeds.js";
import { loadStatement } from "../../../src/store/neo4j/compile/cypher.js";
import { Executor } from "../../../src/store/neo4j/connection/executor.js";
import { type Neo4jOptions, type Neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { schemaParts } from "../../../src/store/neo4j/indexSchema.js";
import { replaceRelease } from "../../../src/store/neo4j/load/replaceRelease.js";
import type { PageRows } from "../../../src/store/plan.js";
import type { LoadProgress } from "../../../src/store/store.js";
import { StoreError } from "../../../src/store/storeError.js";
import { startNeo4j } from "../../neo4j/server.js";
import { sized } from "../../support/sample.js";
import { releaseOf } from "../fixtures.js";
import { idsOf, list } from "../plans.js";

const manual = readFileSync(new URL("../../../docs/operating.md", import.meta.url), "utf8");
const LOADER = fileURLToPath(new URL("loadOnce.mjs", import.meta.url));

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
    await another({ batch: 10 }).replaceAll(some("many", 15), (progress) => told.push(progress));
    expect(told).toEqual([
      { stage: "reading", done: 0, of: 1 },
      { stage: "reading", done: 1, of: 1 },
      { stage: "entities", done: 0, of: 17 },
      { stage: "entities", done: 10, of: 17 },
      { stage: "entities", done: 17, of: 17 },
      { stage: "edges", done: 0, of: 15 },
      { stage: "edges", done: 10, of: 15 },
      { stage: "edges", done: 15, of: 15 },
      { stage: "indexes", done: 0, of: 1 },
      { stage: "indexes", done: 1, of: 1 },
      { stage: "swap", done: 0, of: 1 },
      { stage: "swap", done: 1, of: 1 },
    ]);
  }, 60_000);

  it("tells that it makes the indexes that are missing, also where the release is there already", async () => {
    await rows("DROP INDEX Alliance_name_id");
    const told: LoadProgress[] = [];
    expect(await another().replaceAll(one, (progress) => told.push(progress))).toBe(false);
    expect(told).toEqual([
      { stage: "schema", done: 0, of: 1 },
      { stage: "schema", done: 1, of: 1 },
    ]);
    expect(await rows("SHOW INDEXES YIELD name WHERE name = 'Alliance_name_id' RETURN name")).toHaveLength(1);
  }, 60_000);

  it("changes nothing where the release is there already", async () => {
    const key = (await rows("MATCH (c:CurrentRelease) RETURN c.release AS key"))[0]?.key;
    const everything = () =>
      rows(
        "MATCH (n) WHERE n.release = $key OR n.key = $key OPTIONAL MATCH (n)-[r]->() RETURN n, r ORDER BY elementId(n), elementId(r)",
        {
          key,
        },
      );
    const before = await everything();
    expect(await another().replaceAll(one)).toBe(false);
    expect(await everything()).toEqual(before);
    expect(await contentHash()).toBe(one.hash);
  }, 60_000);

  it("has every index ready when a release is served", async () => {
    const states = await rows("SHOW INDEXES YIELD name, state RETURN name, state");
    const ready = new Set(states.filter(({ state }) => state === "ONLINE").map(({ name }) => name));
    expect(schemaParts().filter(({ name }) => !ready.has(name))).toEqual([]);
  });

  it("keeps two releases side by side until the readers of the old one have had their time", async () => {
    const before = await another().reader();
    const file = join(mkdtempSync(join(tmpdir(), "cpg-load-")), "release.json");
    writeFileSync(file, JSON.stringify(other));
    // A process of its own, which is not waited for: its readers have ten minutes.
    const loader = spawn(process.execPath, [LOADER, uri, user, password, file, "600000"], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    loader.stdin.write("load\n");
    for await (const line of createInterface(loader.stdout)) if (line === "loaded") break;
    expect(await keys()).toEqual([one.hash, other.hash].sort());
    expect(idsOf(await before.select(list("Alliance")))).toEqual(["alliance:one"]);
    expect(idsOf(await (await another().reader()).select(list("Alliance")))).toEqual(["alliance:other"]);
    loader.kill("SIGKILL");
    rmSync(dirname(file), { recursive: true });
    const third = some("third");
    const last = another();
    await last.replaceAll(third);
    await last.close();
    expect(await keys()).toEqual([third.hash]);
    expect(
      await rows("MATCH (n:Entity) WHERE NOT n.id STARTS WITH 'source:' AND NOT n.id CONTAINS 'third' RETURN n.id"),
    ).toEqual([]);
    await expect(before.select(list("Alliance"))).rejects.toMatchObject({
      code: "STORE_CONFLICT",
      message: expect.stringContaining("is no longer served"),
    });
  }, 60_000);

  it("never shows a mixture to whoever reads meanwhile", async () => {
    const [reading, loader] = [another(), another({ grace: 1_000 })];
    const seen = new Set<string>();
    let loaded = false;
    const read = async () => {
      while (!loaded) {
        const reader = await reading.reader();
        // Who comes when the time of grace is over is told so, which is no mixture.
        const answer = await reader.select(list("Ccg", { limit: 500 })).catch((error: unknown) => error);
        if (answer instanceof StoreError) {
          expect(answer.code).toBe("STORE_CONFLICT");
          continue;
        }
        const { rows } = answer as PageRows;
        const names = new Set(rows.map(({ node }) => node.id.replace(/-\d+$/, "")));
        expect([...names]).toEqual([reader.release.hash === one.hash ? "ccg:one" : "ccg:other"]);
        expect(rows).toHaveLength(30);
        seen.add(reader.release.hash);
      }
    };
    const load = async () => {
      for (let turn = 0; turn < sized(4, 2) || seen.size < 2; turn++)
        await loader.replaceAll(turn % 2 === 0 ? other : one);
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
      for (const step of ["retire", "remove", "forget"]) await rows(loadStatement(`load/${step}`).text, removal);
      await rows("MATCH (r:Release {key: $key}) SET r.state = 'READY'", { key });
      expect(await contentHash()).toBe(one.hash);
    }
  }, 60_000);

  it("says of a statement that took too long how long it might, and what may help", async () => {
    const executor = new Executor({ uri, user, password }, loadStatement("read/database-status"));
    const endless = { name: "endless", text: "UNWIND range(1, 10000000000) AS i WITH i WHERE i < 0 RETURN i" };
    const message = "Neo4j did not answer within 0.5 s. See whether it is well and has memory enough, then try again.";
    await expect(executor.write(endless, {}, 500).finally(() => executor.connection.close())).rejects.toMatchObject({
      code: "TIMEOUT",
      message,
    });
    expect(manual).toContain(message.replace("0.5", "120"));
  }, 60_000);

  describe("by batches", () => {
    const batches = ["load/entities", "load/edges"];
    const how = { replace: false, again: false, batch: 10, onProgress: () => {} };

    it("counts one once whose success was not heard of, and which is sent again", async () => {
      const many = some("repeated", 35);
      class Deaf extends Executor {
        override async write<T extends readonly unknown[]>(...sent: Parameters<Executor["write"]>) {
          if (batches.includes(sent[0].name)) await super.write<T>(...sent);
          return super.write<T>(...sent);
        }
      }
      const executor = new Deaf({ uri, user, password }, loadStatement("read/database-status"));
      try {
        expect(await replaceRelease(executor, many, how)).toBe(true);
      } finally {
        await executor.connection.close();
      }
      expect(await contentHash()).toBe(many.hash);
    }, 60_000);

    it("brings one in that overtook the one before", async () => {
      const many = some("overtaken", 35);
      let overtaken = 0;
      class Slow extends Executor {
        readonly #sent = new Map<unknown, () => void>();
        override async write<T extends readonly unknown[]>(...sent: Parameters<Executor["write"]>) {
          const number = Number(sent[1].batch);
          // The second of the entities and of the edges sets off when the one behind it has come in vain.
          if (batches.includes(sent[0].name) && (number === 2 || number === 6))
            await new Promise<void>((resolve) => this.#sent.set(number + 1, resolve));
          const answer = await super.write<T>(...sent);
          const release = this.#sent.get(number);
          if (release && answer.length === 0) overtaken++;
          release?.();
          return answer;
        }
      }
      const executor = new Slow({ uri, user, password }, loadStatement("read/database-status"));
      try {
        expect(await replaceRelease(executor, many, how)).toBe(true);
      } finally {
        await executor.connection.close();
      }
      expect(overtaken).toBe(2);
      expect(await contentHash()).toBe(many.hash);
    }, 60_000);
  });
});
