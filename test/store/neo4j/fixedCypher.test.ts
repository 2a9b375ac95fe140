import { readdirSync, readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { hashed } from "../../../src/seeds/release/readSeeds.js";
import { loadStatement } from "../../../src/store/neo4j/compile/cypher.js";
import { type Neo4jStore, openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { realRelease } from "../../support/release.js";
import { type Planner, planner } from "./profile.js";

const FOLDER = new URL("../../../cypher/", import.meta.url);

const files = readdirSync(FOLDER, { recursive: true, encoding: "utf8" })
  .filter((file) => file.endsWith(".cypher"))
  .map((file) => file.replaceAll("\\", "/").replace(/\.cypher$/, ""))
  .sort();

/** Whole statements; the other files are pieces that the pinned plans hold. */
const WHOLE = files.filter((file) => file.startsWith("load/") || file === "read/current");

/** What they may scan, and why. */
const MAY_SCAN: Readonly<Record<string, RegExp>> = {
  // There are never more than a few releases.
  "load/releases": /^NodeByLabelScan@neo4j release:Release/,
  "load/foreign": /^NodeByLabelScan@neo4j r:Release/,
  // What is none of ours has no label that could be asked for.
  "load/foreign-labels": /^AllNodesScan/,
  "load/remove-foreign": /^AllNodesScan/,
  // Entities that no release explains.
  "load/remove-strays": /^NodeByLabelScan@neo4j n:Entity/,
};

it.each(files)("cypher/%s.cypher begins with what it answers", (file) => {
  expect(readFileSync(new URL(`${file}.cypher`, FOLDER), "utf8")).toMatch(/^\/\/ [A-Z].{20,}/);
});

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("the statements of the folder cypher/", () => {
  const { uri, user, password, stop } = server as Exclude<typeof server, { unavailable: string }>;
  let store: Neo4jStore;
  let database: Planner;
  beforeAll(async () => {
    store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(realRelease());
    database = planner({ uri, user, password });
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await database?.close();
    await stop();
  }, 60_000);

  it.each(WHOLE)(
    "%s.cypher reads no more than it needs",
    async (file) => {
      const { suspicious } = await database.explain({ ...loadStatement(file), parameters: {} });
      expect(suspicious.filter((operator) => !MAY_SCAN[file]?.test(operator))).toEqual([]);
    },
    60_000,
  );

  it("read back, to the letter, all that they brought in", async () => {
    expect(hashed(await store.content()).hash).toBe(realRelease().hash);
  }, 60_000);
});
