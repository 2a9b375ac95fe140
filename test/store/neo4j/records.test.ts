import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { hashed } from "../../../src/seeds/release/readSeeds.js";
import { type Neo4jStore, openNeo4jStore, type Sent } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { graphs, releaseOfGraphs } from "../graphs.js";
import { type Planner, planner } from "./profile.js";

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("streaming records from Neo4j", () => {
  const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
  const release = releaseOfGraphs(fc.sample(graphs, { seed: 7, numRuns: 4 }));
  const sent: Sent[] = [];
  let store: Neo4jStore;
  let database: Planner;
  beforeAll(async () => {
    const options = { uri, user, password, grace: 0, statementTimeout: 60_000, batch: 3 };
    store = openNeo4jStore({ ...options, onStatement: (statement) => sent.push(statement) });
    await store.replaceAll(release);
    database = planner({ uri, user, password });
  }, 120_000);
  afterAll(async () => {
    await store.close();
    await database?.close();
  }, 60_000);

  it("reads a few at a time and leaves none out, parallel edges included", async () => {
    const { redirects, ...records } = (await store.reader()).streamRecords();
    const [entities, edges] = [[], []] as [unknown[], unknown[]];
    sent.length = 0;
    for await (const entity of records.entities) entities.push(entity);
    for await (const edge of records.edges) edges.push(edge);
    expect({ entities, edges }).toEqual({ entities: release.entities, edges: release.edges });
    expect(release.edges.some(({ ordinal }) => ordinal > 0)).toBe(true);
    expect(sent.length).toBeGreaterThan((entities.length + edges.length) / 3);
    expect(hashed({ entities, edges, redirects } as unknown as typeof release).hash).toBe(release.hash);
  }, 120_000);

  it("scans no label and sorts no more than the edges of one entity at a time", async () => {
    const names = new Set<string>();
    for (const statement of sent) {
      if (names.has(statement.text)) continue;
      names.add(statement.text);
      const { suspicious } = await database.explain(statement);
      // There are never more than a few releases.
      expect(suspicious.filter((operator) => !operator.endsWith("release:Release"))).toEqual([]);
      const operators = await database.operators(statement);
      expect(operators.filter((operator) => /^(Sort|Top)@/.test(operator))).toEqual([]);
      expect(operators.join(" ")).toContain("IndexSeek");
    }
    expect(names.size).toBeGreaterThan(5);
  }, 120_000);
});
