import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openNeo4jStore } from "../../src/store/neo4j/index.js";
import { startNeo4j } from "../neo4j/server.js";
import { type Api, serve } from "../support/api.js";
import { savedQueries } from "../support/queries.js";
import { realRelease } from "../support/release.js";

const server = await startNeo4j();
const withNeo4j = "unavailable" in server ? describe.skip : describe;

withNeo4j("Neo4j answers as the embedded store does", () => {
  let embedded: Api;
  let neo4j: Api;
  beforeAll(async () => {
    if ("unavailable" in server) return;
    const store = openNeo4jStore({
      uri: server.uri,
      user: server.user,
      password: server.password,
      grace: 0,
      statementTimeout: 60_000,
    });
    await store.replaceAll(realRelease());
    neo4j = await serve({ store });
    embedded = await serve();
  }, 120_000);
  afterAll(async () => {
    await neo4j?.close();
    await embedded?.close();
    if (!("unavailable" in server)) await server.stop();
  }, 60_000);

  it("serves the release once and changes nothing the second time", async () => {
    expect(await neo4j.store.replaceAll(realRelease())).toBe(false);
    expect((await neo4j.store.reader()).release.hash).toBe(realRelease().hash);
  }, 60_000);

  it.each(savedQueries)(
    "$file",
    async ({ text }) => {
      const [theirs, ours] = [await neo4j.ask(text), await embedded.ask(text)];
      expect(theirs.errors).toEqual([]);
      expect(theirs.data).toEqual(ours.data);
      expect(JSON.stringify(theirs.data)).toBe(JSON.stringify(ours.data));
    },
    60_000,
  );
});
