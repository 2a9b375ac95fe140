import { COLD } from "../queries/cold.mjs";
import { QUERIES } from "../queries/index.mjs";
import { release } from "../release.mjs";
import { comparable, difference } from "./answers.mjs";
import { secondsOf, startOf, withoutSnapshot } from "./claims.mjs";
import { dataOf, openClient } from "./client.mjs";
import { coldOf } from "./cold.mjs";
import { openDatabase } from "./database.mjs";
import { memoryOf } from "./processes.mjs";
import { bodyOf } from "./requests.mjs";
import { inRounds } from "./rounds.mjs";
import { KINDS, startServer } from "./servers.mjs";
import { statementsOf } from "./statements.mjs";

/** The first query of a server, in the form that each server takes. */
const FIRST = QUERIES[0];

/**
 * Measures everything. Compares all results first; times nothing if two differ.
 * @param {import("./rounds.mjs").Pace & { cold: number, starts: number }} pace
 * @param {{ servers?: readonly string[], queries?: readonly string[], log: (line: string) => void }} options
 * @throws {Error} if two servers return different results
 */
export async function measure(pace, { servers: named, queries: chosen, log }) {
  const kinds = KINDS.filter(({ name }) => !named || named.includes(name));
  const queries = QUERIES.filter(({ name }) => !chosen || chosen.includes(name));
  const { entities, hash } = await release();
  log("starting Neo4j");
  const database = await openDatabase(log);
  try {
    const ids = (/** @type {string} */ type) => entities.filter((each) => each.type === type).map(({ id }) => id);
    const facts = { key: database.key, ids };
    const nobody = { ask: async () => Buffer.from("{}") };
    const first = new Map();
    for (const kind of kinds) first.set(kind, await bodyOf(FIRST?.[kind.speaks] ?? {}, nobody, facts));

    log("commands and starts");
    const claims = {
      validate: await secondsOf(["validate"]),
      "load into Neo4j": database.loading,
      "load into Neo4j, nothing new": await secondsOf(["load"], { ...database.env, STORE: "neo4j" }),
    };
    const starts = [];
    for (const kind of kinds.filter(({ name }) => !name.endsWith("-cache"))) {
      if (kind.name === "embedded")
        starts.push({
          ...(await withoutSnapshot(() => startOf(kind, database.env, first.get(kind), 1))),
          server: "embedded-fresh",
        });
      starts.push(await startOf(kind, database.env, first.get(kind), pace.starts));
    }

    log("statements and db hits");
    const statements = [];
    for (const kind of kinds.filter(({ neo4j, name }) => neo4j && !name.endsWith("-cache")))
      statements.push(...(await statementsOf(kind, database.env, queries, facts, first.get(kind))));

    log("answers");
    const servers = [];
    for (const kind of kinds) servers.push(await startServer(kind, database.env, first.get(kind)));
    const pairs = [];
    for (const query of queries) pairs.push(...(await answersOf(query, servers, facts)));
    const warm = await inRounds(pairs, pace, database.pid, log);
    const memory = new Map(servers.map(({ kind, pid }) => [kind.name, memoryOf(pid)]));

    log("documents never seen");
    const cold = await coldOf(
      servers.filter(({ kind }) => !kind.name.endsWith("-cache")),
      COLD,
      facts,
      pace.cold,
    );
    for (const server of servers) await server.stop();
    return {
      release: hash.slice(0, 12),
      neo4j: database.version,
      queries: queries.map(({ name, title }) => ({ name, title })),
      warm: warm.map((each, i) => ({ ...each, bytes: pairs[i]?.bytes ?? 0 })),
      cold,
      statements,
      starts: starts.map((each) => ({
        ...each,
        after: memory.get(each.server)?.resident,
        peak: memory.get(each.server)?.peak,
      })),
      claims,
    };
  } finally {
    await database.close();
  }
}

/**
 * Sends a query to every server that supports it, and compares the results.
 * @param {import("../queries/index.mjs").Query} query
 * @param {readonly import("./servers.mjs").Server[]} servers
 * @param {import("./requests.mjs").Facts} facts
 */
async function answersOf(query, servers, facts) {
  const pairs = [];
  let answer;
  for (const server of servers) {
    const request = query[server.kind.speaks];
    if (!request) continue;
    const client = openClient(server.url, 1);
    const body = await bodyOf(request, client, facts);
    const bytes = await client.ask(body);
    await client.close();
    const received = comparable(dataOf(bytes), query.sorted);
    answer ??= received;
    const differs = difference(answer, received);
    if (differs)
      throw new Error(
        `${query.name}: ${server.kind.title} returns a different result from ${servers[0]?.kind.title}:\n${differs}`,
      );
    pairs.push({ server, body, query: query.name, bytes: bytes.length });
  }
  return pairs;
}
