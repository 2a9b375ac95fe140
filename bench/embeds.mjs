// npm run bench:embeds: the time from the end of /embed.js to the first picture of an embed, in a browser that has neither asked nor kept anything before.
// The server has the embedded store and runs in a process of its own, the page is of another origin. See README.md here.
import { writeFileSync } from "node:fs";
import { createServer } from "node:http";
import { parseArgs } from "node:util";
import { openChromium } from "../scripts/pictures/chromium.mjs";
import { startBuilt } from "../scripts/pictures/server.mjs";
import { main } from "../scripts/setup.mjs";
import { busyWarning, currentLoad, processors } from "./measure/machine.mjs";
import { median, quantile } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";

/** Goal of the median, in milliseconds. */
const GOAL = 300;

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "20" }, "no-write": { type: "boolean", default: false } },
});

/** What is embedded, and what of it is waited for. */
const EMBEDS = [
  {
    name: "a trace",
    element: '<cancer-policy-trace from="recommendation:taskforce-2015-24"></cancer-policy-trace>',
    part: "svg",
  },
  { name: "an entity", element: '<cancer-policy-entity id="alliance:wessex"></cancer-policy-entity>', part: "table" },
  {
    name: "a table",
    element: '<cancer-policy-table query="the-19-footprints" columns="name,region.name"></cancer-policy-table>',
    part: "table",
  },
];

/** @param {string} body */
async function serveHost(body) {
  const server = createServer((_, response) => {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><title>Host</title>${body}`);
  });
  await new Promise((resolve) => server.listen(0, "127.0.0.1", () => resolve(undefined)));
  const { port } = /** @type {import("node:net").AddressInfo} */ (server.address());
  return { url: `http://127.0.0.1:${port}/`, close: () => server.close() };
}

/**
 * Milliseconds from the end of the script to the frame that shows the part, in a browser of its own.
 * @param {string} url
 * @param {string} part
 */
async function timeToPicture(url, part) {
  const browser = await openChromium();
  const page = await browser.newPage();
  await page.addInitScript((selector) => {
    const look = () => {
      const element = document.querySelector("cancer-policy-trace, cancer-policy-entity, cancer-policy-table");
      if (element?.shadowRoot?.querySelector(selector)) Object.assign(globalThis, { shown: performance.now() });
      else requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
  }, part);
  await page.goto(url);
  await page.waitForFunction(() => "shown" in globalThis);
  const time = await page.evaluate(() => {
    const script = performance.getEntriesByType("resource").find(({ name }) => name.endsWith("/embed.js"));
    const { responseEnd } = /** @type {PerformanceResourceTiming} */ (script);
    return Reflect.get(globalThis, "shown") - responseEnd;
  });
  await browser.close();
  return time;
}

await main(async () => {
  const rows = [];
  const loads = [currentLoad()];
  const server = await startBuilt();
  for (const { name, element, part } of EMBEDS) {
    const host = await serveHost(`<script src="${server.url}/embed.js" async></script>${element}`);
    // The browser is new each time; the server has been asked before, as one that is embedded has.
    await timeToPicture(host.url, part);
    const times = [];
    for (let round = 0; round < Number(flags.rounds); round++) times.push(await timeToPicture(host.url, part));
    host.close();
    rows.push([name, median(times), quantile(times, 0.9), median(times) < GOAL ? "met" : "missed"]);
    loads.push(currentLoad());
  }
  server.stop();
  const report = [
    "# Embeds",
    "",
    `Milliseconds from the last byte of /embed.js to the first frame with the picture or table, each time in a new browser, ${flags.rounds} times, on ${processors()}. Goal: a median under ${GOAL} ms.`,
    ...busyWarning(loads),
    "",
    table([["embed", "median", "p90", "goal"], ...rows]),
    "",
  ].join("\n");
  if (!flags["no-write"]) writeFileSync(new URL("results/embeds.md", import.meta.url), report);
  console.log(report);
});
