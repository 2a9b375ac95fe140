import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import neo4j, { type Driver } from "neo4j-driver";
import type { Release } from "../../src/model/release.js";
import { launchJava, neo4jAdmin } from "../neo4j/java.mjs";
import { startNeo4j } from "../neo4j/server.js";
import { realRelease } from "../support/release.js";
import { exported } from "./reading.js";
import { DIFFICULT, difficultRelease } from "./releases.js";

const server = await startNeo4j();

/** What a trace of recommendation 24 reaches along two relations, asked in plain Cypher. */
const TRACE = `MATCH path = (:Recommendation {id: 'recommendation:taskforce-2015-24'})-[:DELIVERED_BY]->(d)-[:ASSIGNED_TO]->(a:Alliance)
RETURN [n IN nodes(path) | n.id] AS ids, [r IN relationships(path) | r.quote] AS quotes ORDER BY ids`;

/** The same by the release itself. */
function traced({ edges }: Release) {
  const from = (relation: string, id: string) => edges.filter((edge) => edge.relation === relation && edge.from === id);
  const quote = ({ evidence }: (typeof edges)[number]) => evidence[0]?.citations[0]?.quote;
  return from("DELIVERED_BY", "recommendation:taskforce-2015-24")
    .flatMap((first) =>
      from("ASSIGNED_TO", first.to).map((second) => ({
        ids: [first.from, first.to, second.to],
        quotes: [quote(first), quote(second)],
      })),
    )
    .sort((a, b) => (String(a.ids) < String(b.ids) ? -1 : 1));
}

function counts(names: readonly string[]): Readonly<Record<string, number>> {
  const counted: Record<string, number> = {};
  for (const name of names) counted[name] = (counted[name] ?? 0) + 1;
  return counted;
}

/** What both ways into a Neo4j of somebody else's have to give. */
function cases(place: { readonly driver: () => Driver; readonly load: (release: Release) => Promise<void> }): void {
  const rows = async (text: string) => (await place.driver().executeQuery(text)).records.map((row) => row.toObject());
  const column = async (text: string) =>
    Object.fromEntries((await rows(text)).map(({ name, count }) => [name, count])) as Record<string, number>;

  it("hold every entity and link of the project's release, and a trace with its quotations", async () => {
    const release = realRelease();
    await place.load(release);
    const labels = "UNWIND [label IN labels(n) WHERE label <> 'Entity'] AS name RETURN name, count(*) AS count";
    expect(await column(`MATCH (n:Entity) ${labels}`)).toEqual(counts(release.entities.map(({ type }) => type)));
    expect(await column("MATCH ()-[r]->() RETURN type(r) AS name, count(*) AS count")).toEqual(
      counts(release.edges.map(({ relation }) => relation)),
    );
    const expected = traced(release);
    expect(expected.length).toBeGreaterThanOrEqual(19);
    expect(await rows(TRACE)).toEqual(expected);
  }, 240_000);

  it("keep difficult texts to the letter, numbers as numbers, and lists as lists", async () => {
    await place.load(difficultRelease());
    const alliances = await rows(
      "MATCH (n:Alliance) WHERE n.id <> 'alliance:former' RETURN n ORDER BY toInteger(substring(n.id, 11))",
    );
    expect(alliances.map(({ n }) => n.properties)).toMatchObject(
      DIFFICULT.map((text, i) => ({
        name: text,
        description: text,
        populationValue: i / 2,
        populationPrinted: text,
        declaredCcgCount: i - 2,
        aliases: JSON.stringify([{ name: text, source: "source:paper" }]),
      })),
    );
    const [deliverable] = await rows("MATCH (n:Deliverable) RETURN n.parts AS parts");
    expect(deliverable?.parts).toEqual(DIFFICULT);
    const titles = await rows(
      "MATCH ()-[r:HOLDS_POST_AT]->(n) RETURN r.title AS title ORDER BY toInteger(substring(n.id, 15))",
    );
    expect(titles.map(({ title }) => title)).toEqual(DIFFICULT);
    const kinds = await rows(
      "MATCH (n:Alliance) WHERE n.populationValue IS NOT NULL RETURN DISTINCT valueType(n.populationValue) AS population, valueType(n.declaredCcgCount) AS count",
    );
    expect(kinds).toEqual([{ population: "FLOAT NOT NULL", count: "INTEGER NOT NULL" }]);
    const parallel = await rows(
      "MATCH (:Alliance {id: 'alliance:a-0'})-[r:COVERS]->() RETURN r.extent AS extent, r.validTo AS end ORDER BY r.ordinal",
    );
    expect(parallel).toEqual([
      { extent: "PART", end: null },
      { extent: "WHOLE", end: "2019-07-01" },
    ]);
  }, 240_000);
}

const connect = ({ uri, user, password }: { uri: string; user: string; password: string }): Driver =>
  neo4j.driver(uri, neo4j.auth.basic(user, password), { disableLosslessIntegers: true });

("unavailable" in server ? describe.skip : describe)("the Cypher script, run in a Neo4j", () => {
  const place = server as Exclude<typeof server, { unavailable: string }>;
  const constraint = "DROP CONSTRAINT cancer_policy_graph_id IF EXISTS";
  let driver: Driver;
  beforeAll(() => {
    driver = connect(place);
  });
  afterAll(async () => {
    await driver.executeQuery(constraint);
    await driver.close();
  });
  cases({
    driver: () => driver,
    load: async (release) => {
      await driver.executeQuery("MATCH (n) DETACH DELETE n");
      const script = (await exported("cypher", release)).toString("utf8");
      const statements = script.split("\n").filter((line) => line !== "" && !line.startsWith("//"));
      const session = driver.session();
      for (const statement of statements) await session.run(statement.replace(/;$/, ""));
      await session.close();
    },
  });
});

("unavailable" in server || process.env.NEO4J_URI ? describe.skip : describe)(
  "the files for neo4j-admin, imported",
  () => {
    let driver: Driver | undefined;
    let stop = async () => {};
    let folder = "";
    const end = async () => {
      await driver?.close();
      await stop();
      if (folder) rmSync(folder, { recursive: true, force: true });
    };
    afterAll(end, 60_000);
    cases({
      driver: () => driver as Driver,
      load: async (release) => {
        await end();
        folder = mkdtempSync(join(tmpdir(), "cpg-import-"));
        const home = join(folder, "home");
        mkdirSync(join(home, "conf"), { recursive: true });
        writeFileSync(join(home, "conf", "neo4j.conf"), "");
        for (const [path, bytes] of Object.entries(unzipSync(await exported("neo4j-admin", release)))) {
          mkdirSync(dirname(join(folder, path)), { recursive: true });
          writeFileSync(join(folder, path), bytes);
        }
        const args = ["database", "import", "full", "neo4j", "@import.args"];
        const { ok, output } = await neo4jAdmin(args, { home, folder });
        if (!ok) throw new Error(output);
        const imported = await launchJava("imported-graph", { brief: true, run: process.env.TEST_RUN, home });
        stop = imported.stop;
        driver = connect(imported);
      },
    });
  },
);
