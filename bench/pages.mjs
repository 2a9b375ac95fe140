// npm run bench:pages: the time from request to the last byte of each page of the explorer, and cached pages beside cached answers to the same query.
// The server has the embedded store and runs in a process of its own; there is one request at a time. See README.md here.
import { readFileSync, writeFileSync } from "node:fs";
import { Agent, request } from "node:http";
import { parseArgs } from "node:util";
import { openChromium } from "../scripts/pictures/chromium.mjs";
import { startBuilt } from "../scripts/pictures/server.mjs";
import { main } from "../scripts/setup.mjs";
import { busyWarning, currentLoad, processors } from "./measure/machine.mjs";
import { cpuOf } from "./measure/processes.mjs";
import { median, quantile } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";

/** Goals of the time without a cache, in milliseconds. */
const GOALS = { p50: 15, p99: 50 };
const WARM_UP = 10;

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "200" }, "no-write": { type: "boolean", default: false } },
});
const rounds = Number(flags.rounds);
const agent = new Agent({ keepAlive: true, maxSockets: 1 });

/** The addresses that the tests of all pages visit. */
const ADDRESSES = new Set(
  [
    ...readFileSync(new URL("../test/web/pages/addresses.ts", import.meta.url), "utf8").matchAll(/^ {2}"(\/.*)",$/gm),
  ].map(([, address = ""]) => address),
);

/**
 * @param {string} url
 * @param {string} [body] JSON that is sent by POST
 * @returns {Promise<{ milliseconds: number, text: string }>}
 */
const ask = (url, body) =>
  new Promise((resolve, reject) => {
    const began = performance.now();
    const headers = body ? { "content-type": "application/json", accept: "application/json" } : { accept: "text/html" };
    const sent = request(url, { agent, method: body ? "POST" : "GET", headers }, (response) => {
      /** @type {Buffer[]} */
      const parts = [];
      response.on("data", (part) => parts.push(part));
      response.on("error", reject);
      response.on("end", () => {
        const milliseconds = performance.now() - began;
        if (response.statusCode !== 200) reject(new Error(`${url} is answered with ${response.statusCode}.`));
        else resolve({ milliseconds, text: Buffer.concat(parts).toString("utf8") });
      });
    });
    sent.on("error", reject);
    sent.end(body);
  });

/** @param {string} url @param {string} [body] */
async function timesOf(url, body) {
  for (let i = 0; i < WARM_UP; i++) await ask(url, body);
  const times = [];
  for (let i = 0; i < rounds; i++) times.push((await ask(url, body)).milliseconds);
  return times;
}

/** Time that a process has had of the processors, in milliseconds; NaN where the system does not say. @param {number | undefined} pid */
const processorTime = (pid) => cpuOf(pid) ?? Number.NaN;

/** Loads of which the median first paint is taken. */
const LOADS = 5;

/** Median time from navigation to the first paint of a page in a browser that has cached nothing, in milliseconds. @param {import("playwright-core").Browser} browser @param {string} url */
async function firstPaint(browser, url) {
  const times = [];
  for (let load = 0; load < LOADS; load++) {
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    const page = await context.newPage();
    await page.goto(url);
    const paint = await page.evaluate(
      () =>
        new Promise((resolve) => {
          const observer = new PerformanceObserver((list) => resolve(list.getEntries()[0]?.startTime));
          observer.observe({ type: "paint", buffered: true });
        }),
    );
    times.push(Number(paint));
    await context.close();
  }
  return median(times);
}

/** The request for the query that made a page, as its link to the playground has it. @param {string} html */
function queryOf(html) {
  const [, link = ""] = /href="[^"]*\/playground(\?query=[^"]*)"/.exec(html) ?? [];
  const parameters = new URLSearchParams(link.replaceAll("&amp;", "&"));
  const variables = JSON.parse(parameters.get("variables") ?? "{}");
  return JSON.stringify({ query: parameters.get("query"), variables });
}

await main(async () => {
  const browser = await openChromium();
  const [plain, caching] = await Promise.all([startBuilt({ CACHE: "off" }), startBuilt({ CACHE: "on" })]);
  const loads = [currentLoad()];
  const rows = [];
  for (const address of ADDRESSES) {
    console.error(address);
    const { text } = await ask(plain.url + address);
    const before = processorTime(plain.pid);
    const times = await timesOf(plain.url + address);
    const processor = (processorTime(plain.pid) - before) / (rounds + WARM_UP);
    const cached = median(await timesOf(caching.url + address));
    const answer = median(await timesOf(`${caching.url}/graphql`, queryOf(text)));
    const [p50, p99] = [median(times), quantile(times, 0.99)];
    const isMet = p50 < GOALS.p50 && p99 < GOALS.p99;
    const paint = await firstPaint(browser, plain.url + address);
    const size = text.length / 1_000;
    rows.push([`\`${address}\``, size, p50, p99, isMet ? "met" : "missed", processor, cached / answer, paint]);
    loads.push(currentLoad());
  }
  await browser.close();
  plain.stop();
  caching.stop();
  agent.destroy();
  const report = [
    "# Pages",
    "",
    `Milliseconds from request to the last byte, ${rounds} requests one after the other, embedded store, response cache off, on ${processors()}.`,
    `Goal: p50 under ${GOALS.p50} ms and p99 under ${GOALS.p99} ms. Processor: milliseconds of the server's process for each request, on all its threads, which other work on the machine changes little. Then the time of a cached page as a multiple of that of a cached answer to its query, and the first paint in Chromium, without a cache (goal: under 500 ms).`,
    ...busyWarning(loads, "p99"),
    "",
    table([["page", "kB", "p50", "p99", "goal", "processor", "cached / cached answer", "first paint"], ...rows]),
    "",
  ].join("\n");
  if (!flags["no-write"]) writeFileSync(new URL("results/pages.md", import.meta.url), report);
  console.log(report);
});
