import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { loadRelease } from "../../../src/seeds/index.js";
import { openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { fingerprinted, removeFolders } from "../../seeds/vale.js";
import { cpg } from "../../support/cpg.js";
import { releaseOf } from "../fixtures.js";

afterAll(removeFolders);

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("cpg doctor", () => {
  const { uri, user, password, stop } = server as Exclude<typeof server, { unavailable: string }>;
  const SEEDS_DIR = fingerprinted();
  const release = loadRelease({ seedsDirs: [SEEDS_DIR] });
  const settings = {
    SEEDS_DIR,
    STORE: "neo4j",
    NEO4J_URI: uri,
    NEO4J_USER: user,
    NEO4J_PASSWORD: password,
    // A Neo4j that has just started may take longer than is usual to plan what it sees for the first time.
    STORE_TIMEOUT: "60000",
  };
  // The readers of what a load replaces are given as long as a statement may take; here are none.
  const brief = { ...settings, STORE_TIMEOUT: "2000" };
  const hash = release.hash.slice(0, 12);
  let driver: Driver;
  const run = (text: string) => driver.executeQuery(text);
  const doctor = async () => {
    const { code, stdout } = await cpg(["doctor", "--json"], settings);
    return { code, ...JSON.parse(stdout) };
  };
  beforeAll(async () => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password));
    const store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(release).finally(() => store.close());
  }, 120_000);
  afterAll(async () => {
    await driver.close();
    await stop();
  }, 60_000);

  it("says what is served and that all is well", async () => {
    const { code, stdout, stderr } = await cpg(["doctor"], settings);
    expect(stderr).toBe("");
    expect(stdout.split("\n")).toEqual([
      `store     Neo4j at ${uri}, database neo4j`,
      expect.stringMatching(/^version {3}Neo4j 5\.26\.\d+$/),
      expect.stringMatching(/^indexes {3}(\d+) of \1 ready$/),
      expect.stringMatching(new RegExp(`^release   ${hash}, \\d+ entities, \\d+ links, loaded 20`)),
      "content   matches its hash",
      "seeds     build the same release",
      "No problems found.",
      "",
    ]);
    expect(code).toBe(0);
  }, 60_000);

  it("sees a single changed word, which loading again mends", async () => {
    await run("MATCH (a:Alliance) WITH a LIMIT 1 SET a.name = a.name + 's'");
    expect(await doctor()).toMatchObject({
      code: 1,
      facts: { content: "does not match its hash" },
      problems: ["The loaded data was changed. Load it again: npx cpg load --again"],
    });
    expect((await cpg(["load", "--again"], brief)).code).toBe(0);
    expect(await doctor()).toMatchObject({ code: 0, problems: [] });
  }, 120_000);

  it("sees a missing index and nodes of others, and what the next load clears away", async () => {
    await run("DROP INDEX Alliance_name_id");
    await run("CREATE (:Film)");
    await run("CREATE (:Release {key: 'x', hash: 'abcdef', state: 'LOADING', format: 1})");
    expect(await doctor()).toMatchObject({
      code: 1,
      warnings: ["Release abcdef is being loaded, or its load was interrupted; in that case the next load removes it."],
      problems: [
        "1 indexes are missing (Alliance_name_id). Create them: npx cpg load",
        "1 nodes do not belong to this graph, so loading is refused. Use an empty database, or remove them: npx cpg load --replace",
      ],
    });
    expect((await cpg(["load", "--replace", "--again"], brief)).code).toBe(0);
    expect(await doctor()).toMatchObject({ code: 0, problems: [], warnings: [] });
  }, 120_000);

  it("says where another release is served than the seeds make", async () => {
    const store = openNeo4jStore({ uri, user, password, grace: 0 });
    await store.replaceAll(releaseOf({ "alliance:one": {} })).finally(() => store.close());
    expect(await doctor()).toMatchObject({
      code: 0,
      facts: { seeds: `build release ${hash}` },
      warnings: ["The seeds build another release than the one that is served. Load it: npx cpg load"],
    });
  }, 60_000);

  it("has a companion that shows the Cypher of a query, with its db hits", async () => {
    const { code, stdout } = await cpg(["explain", "who-covers-swindon", "--json"], settings);
    const statements = JSON.parse(stdout) as { name: string; dbHits: number; text: string }[];
    expect(statements.map(({ name }) => name)).toEqual(["read/search"]);
    const given = ["explain", "split-stps"];
    // Whole numbers, such as how many rows to take, are numbers.
    const { stdout: paged } = await cpg(["explain", "split-stps", "--json"], settings);
    const [{ parameters }] = JSON.parse(paged) as [{ parameters: Record<string, unknown> }];
    expect(Object.values(parameters)).toContainEqual(expect.any(Number));
    expect(paged).not.toMatch(/"(low|high)"/);
    expect((await cpg(given, settings)).stdout).toMatch(/^\/\/ 1\. select: [\d.]+ ms, \d+ db hits, \d+ rows\nMATCH /);
    expect(code).toBe(0);
  }, 60_000);

  it("says of a Neo4j that does not answer what is wrong", async () => {
    const { code, stdout } = await cpg(["doctor"], { ...settings, NEO4J_URI: "bolt://127.0.0.1:1" });
    expect(stdout).toBe(
      "store     Neo4j at bolt://127.0.0.1:1, database neo4j\nProblem: No Neo4j answers at bolt://127.0.0.1:1. Start it, or set NEO4J_URI to where it is.\n",
    );
    expect(code).toBe(1);
  }, 60_000);
});
