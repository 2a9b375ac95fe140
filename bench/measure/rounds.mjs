// Rounds of requests that alternate between the servers, so that other load on the machine affects all of them alike.
import { openClient } from "./client.mjs";
import { cpuOf } from "./processes.mjs";
import { median, quantile } from "./statistics.mjs";

/** Number of connections in the second half of each round. */
export const MANY = 16;

/**
 * @typedef {object} Pair a server and a request
 * @property {import("./servers.mjs").Server} server
 * @property {string} body
 * @property {string} query name
 */
/**
 * @typedef {object} Pace
 * @property {number} rounds
 * @property {number} seconds of each half of a round
 * @property {number} warm minimum seconds of warm-up
 * @property {number} warmRequests minimum number of warm-up requests
 */

/** Maximum warm-up of a pair, in seconds. */
const MAX_WARM_UP = 10;

/**
 * @param {readonly Pair[]} pairs in the order of the queries
 * @param {Pace} pace
 * @param {number | undefined} neo4jPid
 * @param {(line: string) => void} log
 */
export async function inRounds(pairs, { rounds, seconds, warm, warmRequests }, neo4jPid, log) {
  const queries = [...new Set(pairs.map(({ query }) => query))];
  const servers = [...new Set(pairs.map(({ server }) => server))];
  const measured = pairs.map(({ server, body, query }) => ({
    server,
    query,
    // Queries in order; for each query, a different server starts each round.
    turn: (/** @type {number} */ round) =>
      queries.indexOf(query) * servers.length + ((servers.indexOf(server) + round) % servers.length),
    one: openClient(server.url, 1),
    many: openClient(server.url, MANY),
    body,
    taken: /** @type {Taken[]} */ ([]),
  }));
  for (const each of measured) {
    await during(each.one.ask, each.body, 1, warm / 2);
    // A just-in-time compiler, above all Neo4j's, needs a number of requests rather than a time.
    await during(each.many.ask, each.body, MANY, warm / 2, warmRequests);
  }
  for (let round = 1; round <= rounds; round++) {
    log(`round ${round} of ${rounds}`);
    const order = [...measured].sort((a, b) => a.turn(round) - b.turn(round));
    for (const each of order) {
      const cpu = cpuOf(each.server.pid);
      const neo4j = cpuOf(neo4jPid);
      const alone = await during(each.one.ask, each.body, 1, seconds);
      const crowd = await during(each.many.ask, each.body, MANY, seconds);
      const requests = alone.latencies.length + crowd.latencies.length;
      each.taken.push({
        latencies: alone.latencies,
        crowd: crowd.latencies,
        alonePerSecond: alone.latencies.length / alone.elapsed,
        crowdPerSecond: crowd.latencies.length / crowd.elapsed,
        cpu: per(cpuOf(each.server.pid), cpu, requests),
        neo4j: each.server.kind.neo4j ? per(cpuOf(neo4jPid), neo4j, requests) : null,
      });
    }
  }
  for (const { one, many } of measured) await Promise.all([one.close(), many.close()]);
  return measured.map(({ server, query, taken }) => ({ server: server.kind.name, query, ...figuresOf(taken) }));
}

/** @typedef {{ latencies: number[], crowd: number[], alonePerSecond: number, crowdPerSecond: number, cpu: number | null, neo4j: number | null }} Taken */

const per = (
  /** @type {number | null} */ after,
  /** @type {number | null} */ before,
  /** @type {number} */ requests,
) => (after === null || before === null ? null : (after - before) / requests);

/**
 * Sends requests for some time over several connections, and continues until a minimum number is sent.
 * @param {(body: string) => Promise<Buffer>} ask
 * @param {string} body
 * @param {number} connections
 * @param {number} seconds
 * @param {number} [least]
 */
async function during(ask, body, connections, seconds, least = 0) {
  /** @type {number[]} */
  const latencies = [];
  const began = performance.now();
  const end = began + seconds * 1_000;
  const latest = began + MAX_WARM_UP * 1_000;
  const line = async () => {
    for (let now = performance.now(); now < end || (latencies.length < least && now < latest); ) {
      await ask(body);
      const answered = performance.now();
      latencies.push(answered - now);
      now = answered;
    }
  };
  await Promise.all(Array.from({ length: connections }, line));
  return { latencies, elapsed: (performance.now() - began) / 1_000 };
}

/** @param {readonly Taken[]} taken one for each round */
function figuresOf(taken) {
  const medians = taken.map(({ latencies }) => median(latencies));
  const all = taken.flatMap(({ latencies }) => latencies);
  const crowd = taken.flatMap((each) => each.crowd);
  const present = (/** @type {readonly (number | null)[]} */ values) =>
    values.every((value) => value !== null) ? median(/** @type {number[]} */ (values)) : null;
  return {
    p50: median(medians),
    p50Least: Math.min(...medians),
    p50Most: Math.max(...medians),
    p95: quantile(all, 0.95),
    p99: quantile(all, 0.99),
    perSecond: median(taken.map(({ alonePerSecond }) => alonePerSecond)),
    perSecondOf16: median(taken.map(({ crowdPerSecond }) => crowdPerSecond)),
    p99Of16: quantile(crowd, 0.99),
    cpu: present(taken.map(({ cpu }) => cpu)),
    neo4jCpu: present(taken.map(({ neo4j }) => neo4j)),
    requests: all.length + crowd.length,
  };
}
