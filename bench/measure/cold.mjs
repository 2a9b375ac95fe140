import { comparable, difference } from "./answers.mjs";
import { dataOf, openClient } from "./client.mjs";
import { bodyOf } from "./requests.mjs";
import { median } from "./statistics.mjs";

/**
 * How long each server takes for documents that it has never seen, in milliseconds.
 * @param {readonly import("./servers.mjs").Server[]} servers
 * @param {typeof import("../queries/cold.mjs").COLD} queries
 * @param {import("./requests.mjs").Facts} facts
 * @param {number} samples
 * @throws {Error} if two servers return different results
 */
export async function coldOf(servers, queries, facts, samples) {
  const taken = [];
  // A different start each time, so that a Neo4j used before has not seen these statements either.
  const start = Math.floor(Math.random() * 2 ** 15);
  for (const { name, variant } of queries) {
    const times = new Map(servers.map((server) => [server, /** @type {number[]} */ ([])]));
    for (let i = 0; i < samples; i++) {
      // The step is coprime to the number of variants, so that no variant repeats and neighbours differ much.
      const query = variant((start + i * 7_919) % 2 ** 16);
      let answer;
      for (const server of servers) {
        const client = openClient(server.url, 1);
        const body = await bodyOf(query[server.kind.speaks], client, facts);
        const began = performance.now();
        const bytes = await client.ask(body);
        times.get(server)?.push(performance.now() - began);
        await client.close();
        const received = comparable(dataOf(bytes));
        answer ??= received;
        const differs = difference(answer, received);
        if (differs) throw new Error(`${name}: ${server.kind.title} answers otherwise:\n${differs}`);
      }
    }
    for (const [{ kind }, values] of times)
      taken.push({ server: kind.name, query: name, median: median(values), worst: Math.max(...values), samples });
  }
  return taken;
}
