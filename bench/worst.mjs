// npm run bench:worst: the most expensive request that the default limits accept, in seconds of the processor and bytes. Documents of the search, and some
// written by hand, are sent to a server in this process with the embedded store; the response cache is off. The client and the collection of garbage count.
import { writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { parseArgs } from "node:util";
import { main } from "../scripts/setup.mjs";
import { release } from "./release.mjs";
import { searchWorst } from "./worst/search.mjs";

/** Goals of one request. */
const SECONDS = 0.5;
const BYTES = 16 * 2 ** 20;

await main(async () => {
  const { values } = parseArgs({
    options: { seconds: { type: "string", default: "60" }, "no-write": { type: "boolean", default: false } },
  });
  const [{ schema }, { createApp }, { listen }, { openLog }, { openEmbeddedStore }, { readConfig }] = await Promise.all(
    [
      import("../dist/graphql/schema.js"),
      import("../dist/server/app.js"),
      import("../dist/server/http/listen.js"),
      import("../dist/server/monitoring/log.js"),
      import("../dist/store/embedded/index.js"),
      import("../dist/server/config.js"),
    ],
  );
  const data = await release();
  const config = readConfig({});
  const app = await createApp({
    store: openEmbeddedStore(data),
    log: openLog("silent"),
    limits: {
      cost: config.MAX_COST,
      depth: config.MAX_DEPTH,
      aliases: config.MAX_ALIASES,
      tokens: config.MAX_TOKENS,
      bodyBytes: config.MAX_BODY_BYTES,
      answerBytes: config.MAX_ANSWER_BYTES,
      milliseconds: config.OPERATION_TIMEOUT,
    },
    rateLimit: 0,
    corsOrigin: "*",
  });
  const server = await listen(app, 0, "127.0.0.1");
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());

  /** @param {string} query */
  async function ask(query) {
    const begun = process.cpuUsage();
    const response = await fetch(`http://127.0.0.1:${port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
    const text = await response.text();
    const { user, system } = process.cpuUsage(begun);
    const seconds = (user + system) / 1e6;
    const { data: answer, extensions } = JSON.parse(text);
    return { seconds, bytes: Buffer.byteLength(text), cost: extensions?.cost?.requested, answered: Boolean(answer) };
  }

  /** Seconds and bytes of the worst so far. */
  const worst = {
    seconds: { figure: 0, bytes: 0, cost: 0, query: "" },
    bytes: { figure: 0, seconds: 0, cost: 0, query: "" },
  };
  /** @param {string} query */
  async function measure(query) {
    const first = await ask(query);
    if (!first.answered) return null;
    // A slow moment of the machine is no property of the request.
    const again = first.seconds > worst.seconds.figure ? await ask(query) : first;
    const seconds = Math.min(first.seconds, again.seconds);
    const { bytes, cost } = first;
    if (seconds > worst.seconds.figure) worst.seconds = { figure: seconds, bytes, cost, query };
    if (bytes > worst.bytes.figure) worst.bytes = { figure: bytes, seconds, cost, query };
    return seconds + bytes / BYTES / 2;
  }

  const ids = data.entities.map(({ id }) => id);
  const largest = [...data.entities]
    .sort((a, b) => JSON.stringify(b.evidence).length - JSON.stringify(a.evidence).length)
    .slice(0, 20)
    .map(({ id }) => id);
  const repeat = (/** @type {number} */ count, /** @type {(i: number) => string} */ text) =>
    Array.from({ length: count }, (_, i) => text(i)).join(" ");
  const handmade = [1, 2, 3, 5, 10, 14, 20, 29, 40, 60, 90].flatMap((count) => [
    `{ nodes(ids: [${repeat(500, (i) => `"${largest[i % 4]}"`)}]) { ... on Entity { ${repeat(count, (i) => `a${i}: citations { quote }`)} } } }`,
    `{ ${repeat(count, (i) => `a${i}: trace(from: "recommendation:taskforce-2015-24", to: [METRIC, ALLIANCE, DELIVERABLE]) { totalCount }`)} }`,
    `{ ${repeat(count, (i) => `a${i}: alliance(name: "the cancer alliance of ${i}") { id }`)} }`,
    `{ ${repeat(count, (i) => `a${i}: findings(filter: { or: [${repeat(8, (j) => `{ name: { contains: "x${i}${j}" } }`)}] }) { totalCount }`)} }`,
    ...["name fields { name }", `fields { ${repeat(4, (i) => `b${i}: name`)} }`, "kind"].map(
      (fields) => `{ ${repeat(count, (i) => `a${i}: __schema { types { ${fields} } }`)} }`,
    ),
    ...["cancer", "e", "the cancer of", "ca ca ca ca"].flatMap((text) => [
      `{ ${repeat(count, (i) => `a${i}: search(text: "${text}${" ".repeat(i)}", first: 500) { nodes { id } }`)} }`,
      `{ ${repeat(count, (i) => `a${i}: resolve(name: "${text}${" ".repeat(i)}") { reason }`)} }`,
    ]),
  ]);
  for (const document of handmade) await measure(document);
  const end = performance.now() + Number(values.seconds) * 1_000;
  const { tried } = await searchWorst({
    schema: schema(),
    ids: [...largest, ...ids.filter((_, i) => i % 40 === 0)],
    seed: 11,
    goesOn: () => performance.now() < end,
    costOf: () => 0,
    scoreOf: async (document) => (await measure(document)) ?? -1,
  });
  const text = [
    `# The most expensive request that is accepted`,
    "",
    `Embedded store, default limits (cost ${config.MAX_COST}), one request at a time on ${cpus()[0]?.model ?? "an unknown processor"}; ${tried} documents of a search and ${handmade.length} written by hand.`,
    "",
    "| | figure | goal | cost | request |",
    "|---|---|---|---|---|",
    `| seconds of the processor | ${worst.seconds.figure.toFixed(2)} | ${SECONDS} | ${worst.seconds.cost} | \`${worst.seconds.query.slice(0, 160).replaceAll("|", " ")}\` |`,
    `| bytes | ${worst.bytes.figure} | ${BYTES} | ${worst.bytes.cost} | \`${worst.bytes.query.slice(0, 160).replaceAll("|", " ")}\` |`,
    "",
  ].join("\n");
  console.log(text);
  if (!values["no-write"]) writeFileSync(new URL("results/worst.md", import.meta.url), text);
  server.closeAllConnections();
  server.close();
  await app.close();
});
