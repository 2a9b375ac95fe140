import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect } from "@jest/globals";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** The four edits that add a type, a relation and facts, as CONTRIBUTING.md lists them: path, and the new file or the line that it gains. */
const ENTITY = `import { Entity, entity, prop } from "../entity.js";
import { integer, optional, text } from "../propertyTypes.js";

@entity({ description: "A clinical guideline.", order: "year" })
export class Guideline extends Entity {
  @prop(optional(text({ searchable: true })), "What the guideline is about.")
  subject!: string | null;

  @prop(optional(integer({ cited: false })), "Year of publication.")
  year!: number | null;
}
`;
const RELATION = `  {
    name: "CITES",
    from: ["Recommendation"],
    to: ["Guideline"],
    field: "cites",
    inverseField: "citedBy",
    verb: "cites",
    inverseVerb: "is cited by",
    strength: Strength.DIRECT,
    trace: "STEP",
    description: "Guidelines that the recommendation cites.",
    inverseDescription: "Recommendations that cite the guideline.",
  },
`;
const TEXT = "Recommendation 7: Follow the Vale guideline on faster tests. The Dale guideline may apply as well.\n";
const SEEDS: Readonly<Record<string, string>> = {
  "sources/paper.yaml": `sources:
  paper: { name: A paper, title: A paper, kind: DOCUMENT, licence: none stated, file: paper.txt }
`,
  "paper.yaml": `source: paper
section: Page 1
strategies:
  paper-2016: { name: A paper, quote: the Vale guideline, kind: { value: STRATEGY, basis: STATED } }
recommendations:
  paper-7:
    name: Recommendation 7 of the paper
    quote: "Recommendation 7: Follow the Vale guideline on faster tests"
    number: { value: 7, quote: "Recommendation 7" }
    strategy: paper-2016
    cites: [vale, dale: { quote: The Dale guideline may apply as well, confidence: LOW, note: The paper says may. , strength: ROW }]
guidelines:
  vale: { name: Vale guideline, subject: faster tests, year: 2015 }
  dale: { name: Dale guideline, confidence: LOW, note: It is named once. }
`,
};

/** Asks for every root, filter, order, gap, trace and search of the new type; prints the data and the errors of each, and the new pages, as JSON. */
const PROBE = `import { graphql } from "graphql";
import { entityRoutes } from "./dist/export/addresses/entityRoutes.js";
import { createApp } from "./dist/server/app.js";
import { listen } from "./dist/server/http/listen.js";
import { openLog } from "./dist/server/monitoring/log.js";
import { entitySender } from "./dist/web/pages/entity/entitySender.js";
import { pageRoutes } from "./dist/web/pages/pageRoutes.js";
import { RequestContext } from "./dist/graphql/resolvers/requestContext.js";
import { schema } from "./dist/graphql/schema.js";
import { fingerprint, readSeeds, textsIn } from "./dist/seeds/index.js";
import { faultText } from "./dist/seeds/fault.js";

const say = (what) => process.stdout.write(JSON.stringify(what));
const texts = textsIn(["texts"]);
const written = fingerprint(["seeds"], texts);
const { release, faults } = readSeeds(["seeds"], { texts });
if (!release) {
  say({ faults: [...written.faults, ...faults].map((fault) => faultText(fault)) });
  process.exit();
}
const { NEO4J } = process.env;
const store = NEO4J
  ? (await import("./dist/store/neo4j/index.js")).openNeo4jStore({ ...JSON.parse(NEO4J), grace: 0, statementTimeout: 60000 })
  : (await import("./dist/store/embedded/index.js")).openEmbeddedStore();
await store.replaceAll(release);
const ask = async (source) => graphql({ schema: schema(), source, contextValue: new RequestContext(await store.reader()) });
const answers = {};
for (const [name, source] of Object.entries(JSON.parse(process.env.QUERIES))) {
  const { data, errors } = await ask(source);
  answers[name] = errors ? { errors: errors.map(({ message, originalError }) => [message, originalError?.stack]) } : data;
}
const limits = { cost: 60_000, depth: 20, aliases: 100, tokens: 4_000, bodyBytes: 262_144 };
const addresses = { publicUrl: null, baseIri: "https://example.org/id/" };
const routes = [...entityRoutes({ ...addresses, page: entitySender(addresses) }), ...pageRoutes(addresses)];
const app = await createApp({ store, log: openLog("silent"), limits, rateLimit: 0, corsOrigin: "*", routes });
const server = await listen(app, 0, "127.0.0.1");
const origin = "http://127.0.0.1:" + server.address().port;
for (const path of JSON.parse(process.env.PAGES)) {
  const response = await fetch(origin + path, { headers: { accept: "text/html" } });
  answers[path] = response.status + " " + (await response.text());
}
server.closeAllConnections();
server.close();
await app.close();
await store.close();
say(answers);
`;

/** What is asked, by name. */
export const QUERIES = {
  byId: '{ guideline(id: "guideline:vale") { name subject year citations { quote } } }',
  byName: '{ guideline(name: "Dale guideline") { id } }',
  list: "{ guidelines { totalCount nodes { id citedBy { edges { strength node { number } evidence { citations { quote } } } } } } }",
  filtered: '{ guidelines(filter: { subject: { contains: "faster" }, year: { gte: 2015 } }) { nodes { id } } }',
  ordered: "{ guidelines(orderBy: { field: YEAR, direction: DESC }) { nodes { id } } }",
  related: "{ guidelines(filter: { citedBy: { number: { eq: 7 } }, has: { relation: CITES } }) { nodes { id } } }",
  relatedBack:
    '{ recommendations(filter: { cites: { id: { eq: "guideline:vale" } } }) { nodes { id cites { totalCount } } } }',
  node: '{ node(id: "guideline:dale") { __typename id } nodes(ids: ["guideline:vale"]) { id } }',
  search: '{ search(text: "vale guideline", types: [GUIDELINE]) { nodes { id } } }',
  resolve: '{ resolve(name: "Vale guideline") { entity { id } } }',
  trace:
    '{ trace(from: "strategy:paper-2016", to: [GUIDELINE]) { nodes { target { id } strength path { hops { relation } } } } }',
  traceBack: '{ trace(from: "guideline:vale", to: [STRATEGY]) { nodes { target { id } } } }',
  paths: '{ paths(from: "strategy:paper-2016", to: "guideline:dale") { strength } }',
  gaps: "{ gaps(kinds: [LOW_CONFIDENCE]) { nodes { subject { node { id } } } } }",
  gapsOf: '{ guideline(id: "guideline:dale") { gaps { nodes { kind } } } }',
} as const;

/** What each query answers. */
export const ANSWERS: Readonly<Record<keyof typeof QUERIES, unknown>> = {
  byId: { guideline: { name: "Vale guideline", subject: "faster tests", year: 2015, citations: expect.anything() } },
  byName: { guideline: { id: "guideline:dale" } },
  list: {
    guidelines: {
      totalCount: 2,
      nodes: [
        {
          id: "guideline:vale",
          citedBy: {
            edges: [
              {
                strength: "DIRECT",
                node: { number: 7 },
                evidence: [{ citations: [{ quote: expect.stringContaining("Vale guideline") }] }],
              },
            ],
          },
        },
        { id: "guideline:dale", citedBy: { edges: [expect.objectContaining({ strength: "ROW" })] } },
      ],
    },
  },
  filtered: { guidelines: { nodes: [{ id: "guideline:vale" }] } },
  ordered: { guidelines: { nodes: [{ id: "guideline:vale" }, { id: "guideline:dale" }] } },
  related: { guidelines: { nodes: [{ id: "guideline:vale" }, { id: "guideline:dale" }] } },
  relatedBack: { recommendations: { nodes: [{ id: "recommendation:paper-7", cites: { totalCount: 2 } }] } },
  node: { node: { __typename: "Guideline", id: "guideline:dale" }, nodes: [{ id: "guideline:vale" }] },
  search: { search: { nodes: expect.arrayContaining([{ id: "guideline:vale" }]) } },
  resolve: { resolve: expect.arrayContaining([{ entity: { id: "guideline:vale" } }]) },
  trace: {
    trace: {
      nodes: [
        {
          target: { id: "guideline:vale" },
          strength: "DIRECT",
          path: { hops: [{ relation: "MAKES" }, { relation: "CITES" }] },
        },
        {
          target: { id: "guideline:dale" },
          strength: "ROW",
          path: { hops: [{ relation: "MAKES" }, { relation: "CITES" }] },
        },
      ],
    },
  },
  traceBack: { trace: { nodes: [{ target: { id: "strategy:paper-2016" } }] } },
  paths: { paths: [{ strength: "ROW" }] },
  gaps: {
    gaps: { nodes: expect.arrayContaining([{ subject: { node: { id: "guideline:dale" } } }]) },
  },
  gapsOf: { guideline: { gaps: { nodes: [{ kind: "LOW_CONFIDENCE" }] } } },
};

/** The pages of the new type, and of an entity that is linked to it. */
export const NEW_PAGES = ["/guideline", "/guideline/vale?asOf=all", "/recommendation/paper-7"] as const;

function edit(path: string, change: (text: string) => string): void {
  const before = readFileSync(path, "utf8");
  const after = change(before);
  if (after === before) throw new Error(`${path} has no place for the edit.`);
  writeFileSync(path, after);
}

/** A copy of the sources in a temporary folder, with the four edits made and compiled. The caller removes it. */
export function withNewType(): string {
  const folder = mkdtempSync(join(tmpdir(), "new-type-"));
  const at = (path: string): string => join(folder, path);
  const isForBrowsers = (path: string): boolean =>
    ["playground", "islands"].some((part) => path.startsWith(join(ROOT, "src", "web", part)));
  cpSync(join(ROOT, "src"), at("src"), { recursive: true, filter: (path) => !isForBrowsers(path) });
  for (const path of ["cypher", "queries", "package.json", "tsconfig.json", "tsconfig.build.json"])
    cpSync(join(ROOT, path), at(path), { recursive: true });
  symlinkSync(join(ROOT, "node_modules"), at("node_modules"), "junction");
  // The edits.
  writeFileSync(at("src/model/entities/guideline.ts"), ENTITY);
  edit(at("src/model/entities.ts"), (text) =>
    text
      .replace("\nimport", '\nimport { Guideline } from "./entities/guideline.js";\nimport')
      .replace("\n} as const;", "\n  Guideline,\n} as const;"),
  );
  edit(at("src/model/relations/traceRelations.ts"), (text) =>
    text.replace("export const TRACE_RELATIONS = [\n", `export const TRACE_RELATIONS = [\n${RELATION}`),
  );
  for (const [path, text] of [
    ...Object.entries(SEEDS).map(([path, text]) => [`seeds/${path}`, text]),
    ["texts/paper.txt", TEXT],
  ]) {
    mkdirSync(dirname(at(path as string)), { recursive: true });
    writeFileSync(at(path as string), text as string);
  }
  writeFileSync(at("probe.mjs"), PROBE);
  execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], {
    cwd: folder,
    stdio: "pipe",
  });
  return folder;
}

/** What the copy answers to `QUERIES`, on the embedded store, or on the Neo4j whose connection is given. */
export function answersOf(folder: string, neo4j?: object): Record<string, unknown> {
  const env = {
    ...process.env,
    QUERIES: JSON.stringify(QUERIES),
    PAGES: JSON.stringify(NEW_PAGES),
    NEO4J: neo4j ? JSON.stringify(neo4j) : "",
  };
  const out = execFileSync(process.execPath, ["probe.mjs"], { cwd: folder, env, encoding: "utf8" });
  return JSON.parse(out) as Record<string, unknown>;
}

/** Removes the copy. */
export const removeCopy = (folder: string): void => rmSync(folder, { recursive: true, force: true });
