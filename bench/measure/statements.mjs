import { openClient } from "./client.mjs";
import { bodyOf } from "./requests.mjs";
import { startServer } from "./servers.mjs";

/** Number of runs of each query. The minimum excludes statements that belong to other work, such as look-ups of the current release. */
const TIMES = 10;

/**
 * The cost of each query in Neo4j: statements and db hits.
 * @param {import("./servers.mjs").Kind} kind
 * @param {Readonly<Record<string, string>>} neo4j
 * @param {readonly import("../queries/index.mjs").Query[]} queries
 * @param {import("./requests.mjs").Facts} facts
 * @param {string} first body of a first request
 */
export async function statementsOf(kind, neo4j, queries, facts, first) {
  const server = await startServer(kind, neo4j, first, { profiled: true });
  /** @type {{ hits: number | null }[]} */
  let sent = [];
  server.child.on("message", (/** @type {{ hits: number | null }} */ message) => sent.push(message));
  const client = openClient(server.url, 1);
  const counted = [];
  for (const query of queries) {
    const body = await bodyOf(query[kind.speaks] ?? {}, client, facts);
    const samples = [];
    for (let i = 0; i < TIMES; i++) {
      sent = [];
      await client.ask(body);
      // Messages of a child process arrive in order, but possibly after the response.
      await new Promise((resolve) => setTimeout(resolve, 20));
      samples.push({ statements: sent.length, hits: sent.reduce((sum, { hits }) => sum + (hits ?? 0), 0) });
    }
    const [least] = samples.sort((a, b) => a.statements - b.statements || a.hits - b.hits);
    if (!least?.statements)
      throw new Error(`${kind.title} reported no statement for ${query.name}; profiling does not work`);
    counted.push({ server: kind.name, query: query.name, ...least });
  }
  await client.close();
  await server.stop();
  return counted;
}
