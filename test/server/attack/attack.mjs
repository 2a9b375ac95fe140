// Attacks a server of its own from outside, one probe after another. Prints for each how its requests were answered and how soon the server answered an
// honest one afterwards, and the resident memory before and in the end. Exit code 1 where a request made it fail, where it has ended, or where memory
// has grown by more than a fifth.
//   node test/server/attack/attack.mjs [name of a probe]
import { readdirSync, readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { getIntrospectionQuery } from "graphql";
import { startAttacked } from "./attackedServer.mjs";
import { post } from "./clients.mjs";
import { GRAPHQL_PROBES } from "./graphqlProbes.mjs";
import { HTTP_PROBES } from "./httpProbes.mjs";

const QUERIES = fileURLToPath(new URL("../../../queries/", import.meta.url));
/** Seconds in which an honest request is to be answered after each probe. The goal is one; a test is not about the speed of its machine. */
const SERVES_WITHIN = 5;
const MAX_GROWTH = 1.2;
/** Seconds after which memory is judged: connections of attackers that have left, and the young generation, take a while. */
const SETTLES_WITHIN = 60;
const WARM_DOCUMENTS = 1_000;
const MEBIBYTE = 2 ** 20;

const [only] = process.argv.slice(2);
const server = await startAttacked();
const { port } = server;

/**
 * What an honest day does: every saved query and the whole schema at once, large answers and large requests on many connections, and more documents than
 * the caches hold, short and long. Caches of a fixed size and the heap that such requests need are part of a server at work; what comes on top is a leak.
 */
async function warmUp() {
  const saved = readdirSync(QUERIES).filter((file) => file.endsWith(".graphql"));
  const texts = saved.map((file) => readFileSync(QUERIES + file, "utf8"));
  const large = [50, 200, 500].map(
    (first) => `{ findings(first: ${first}) { nodes { name description evidence { citations { quote locator } } } } }`,
  );
  const ids = Array.from({ length: 500 }, (_, i) => `alliance:${"a".repeat(400)}-${i}`);
  const long = { query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables: { ids } };
  const fields = Array.from({ length: 12 }, (_, i) => `a${i}: ccgs(first: 0) { nodes { ${"id name ".repeat(100)} } }`);
  /** @param {number} count @param {(i: number) => object} body */
  const atOnce = (count, body) => Promise.all(Array.from({ length: count }, (_, i) => post(port, body(i))));
  for (let round = 0; round < 5; round++)
    await Promise.all([...texts, getIntrospectionQuery(), ...large, ...large].map((query) => post(port, { query })));
  for (let round = 0; round < 10; round++) {
    await atOnce(50, () => long);
    await atOnce(10, (i) => ({ query: `query L${round}${i} { ${fields.join(" ")} }` }));
  }
  for (let i = 0; i < WARM_DOCUMENTS; i += 20)
    await atOnce(20, (j) => ({ query: `query W${i + j} { release { w${i + j}: hash } } # ${"x".repeat(2_000)}` }));
}

/**
 * How much memory has grown, once that is no more than it may be, or after a minute in which the server is left alone and another of collections of
 * garbage. Node 22 gives free memory back when it is idle, which each collection that is asked for puts off; Node 20 with each collection.
 * @param {import("./attackedServer.mjs").Memory} before
 */
async function growthSince(before) {
  const settles = () => performance.now() + SETTLES_WITHIN * 1_000;
  const idleUntil = settles();
  while (server.resident() > MAX_GROWTH * before.resident && performance.now() < idleUntil) await pause(1_000);
  const until = settles();
  for (;;) {
    const after = await server.memory();
    const growth = { resident: after.resident / before.resident, heap: after.heap / before.heap };
    if (Math.max(growth.resident, growth.heap) <= MAX_GROWTH || performance.now() > until) return { after, growth };
    await pause(500);
  }
}

/** @type {string[]} */
const wrong = [];
try {
  await warmUp();
  const before = await server.memory();
  for (const [name, probe] of Object.entries({ ...HTTP_PROBES, ...GRAPHQL_PROBES })) {
    if (only && only !== name) continue;
    const { outcomes, wrong: more = [] } = await probe(port);
    const begun = performance.now();
    const { outcome } = await post(port, { query: "{ release { hash } }" });
    const seconds = (performance.now() - begun) / 1_000;
    /** @type {Map<unknown, number>} */
    const counts = new Map();
    for (const each of outcomes) counts.set(each, (counts.get(each) ?? 0) + 1);
    console.log(
      `${name.padEnd(34)} ${[...counts].map(([what, count]) => `${what} × ${count}`).join(", ")}; then served in ${seconds.toFixed(2)} s`,
    );
    const failures = outcomes.filter((each) => typeof each === "number" && each >= 500 && each !== 503);
    if (failures.length > 0) wrong.push(`${name}: ${failures.length} requests failed with ${failures[0]}`);
    for (const what of more) wrong.push(`${name}: ${what}`);
    if (outcome !== 200 || seconds > SERVES_WITHIN)
      wrong.push(`${name}: then ${outcome} after ${seconds.toFixed(1)} s`);
    if (server.hasEnded()) throw new Error(`${name} ended the server:\n${server.log.slice(-20).join("\n")}`);
  }
  const { after, growth } = await growthSince(before);
  for (const kind of /** @type {const} */ (["resident", "heap"])) {
    const [from, to] = [before, after].map((memory) => Math.round(memory[kind] / MEBIBYTE));
    const times = growth[kind].toFixed(2);
    console.log(`${kind} memory: ${from} MiB after warm-up, ${to} MiB in the end, ${times} times as much`);
    if (growth[kind] > MAX_GROWTH) wrong.push(`${kind} memory has grown to ${times} times as much`);
  }
  const failed = server.log.filter((line) => line.includes('"INTERNAL"'));
  if (failed.length > 0)
    wrong.push(`the log has ${failed.length} errors of the program: ${failed[0]?.slice(0, 1_000)}`);
} finally {
  server.kill();
}
for (const what of wrong) console.log(`wrong: ${what}`);
process.exitCode = wrong.length > 0 ? 1 : 0;
