import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { otherReleasesIn } from "../../../src/cli/otherReleases.js";
import { siteRoutes } from "../../../src/export/addresses/siteRoutes.js";
import { answerRoutes } from "../../../src/export/answer/answerRoutes.js";
import { feedRoutes } from "../../../src/export/feed/feedRoutes.js";
import type { Release } from "../../../src/model/release.js";
import { linesOf, writeReleaseFile } from "../../../src/seeds/release/releaseFile.js";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import { openNeo4jStore } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { type Api, fetchLoaded, serve, told } from "../../support/api.js";
import { NAME_QUESTIONS, releaseWithFormerIds } from "../../support/nameQuestions.js";
import { olderRelease } from "../../support/olderRelease.js";
import { documentedQueries } from "../../support/queries.js";
import { realRelease } from "../../support/release.js";
import { sample } from "../../support/sample.js";
import { HOSTILE, hostileRelease } from "../contract/hostile.js";
import { releaseOf } from "../fixtures.js";
import { answersTo } from "../hostileRequests.js";

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)(
  "the API over Neo4j answers as it does over the store in memory",
  () => {
    const { uri, user, password } = server as Exclude<typeof server, { unavailable: string }>;
    let embedded: Api;
    let neo4j: Api;
    const folder = mkdtempSync(join(tmpdir(), "releases-"));
    afterAll(() => rmSync(folder, { recursive: true }));
    const serving = (release: () => Release) => {
      beforeAll(async () => {
        // The planner's time for statements that are new to it is not what is tested here.
        const store = openNeo4jStore({ uri, user, password, grace: 0, statementTimeout: 60_000 });
        await store.replaceAll(release());
        const options = {
          otherReleases: otherReleasesIn(folder),
          routes: [
            ...answerRoutes,
            ...siteRoutes({ publicUrl: null, baseIri: "https://example.org/id/" }),
            ...feedRoutes({ publicUrl: "https://example.org", baseIri: "https://example.org/id/" }),
          ],
        };
        neo4j = await serve({ ...options, store });
        embedded = await serve({ ...options, store: openEmbeddedStore(release()) });
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

      it("gives the former release to whoever names it, and the present one to all others", async () => {
        const former = releaseOf({
          "alliance:wessex": { name: "Wessex as it was", kind: "ALLIANCE" },
          "alliance:kept": { name: "Kept" },
        });
        writeReleaseFile(join(folder, "former.jsonl"), linesOf(former));
        const present = realRelease().hash;
        const named = (hash: string) => `&release=${hash}`;
        const query = "/graphql?query={release{hash}alliances(first:50){nodes{id,name}}}";
        const saved = "/q/who-leads-an-alliance?name=Wessex%20as%20it%20was";
        const asked = [named(former.hash), named(former.hash.slice(0, 12)), named(present), "", named("0".repeat(64))]
          .map((release) => query + release)
          .concat(saved + named(former.hash), saved);
        const [theirs, ours] = await Promise.all([neo4j, embedded].map((api) => bodies(api, asked)));
        expect(theirs).toEqual(ours);
        const names = {
          nodes: [
            { id: "alliance:kept", name: "Kept" },
            { id: "alliance:wessex", name: "Wessex as it was" },
          ],
        };
        const then = { release: { hash: former.hash }, alliances: names };
        const now = {
          release: { hash: present },
          alliances: { nodes: expect.arrayContaining([expect.objectContaining({ name: "Wessex" })]) },
        };
        expect(theirs?.slice(0, 4).map(({ status, body }) => [status, body.data])).toEqual(
          [then, then, now, now].map((data) => [200, data]),
        );
        expect([theirs?.[4]?.status, theirs?.[5]?.body.data.alliance.name, theirs?.[6]?.body.data.alliance]).toEqual([
          404,
          "Wessex as it was",
          null,
        ]);
        const [list] = await bodies(neo4j, ["/releases"]);
        expect(list?.body.releases.map(({ hash }: { hash: string }) => hash)).toEqual([present, former.hash]);
      }, 60_000);

      it("tells in feeds what changed", async () => {
        const older = olderRelease({
          isLeftOut: ({ id }) => id === "ccg:nhs-dorset",
          isUnlinked: (_, i) => i % 500 === 3,
        });
        writeReleaseFile(join(folder, "older.jsonl"), linesOf(older));
        const feedAt = async (url: string): Promise<unknown> => {
          const response = await fetchLoaded(url);
          if (response.status !== 200) throw new Error(await response.text());
          return response.json();
        };
        for (const path of ["/feed.json", "/alliance/wessex.feed.json"]) {
          const [theirs, ours] = await Promise.all(
            [neo4j, embedded].map(async (api) => {
              const { items } = (await feedAt(api.url + path)) as { items: Record<string, string>[] };
              // The present release has no file, so its date is that of its load.
              return items.map(({ id, title, content_html: content }) => [id, title, content]);
            }),
          );
          expect(theirs).toEqual(ours);
          expect(ours?.[0]?.[2]).toContain("NHS Dorset CCG</a>");
        }
      }, 60_000);
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

/** Asks one address after the other. */
async function bodies({ url }: Api, paths: readonly string[]) {
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  const answers: { status: number; body: any }[] = [];
  for (const path of paths) {
    const response = await fetchLoaded(url + path, { headers: { accept: "application/json" } });
    answers.push({ status: response.status, body: await response.json() });
  }
  return answers;
}
