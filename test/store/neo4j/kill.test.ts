import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import { hashed } from "../../../src/seeds/release/readSeeds.js";
import { type Neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { sample } from "../../support/sample.js";
import { releaseOf } from "../fixtures.js";

const KILLS = 20;
const LOADER = fileURLToPath(new URL("loadOnce.mjs", import.meta.url));

/** A release of a few batches. */
const some = (name: string, many: number): Release =>
  releaseOf(
    Object.fromEntries(Array.from({ length: many }, (_, i) => [`ccg:${name}-${i}`, { name: `${name} ${i}` }])),
    Array.from({ length: many }, (_, i) => `alliance:${name}-${i % 9} HAS_MEMBER ccg:${name}-${i}`),
  );

/** How many steps a load says that it took. */
const stepsOf = (said: readonly string[]): number => Number(/^done (\d+)$/.exec(said.at(-1) ?? "")?.[1]);

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("a load that is killed", () => {
  const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
  const folder = mkdtempSync(join(tmpdir(), "cpg-kill-"));
  const children = new Set<ChildProcess>();
  let [present, next] = [some("one", 300), some("other", 320)];
  /** Steps of a load that nobody kills. */
  let steps = 0;
  /** How many of the killed loads had not come as far as to be served. */
  let interrupted = 0;

  beforeAll(async () => {
    for (const release of [present, next]) writeFileSync(join(folder, release.hash), JSON.stringify(release));
    await withStore((store) => store.replaceAll(present));
    steps = stepsOf((await load(next)).said);
    [present, next] = [next, present];
  }, 120_000);
  afterAll(() => {
    for (const child of children) child.kill("SIGKILL");
    rmSync(folder, { recursive: true });
  });

  /** Whatever a load replaced is gone when this ends, so that each one finds the same. */
  async function withStore<T>(work: (store: Neo4jStore) => Promise<T>): Promise<T> {
    const store = openNeo4jStore({ uri, user, password, grace: 0 });
    return work(store).finally(() => store.close());
  }

  /** Loads a release in a process that may kill itself after a step; what it said, and by which signal it ended. */
  async function load({ hash }: Release, last = "none") {
    const child = spawn(process.execPath, [LOADER, uri, user, password, join(folder, hash), "0", last], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.add(child);
    const said: string[] = [];
    createInterface(child.stdout).on("line", (line) => said.push(line));
    child.stdin.write("load\n");
    const [, signal] = (await once(child, "close")) as [number | null, string | null];
    children.delete(child);
    return { said, signal };
  }

  /** Kills a load at a moment. One that takes fewer steps than were counted, as nothing has to be sent twice, comes to its end first: then it is what counts. */
  async function kill(i: number, under: string) {
    for (;;) {
      const last = Math.ceil((i / KILLS) * (steps - 1));
      const { said, signal } = await load(next, `${last}${under}`);
      if (signal === "SIGKILL") return;
      steps = stepsOf(said);
      expect(steps).toBeLessThan(last);
      [present, next] = [next, present];
    }
  }

  /** The release that is served, and what the hash of all that the database holds of it comes to. */
  const served = () =>
    withStore(async (store) => {
      const content = await store.content();
      return { hash: (await store.reader()).release.hash, content: hashed(content).hash };
    });

  // Spread over a whole load, every other one while something is under way.
  const all = Array.from({ length: KILLS }, (_, i) => [i + 1, i % 2 === 0 ? "" : "+"] as const);
  const moments = sample(all, 3);

  it.each(moments)(
    `leaves a whole release served at moment %i of ${KILLS}%s, and can be repeated`,
    async (i, under) => {
      await kill(i, under);
      const { hash, content } = await served();
      expect([present.hash, next.hash]).toContain(hash);
      expect(content).toBe(hash);
      if (hash === present.hash) interrupted++;
      await withStore((store) => store.replaceAll(next));
      expect(await served()).toEqual({ hash: next.hash, content: next.hash });
      [present, next] = [next, present];
    },
    60_000,
  );

  it("was killed before, and after, its release was served", () => {
    expect(interrupted).toBeGreaterThan(moments.length / 2);
    expect(interrupted).toBeLessThan(moments.length);
  });
});
