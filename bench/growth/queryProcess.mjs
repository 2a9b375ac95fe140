// A process with one store and one release. Receives queries and reports how long they take. argv: store, release file.
import { readFileSync } from "node:fs";

const [store = "", path = ""] = process.argv.slice(2);
const began = performance.now();
const { execute, parse, validate } = await import("../../node_modules/graphql/index.js");
const { RequestContext } = await import("../../dist/graphql/resolvers/requestContext.js");
const { schema } = await import("../../dist/graphql/schema.js");
const modulesRead = performance.now();
const opened = store === "embedded" ? await embedded() : await neo4j();
const ready = performance.now();

async function embedded() {
  const { lazyRecords } = await import("../../dist/seeds/release/lazyRecords.js");
  const { openReleaseFile } = await import("../../dist/seeds/release/releaseFile.js");
  const { openEmbeddedStore } = await import("../../dist/store/embedded/index.js");
  return openEmbeddedStore(lazyRecords(openReleaseFile(path)));
}

/** Statements are profiled only if the parent requests it, because profiling takes time. */
async function neo4j() {
  const { openNeo4jStore } = await import("../../dist/store/neo4j/index.js");
  const { NEO4J_URI: uri = "", NEO4J_USER: user = "", NEO4J_PASSWORD: password = "" } = process.env;
  const opened = openNeo4jStore({ uri, user, password, grace: 0, statementTimeout: 120_000 });
  await opened.reader();
  return opened;
}

/** @param {string} query @param {object} variables */
async function run(query, variables) {
  const reader = await opened.reader();
  const document = documents.get(query) ?? validated(query);
  const answer = await execute({
    schema: schema(),
    document,
    variableValues: { ...variables },
    contextValue: new RequestContext(reader),
  });
  if (answer.errors) throw new Error(`${query}: ${answer.errors[0]?.message}`);
  return answer.data;
}
/** @type {Map<string, import("graphql").DocumentNode>} */
const documents = new Map();

/** @param {string} query @returns {import("graphql").DocumentNode} */
function validated(query) {
  const document = parse(query);
  const [fault] = validate(schema(), document);
  if (fault) throw new Error(`${query}: ${fault.message}`);
  documents.set(query, document);
  return document;
}

/** @param {string | undefined} query document with one connection */
async function cursorOf(query) {
  if (!query) return {};
  /** @type {any} */
  const data = await run(query, {});
  return { after: data[Object.keys(data)[0] ?? ""].pageInfo.endCursor };
}

/** Median time and mean processor time of a query, in ms; runs it for some time, at least five times. @param {string} query @param {object} variables @param {number} forMs */
async function timed(query, variables, forMs) {
  const times = [];
  const before = process.cpuUsage();
  const until = performance.now() + forMs;
  while (performance.now() < until || times.length < 5) {
    const start = performance.now();
    await run(query, variables);
    times.push(performance.now() - start);
  }
  const { user, system } = process.cpuUsage(before);
  times.sort((a, b) => a - b);
  return { p50: times[times.length >> 1], cpu: (user + system) / 1_000 / times.length };
}

process.on(
  "message",
  async (/** @type {{ query: string, cursorOf?: string, forMs: number }} */ { query, cursorOf: list, forMs }) => {
    try {
      const variables = await cursorOf(list);
      const answer = JSON.stringify(await run(query, variables));
      process.send?.({ ...(await timed(query, variables, forMs)), bytes: answer.length, answer });
    } catch (error) {
      process.send?.({ error: String(error) });
    }
  },
);

const { user, system } = process.cpuUsage();
const resident = Number(/VmRSS:\s+(\d+)/.exec(readFileSync("/proc/self/status", "utf8"))?.[1] ?? 0) / 1_024;
const { entityCounts, edgeCounts } = (await opened.reader()).release;
const sum = (/** @type {Readonly<Record<string, number>>} */ counts) =>
  Object.values(counts).reduce((a, b) => a + b, 0);
process.send?.({
  ready: {
    wall: (ready - modulesRead) / 1_000,
    modules: (modulesRead - began) / 1_000,
    cpu: (user + system) / 1e6,
    resident,
  },
  entities: sum(entityCounts),
  edges: sum(edgeCounts),
});
