import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import { openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { type Api, serve, told } from "../../support/api.js";
import { NAME_QUESTIONS, releaseWithFormerIds } from "../../support/nameQuestions.js";
import { documentedQueries } from "../../support/queries.js";
import { realRelease } from "../../support/release.js";
import { sample } from "../../support/sample.js";
import { HOSTILE, hostileRelease } from "../contract/hostile.js";
import { answersTo } from "../hostileRequests.js";

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)(
  "the API over Neo4j answers as it does over the store in memory",
  () => {
    const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
    let embedded: Api;
    let neo4j: Api;
    const serving = (release: () => Release) => {
      beforeAll(async () => {
        // The planner's time for statements that are new to it is not what is tested here.
        const store = openNeo4jStore({ uri, user, password, grace: 0, statementTimeout: 60_000 });
        await store.replaceAll(release());
        [neo4j, embedded] = [await serve({ store }), await serve({ store: openEmbeddedStore(release()) })];
      }, 120_000);
      afterAll(() => Promise.all([neo4j?.close(), embedded?.close()]));
    };

    describe("about the project's own release", () => {
      serving(realRelease);

      // The saved ones are asked where their plans are looked at.
      it.each(sample(documentedQueries, 4))("$file: $title", async ({ text }) => {
        const [theirs, ours] = [await neo4j.ask(text), await embedded.ask(text)];
        expect(theirs.errors).toEqual([]);
        expect(told(theirs)).toBe(told(ours));
      });
    });

    describe("about names and former ids", () => {
      serving(releaseWithFormerIds);

      it.each(NAME_QUESTIONS)("$query", async ({ query, data }) => {
        const [theirs, ours] = [await neo4j.ask(query), await embedded.ask(query)];
        expect(theirs.data).toEqual(data);
        expect([theirs.errors, theirs.extensions.hints]).toEqual([ours.errors, ours.extensions.hints]);
      });
    });

    describe("about texts that look like something else", () => {
      serving(hostileRelease);

      it.each(sample([...HOSTILE.entries()], 4))("text %i", async (_, text) => {
        const ours = await answersTo(embedded, text);
        expect(ours.filter(({ errors }) => errors.some(([code]) => code !== "BAD_USER_INPUT"))).toEqual([]);
        expect(await answersTo(neo4j, text)).toEqual(ours);
      });
    });
  },
);
