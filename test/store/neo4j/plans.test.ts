import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openNeo4jStore, type Sent } from "../../../src/store/neo4j/index.js";
import { startNeo4j } from "../../neo4j/server.js";
import { type Api, serve, told } from "../../support/api.js";
import { savedQueries } from "../../support/queries.js";
import { realRelease } from "../../support/release.js";
import { sample } from "../../support/sample.js";
import { planTexts } from "./planTexts.js";
import { type Planner, type Profile, planner } from "./profile.js";
import { SHAPES, type Shape } from "./shapes.js";

const FOLDER = new URL("plans/", import.meta.url);
const MEND = "UPDATE_PLANS=1 npm test -- test/store/neo4j/plans";
/** Statements that answer; those that look what is served, or clear up behind a load, belong to no question. */
const VERBS = ["select", "get", "read/search", "read/trace", "read/paths"];
const update = process.env.UPDATE_PLANS === "1";

const QUESTIONS: readonly Shape[] = [
  ...savedQueries.map(({ file, text }) => ({ name: file.replace(/\.graphql$/, ""), text })),
  ...SHAPES,
];

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("the Cypher that Neo4j is asked, and its answers", () => {
  const { uri, user, password, stop } = server as Exclude<typeof server, { unavailable: string }>;
  const sent: Sent[] = [];
  let api: Api;
  let embedded: Api;
  let database: Planner;
  beforeAll(async () => {
    // Nobody waits for an answer here, and a busy machine may take its time to plan what it sees for the first time.
    const options = { uri, user, password, grace: 0, statementTimeout: 120_000 };
    const store = openNeo4jStore({ ...options, onStatement: (statement) => sent.push(statement) });
    await store.replaceAll(realRelease());
    [api, embedded] = [await serve({ store, storeDebug: true }), await serve()];
    // The quotations of all sources are read once per release, by whoever asks for some first.
    await api.ask('{ source(id: "source:fates") { quotations(first: 0) { totalCount } } }');
    database = planner(options);
    mkdirSync(FOLDER, { recursive: true });
  }, 120_000);
  afterAll(async () => {
    await database?.close();
    await Promise.all([api?.close(), embedded?.close()]);
    await stop();
  }, 60_000);

  async function profilesOf(statements: readonly Sent[]): Promise<readonly Profile[]> {
    const profiles: Profile[] = [];
    for (const statement of statements) profiles.push(await database.profile(statement));
    return profiles;
  }

  it.each(update ? QUESTIONS : sample(QUESTIONS, 10))(
    "$name",
    async ({ name, text, follow }) => {
      const first = follow ? (await api.ask(text)).data[follow].pageInfo : null;
      sent.length = 0;
      const after = { after: first?.endCursor };
      const answer = await api.ask(text, after);
      const { errors, extensions } = answer;
      expect(errors).toEqual([]);
      expect(told(answer)).toBe(told(await embedded.ask(text, after)));
      // Root fields are asked together, and which is told first is left to chance.
      const asked = sent.filter(({ name }) => VERBS.includes(name)).sort((a, b) => (a.text < b.text ? -1 : 1));
      expect(extensions.store).toEqual({ statements: asked.length, roundTrips: asked.length });
      const file = new URL(`${name}.cypher`, FOLDER);
      const pinned = existsSync(file) ? readFileSync(file, "utf8") : "";
      let profiles = await profilesOf(asked);
      if (planTexts(text, asked, profiles, pinned) !== pinned) {
        await database.replan();
        profiles = await profilesOf(asked);
      }
      expect(profiles.flatMap(({ suspicious }) => suspicious)).toEqual([]);
      const now = planTexts(text, asked, profiles, pinned);
      if (update) writeFileSync(file, now);
      else if (now !== pinned) {
        const told = `${name} is asked in other words, or with more db hits, than test/store/neo4j/plans/${name}.cypher says.`;
        throw new Error(`${told} Where that is meant: ${MEND}\n\n${now}`);
      }
    },
    300_000,
  );

  it("pins nothing that is asked no more", () => {
    const names = new Set(QUESTIONS.map(({ name }) => `${name}.cypher`));
    expect(readdirSync(FOLDER).filter((file) => !names.has(file))).toEqual([]);
  });
});
