import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { unzipSync } from "fflate";
import { ENTITY_NAMES } from "../../src/model/entities.js";
import { RELATIONS } from "../../src/model/relations.js";
import { BASE_IRI, exported } from "../export/reading.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { pythonCheckers, readExports } from "./python.mjs";

const unavailable = await pythonCheckers();
const title = unavailable ? `exports (not read by others: ${unavailable})` : "exports";

const PREFIXES = `PREFIX cpg: <${BASE_IRI.replace("id/", "vocab#")}> PREFIX id: <${BASE_IRI}>
PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX org: <http://www.w3.org/ns/org#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>`;
const count = (pattern: string): string => `${PREFIXES} SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE { ${pattern} }`;

/** Questions in GraphQL, whose answers are the only `totalCount` in them, and in SPARQL. */
const QUESTIONS: Readonly<Record<string, readonly [graphql: string, sparql: string]>> = {
  "How many alliances are there?": ["{ alliances(first: 0) { totalCount } }", count("?x a cpg:Alliance")],
  "How many are of the Vanguard?": [
    "{ alliances(first: 0, filter: { kind: { eq: VANGUARD } }) { totalCount } }",
    count('?x a cpg:Alliance ; cpg:kind "VANGUARD"'),
  ],
  "Which CCGs has Wessex?": [
    '{ node(id: "alliance:wessex") { ... on Alliance { ccgs(first: 0) { totalCount } } } }',
    count("id:alliance:wessex cpg:HAS_MEMBER ?x"),
  ],
  "The same, by a public term?": [
    '{ node(id: "alliance:wessex") { ... on Alliance { ccgs(first: 0) { totalCount } } } }',
    count("id:alliance:wessex org:hasMember ?x"),
  ],
  "Which deliverables carry recommendation 24?": [
    '{ node(id: "recommendation:taskforce-2015-24") { ... on Recommendation { deliverables(first: 0) { totalCount } } } }',
    count("id:recommendation:taskforce-2015-24 cpg:DELIVERED_BY ?x"),
  ],
  "Which deliverables have no national work?": [
    "{ deliverables(first: 0, filter: { hasNo: { relation: SUPPORTS } }) { totalCount } }",
    count("?x a cpg:Deliverable FILTER NOT EXISTS { ?work cpg:SUPPORTS ?x }"),
  ],
  "Which ambitions are on the dashboard?": [
    "{ ambitions(first: 0, filter: { onDashboard: { eq: true } }) { totalCount } }",
    count("?x a cpg:Ambition ; cpg:onDashboard true"),
  ],
  "Which CCGs have an ODS code?": [
    "{ ccgs(first: 0, filter: { odsCode: { isNull: false } }) { totalCount } }",
    count("?x a cpg:Ccg ; cpg:odsCode ?code"),
  ],
  "Which alliances have more than ten CCGs declared?": [
    "{ alliances(first: 0, filter: { declaredCcgCount: { gte: 11 } }) { totalCount } }",
    count("?x a cpg:Alliance ; cpg:declaredCcgCount ?n FILTER (?n > 10)"),
  ],
  "Which alliances have a named lead?": [
    "{ alliances(first: 0, filter: { has: { relation: LEADS } }) { totalCount } }",
    count("?x a cpg:Alliance . ?person cpg:LEADS ?x"),
  ],
  "Which alliances hold from a known day on?": [
    "{ alliances(first: 0, filter: { validFrom: { isNull: false } }) { totalCount } }",
    count("?x a cpg:Alliance ; cpg:validFrom ?day"),
  ],
  "Which milestones are in 2017 or later?": [
    '{ milestones(first: 0, filter: { date: { gte: "2017-01-01" } }) { totalCount } }',
    count('?x a cpg:Milestone ; cpg:date ?day FILTER (?day >= "2017-01-01"^^<http://www.w3.org/2001/XMLSchema#date>)'),
  ],
};

const totalCountIn = (text: string): number => Number(/"totalCount":(\d+)/.exec(text)?.[1]);

(unavailable ? describe.skip : describe)(title, () => {
  const folder = mkdtempSync(join(tmpdir(), "cpg-exports-"));
  const { entities, edges } = realRelease();
  const whole = { entities: entities.length, edges: edges.length };
  let found: Awaited<ReturnType<typeof readExports>>;
  let api: Api;
  beforeAll(async () => {
    api = await serve();
    for (const [path, bytes] of Object.entries(unzipSync(await exported("release.zip", realRelease())))) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), bytes);
    }
    const questions = Object.fromEntries(Object.entries(QUESTIONS).map(([name, [, sparql]]) => [name, sparql]));
    writeFileSync(join(folder, "questions.json"), JSON.stringify(questions));
    found = await readExports(folder, join(folder, "questions.json"));
  }, 900_000);
  afterAll(async () => {
    await api.close();
    rmSync(folder, { recursive: true });
  });

  it.each(["pandas", "csvw", "pyarrow", "duckdb", "networkx", "rdflib, Turtle", "rdflib, TriG", "pyld"])(
    "are read by %s with every entity and link",
    (library) => expect(found[library]).toEqual(whole),
  );

  it("are a data package that frictionless finds no fault with", () =>
    expect(found.frictionless).toEqual({ ...whole, errors: [] }));

  it("say the same as Turtle, N-Triples and JSON-LD", () =>
    expect(found.oxigraph).toEqual({ "release.ttl": 0, "release.nt": 0, "release.jsonld": 0 }));

  it("conform to the shapes, which refuse what does not", () =>
    expect(found.shapes).toEqual({ conforms: true, broken: false, text: "" }));

  it("have a vocabulary with every type and relation, mapped to public terms that exist", () => {
    expect(found.vocabulary?.unknown).toEqual([]);
    expect(Number(found.vocabulary?.terms)).toBeGreaterThan(ENTITY_NAMES.length + RELATIONS.length + 50);
  });

  it.each(Object.entries(QUESTIONS))("answer as the API does: %s", async (name, [graphql]) => {
    const { data, errors } = await api.ask(graphql);
    expect(errors).toEqual([]);
    const expected = totalCountIn(JSON.stringify(data));
    expect(expected).toBeGreaterThanOrEqual(0);
    expect(found.questions?.[name]).toBe(expected);
  });
});
