// npm run bench:elsewhere: calls of the tools for assistants, in this process and by HTTP, beside the same query to the API; and saved queries by the client
// beside a bare fetch of the same address. One request at a time; those that are compared take turns. See README.md here.
import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { Client, InMemoryTransport, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { startBuilt } from "../scripts/pictures/server.mjs";
import { main, ROOT } from "../scripts/setup.mjs";
import { currentLoad, loadRange, processors } from "./measure/machine.mjs";
import { geomean, median } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";
import { release } from "./release.mjs";

/** Goals of the median of a call, in milliseconds, and of the time by the client as a multiple of that by fetch. */
const GOALS = { inProcess: 20, http: 50, client: 1.1 };
const WARM_UP = 10;

/** Calls that assistants make often; at least one of each tool. @type {readonly (readonly [string, Record<string, unknown>])[]} */
const CALLS = [
  ["search", { text: "who leads Wessex" }],
  ["resolve", { name: "12D" }],
  ["entity", { entity: "alliance:wessex" }],
  ["trace", { from: "24", to: ["METRIC"] }],
  ["trace", { from: "Swindon" }],
  ["gaps", {}],
  ["cite", { entity: "alliance:wessex", field: "population" }],
  ["verify_quote", { text: "The guidance says “2.5 million” and “Spans 2 STPs”." }],
];

/** Saved queries with a small, a middle and a large answer. */
const SAVED = ["who-covers-swindon", "what-recommendation-24-affects", "the-19-footprints"];

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "200" }, "no-write": { type: "boolean", default: false } },
});
const rounds = Number(flags.rounds);

/**
 * Times of some pieces of work that take turns, in milliseconds.
 * @param {readonly (() => Promise<unknown>)[]} works
 */
async function timesOf(works) {
  /** @type {number[][]} */
  const times = works.map(() => []);
  for (let round = -WARM_UP; round < rounds; round++)
    for (const turn of works.keys()) {
      // Each of them goes first in its round: what follows a large answer may wait for the collection of garbage.
      const i = (turn + round + WARM_UP) % works.length;
      const began = performance.now();
      await works[i]?.();
      if (round >= 0) times[i]?.push(performance.now() - began);
    }
  return times.map(median);
}

/** A client of the tools. @param {Parameters<Client["connect"]>[0]} transport */
async function connected(transport) {
  const client = new Client({ name: "bench", version: "1.0.0" });
  await client.connect(transport);
  return client;
}

/** A client of a server with the tools in this process, and what to do at the end. */
async function inThisProcess() {
  const [{ createMcpServer }, { openOperations }, { openLog }, { limitsIn, readConfig }, { openEmbeddedStore }] =
    await Promise.all([
      import("../dist/mcp/createMcpServer.js"),
      import("../dist/server/graphql/openOperations.js"),
      import("../dist/server/monitoring/log.js"),
      import("../dist/server/config.js"),
      import("../dist/store/embedded/index.js"),
    ]);
  const [store, log] = [openEmbeddedStore(await release()), openLog("silent")];
  const { openSession, close } = await openOperations({ store, log, limits: limitsIn(readConfig({})) });
  const server = createMcpServer({ source: { openSession, origin: "http://127.0.0.1:4000" }, log });
  const [ours, theirs] = InMemoryTransport.createLinkedPair();
  await server.connect(theirs);
  return {
    client: await connected(ours),
    async end() {
      await server.close();
      await close();
      await store.close();
    },
  };
}

/** Calls a tool. @param {Client} client @param {string} name @param {Record<string, unknown>} args */
async function call(client, name, args) {
  const { isError, content } = await client.callTool({ name, arguments: args });
  if (isError) throw new Error(`${name}: ${JSON.stringify(content)}`);
}

/** @param {string} url */
async function bareFetch(url) {
  const response = await fetch(url, { headers: { accept: "application/graphql-response+json" } });
  const { data, errors } = await response.json();
  if (errors) throw new Error(JSON.stringify(errors));
  return data;
}

await main(async () => {
  const folder = mkdtempSync(join(tmpdir(), "cpg-bench-"));
  const tsc = [join(ROOT, "node_modules/typescript/bin/tsc"), "-p", join(ROOT, "client/tsconfig.json")];
  execFileSync(process.execPath, [...tsc, "--outDir", folder], { stdio: "inherit" });
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  const { createClient } = await import(pathToFileURL(join(folder, "index.js")).href);
  const [{ url, stop }, here] = await Promise.all([startBuilt(), inThisProcess()]);
  const overHttp = await connected(new StreamableHTTPClientTransport(new URL(`${url}/mcp`)));
  const loads = [currentLoad()];

  const calls = [];
  for (const [name, args] of CALLS) {
    console.error(name, JSON.stringify(args));
    const [own, http] = await timesOf([() => call(here.client, name, args), () => call(overHttp, name, args)]);
    const isMet = (own ?? Infinity) < GOALS.inProcess && (http ?? Infinity) < GOALS.http;
    calls.push([
      `\`${name}\` ${JSON.stringify(args)}`,
      own,
      http,
      (http ?? NaN) / (own ?? NaN),
      isMet ? "met" : "missed",
    ]);
  }

  const answers = [];
  const ratios = [];
  // Without kept answers the client asks for the whole one, as fetch does.
  const [plain, keeping] = [createClient({ url, keep: 0 }), createClient({ url })];
  for (const name of SAVED) {
    console.error(name);
    const [bare = NaN, whole = NaN, revalidated = NaN] = await timesOf([
      () => bareFetch(`${url}/q/${name}`),
      () => plain.saved(name),
      () => keeping.saved(name),
    ]);
    ratios.push(whole / bare);
    answers.push([`\`${name}\``, bare, whole / bare, revalidated / bare]);
  }
  loads.push(currentLoad());
  await overHttp.close();
  await here.end();
  stop();
  rmSync(folder, { recursive: true });

  const overall = geomean(ratios);
  const report = [
    "# Tools for assistants, and the client",
    "",
    `Embedded store, one request at a time, ${rounds} rounds, on ${processors()}; the load of the machine was between ${loadRange(loads)}.`,
    "",
    "## Calls of tools",
    "",
    `Medians in milliseconds by the official client, in this process and by \`/mcp\`. Goals: under ${GOALS.inProcess} and ${GOALS.http}.`,
    "",
    table([["call", "in process", "HTTP", "HTTP / in process", "goal"], ...calls]),
    "",
    "## Saved queries by the client",
    "",
    `Medians beside a bare \`fetch\` of the same address. Goal: at most ${GOALS.client} times; over all ${overall.toFixed(2)} times (${overall <= GOALS.client ? "met" : "missed"}). A kept answer is revalidated by its ETag.`,
    "",
    table([["query", "fetch, ms", "client / fetch", "client with a kept answer / fetch"], ...answers]),
    "",
  ].join("\n");
  if (!flags["no-write"]) writeFileSync(new URL("results/elsewhere.md", import.meta.url), report);
  console.log(report);
});
