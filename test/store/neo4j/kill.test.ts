import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { setTimeout as after } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import { hashed } from "../../../src/seeds/release.js";
import { type Neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { releaseOf } from "../fixtures.js";

const KILLS = 20;
const LOADER = fileURLToPath(new URL("loadOnce.mjs", import.meta.url));

/** A release of a few batches. */
const some = (name: string, many: number): Release =>
  releaseOf(
    Object.fromEntries(Array.from({ length: many }, (_, i) => [`ccg:${name}-${i}`, { name: `${name} ${i}` }])),
    Array.from({ length: many }, (_, i) => `alliance:${name}-${i % 9} HAS_MEMBER ccg:${name}-${i}`),
  );

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("a load that is killed", () => {
  const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
  const folder = mkdtempSync(join(tmpdir(), "cpg-kill-"));
  const [one, other] = [some("one", 1_100), some("other", 1_150)];
  const children = new Set<ChildProcess>();
  let store: Neo4jStore;
  /** Milliseconds that a load of a process takes when nobody kills it. */
  let usual = 0;

  beforeAll(async () => {
    for (const release of [one, other]) writeFileSync(join(folder, release.hash), JSON.stringify(release));
    store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(one);
    const loader = await ready(other);
    const begun = performance.now();
    loader.begin();
    await loader.ended;
    usual = performance.now() - begun;
  }, 120_000);
  afterAll(async () => {
    for (const child of children) child.kill("SIGKILL");
    await store?.close();
    rmSync(folder, { recursive: true });
  }, 60_000);

  /** A process that waits for the word to load a release. */
  async function ready(release: Release) {
    const child = spawn(process.execPath, [LOADER, uri, user, password, join(folder, release.hash)], {
      stdio: ["pipe", "pipe", "inherit"],
    });
    children.add(child);
    const ended = once(child, "exit").then(() => children.delete(child));
    const lines = createInterface(child.stdout);
    const begun = new Promise<void>((resolve) => lines.on("line", (line) => line === "begun" && resolve()));
    await once(lines, "line");
    return { kill: () => child.kill("SIGKILL"), begin: () => child.stdin.write("load\n"), begun, ended };
  }

  /** The release that is served, and what the hash of all that the database holds of it comes to. */
  async function served() {
    const content = await store.content();
    return { hash: (await store.reader()).release.hash, content: hashed(content).hash };
  }

  it(`leaves a whole release served, at whichever of ${KILLS} moments, and can be repeated`, async () => {
    let [present, next] = [other, one];
    let interrupted = 0;
    let loader = ready(next);
    for (let kill = 0; kill < KILLS; kill++) {
      const { begin, begun, ended, kill: end } = await loader;
      // The moments are spread over the whole of a load, each at random within its share.
      const moment = ((kill + Math.random()) / KILLS) * usual;
      begin();
      await begun;
      await after(moment);
      end();
      await ended;
      loader = ready(present);
      const { hash, content } = await served();
      expect([present.hash, next.hash]).toContain(hash);
      expect(content).toBe(hash);
      if (hash === present.hash) interrupted++;
      await store.replaceAll(next);
      expect(await served()).toEqual({ hash: next.hash, content: next.hash });
      [present, next] = [next, present];
    }
    (await loader).kill();
    expect(interrupted).toBeGreaterThan(KILLS / 4);
  }, 240_000);
});
