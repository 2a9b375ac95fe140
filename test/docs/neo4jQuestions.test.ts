import { readFileSync, writeFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { answerTable } from "../../src/export/answer/answerTable.js";
import { openNeo4jStore } from "../../src/store/neo4j/index.js";
import { exported } from "../export/reading.js";
import { startNeo4j } from "../neo4j/server.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { blocksOf } from "./blocks.js";
import { modelPicture, relationTable } from "./modelPicture.js";

const PAGE = new URL("../../docs/cypher.md", import.meta.url);
const MEND = "UPDATE_DOCS=1 npm test -- test/docs/neo4jQuestions";
const page = readFileSync(PAGE, "utf8");

/** The questions of the page: what stands in a heading with a number, and the blocks below it. */
const QUESTIONS = page.split(/\n### (?=\d+\. )/).slice(1);
const blocks = blocksOf("cypher.md");
const inLanguage = (language: string) => blocks.filter((block) => block.language === language).map(({ text }) => text);
const [cyphers, documents] = [inLanguage("cypher"), inLanguage("graphql")];
const cases = QUESTIONS.map((text, i) => [text.split("\n")[0] ?? "", cyphers[i] ?? "", documents[i] ?? ""] as const);

describe("docs/cypher.md", () => {
  it("shows the model as it is", () => {
    const current = page
      .replace(/```mermaid\n[\s\S]*?```/, `\`\`\`mermaid\n${modelPicture()}\n\`\`\``)
      .replace(/\| from \| relationship .*\n(\|.*\n)*/, () => `${relationTable()}\n`);
    if (process.env.UPDATE_DOCS === "1") writeFileSync(PAGE, current);
    else if (page !== current) throw new Error(`docs/cypher.md shows another model than the code has. Mend: ${MEND}`);
    expect(page).toContain("```mermaid\n");
  });

  it("has fifteen questions, each in Cypher and in GraphQL", () => {
    expect([cases.length, cyphers.length, documents.length]).toEqual([15, 15, 15]);
    expect(cases.map(([title]) => Number.parseInt(title, 10))).toEqual(cases.map((_, i) => i + 1));
  });
});

const server = await startNeo4j();

("unavailable" in server ? describe.skip : describe)("the questions of docs/cypher.md, asked of Neo4j", () => {
  const place = server as Exclude<typeof server, { unavailable: string }>;
  const { uri, user, password } = place;
  let driver: Driver;
  let api: Api;

  beforeAll(async () => {
    driver = neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });
    api = await serve();
  });
  afterAll(async () => {
    await driver.executeQuery("DROP CONSTRAINT cancer_policy_graph_id IF EXISTS");
    await driver.close();
    await api.close();
  });

  const answers = (title: string, cypher: string, document: string) =>
    it(title, async () => {
      const [{ records }, { data, errors }] = await Promise.all([driver.executeQuery(cypher), api.ask(document)]);
      expect(errors).toEqual([]);
      const rows = records.map((record) => [...record.values()]);
      // Under several root fields each has columns of its own.
      const { rows: asked } = Object.keys(data).reduce<{ rows: unknown[][] }>(
        ({ rows: before }, root) => ({
          rows: [...before, ...answerTable({ [root]: data[root] }).rows.map((row) => [...row])],
        }),
        { rows: [] },
      );
      const isWhole = (row: readonly unknown[]): boolean => row.every((cell) => cell !== null);
      expect(rows.length).toBeGreaterThan(0);
      expect(sorted(asked.filter(isWhole))).toEqual(sorted(rows));
    });

  describe("as cpg load fills it", () => {
    beforeAll(async () => {
      const store = await openNeo4jStore({ uri, user, password, database: "neo4j", statementTimeout: 60_000 });
      await store.replaceAll(realRelease());
      await store.close();
    }, 240_000);
    for (const each of cases) answers(...each);
  });

  describe("as the script fills it", () => {
    beforeAll(async () => {
      await driver.executeQuery("MATCH (n) DETACH DELETE n");
      const session = driver.session();
      for (const line of (await exported("cypher", realRelease())).toString("utf8").split("\n"))
        if (line !== "" && !line.startsWith("//")) await session.run(line.replace(/;$/, ""));
      await session.close();
    }, 240_000);
    for (const each of cases) answers(...each);
  });
});

/** Rows in an order of their own, each once: GraphQL repeats what it reaches in several ways. */
const sorted = (rows: readonly (readonly unknown[])[]): readonly string[] =>
  [...new Set(rows.map((row) => JSON.stringify(row)))].sort();
