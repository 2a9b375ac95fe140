// npm run bench:lighthouse: what Lighthouse says of how pages load, on a phone and on a desktop, and what the editor of the playground takes when a
// reader begins to use it. Lighthouse is installed into lighthouse/ here. See README.md.
import { existsSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { cpus, loadavg } from "node:os";
import { fileURLToPath, pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import { freePort } from "../scripts/freePort.mjs";
import { openChromium } from "../scripts/pictures/chromium.mjs";
import { startBuilt } from "../scripts/pictures/server.mjs";
import { npm } from "../scripts/setup/install.mjs";
import { capture } from "../scripts/setup/run.mjs";
import { main } from "../scripts/setup.mjs";
import { median } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";

const FOLDER = fileURLToPath(new URL("./lighthouse/", import.meta.url));
const PAGES = ["/playground", "/", "/trace?from=recommendation:taskforce-2015-24"];
/** Goals of the playground, in points of 100. */
const GOALS = { phone: 80, desktop: 95 };

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "3" }, "no-write": { type: "boolean", default: false } },
});

/** Lighthouse, installed where it is missing. It is loaded by its path, as its types are not there before. */
async function lighthouse() {
  if (!existsSync(`${FOLDER}node_modules/lighthouse`)) {
    const { ok, output } = await capture(npm(["ci", "--ignore-scripts"]), FOLDER);
    if (!ok) throw new Error(output);
  }
  const path = createRequire(FOLDER).resolve("lighthouse");
  return import(pathToFileURL(path).href);
}

/** @param {number} port of the browser @param {string} url @param {"phone" | "desktop"} device */
async function measured(port, url, device) {
  const { default: run, desktopConfig } = await lighthouse();
  const options = { port, onlyCategories: ["performance"], logLevel: "error" };
  const { lhr } = await run(url, options, device === "desktop" ? desktopConfig : undefined);
  /** @param {string} id @returns {number} */
  const value = (id) => lhr.audits[id].numericValue;
  return {
    score: Math.round(lhr.categories.performance.score * 100),
    paint: value("first-contentful-paint"),
    largest: value("largest-contentful-paint"),
    blocked: value("total-blocking-time"),
    bytes: value("total-byte-weight"),
  };
}

/** Milliseconds from the first sign of use to an editor that can be written in, and how long the page was blocked meanwhile. @param {import("playwright-core").Browser} browser @param {string} url */
async function editorTimes(browser, url) {
  const context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
  const page = await context.newPage();
  await page.goto(`${url}/playground`);
  await page.waitForLoadState("networkidle");
  await page.evaluate(() => {
    const tasks = { blocked: 0 };
    Object.assign(globalThis, { tasks });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.blocked += Math.max(0, duration - 50);
    }).observe({ type: "longtask" });
  });
  const began = performance.now();
  await page.mouse.move(50, 50);
  await page.locator(".graphiql-query-editor .view-line").first().waitFor();
  const ready = performance.now() - began;
  const blocked = await page.evaluate(() => Reflect.get(globalThis, "tasks").blocked);
  await context.close();
  return { ready, blocked };
}

await main(async () => {
  const port = await freePort();
  const server = await startBuilt();
  const browser = await openChromium([`--remote-debugging-port=${port}`]);
  const rounds = Number(flags.rounds);
  /** @type {string[][]} */
  const rows = [];
  /** @type {string[]} */
  const missed = [];
  try {
    for (const path of PAGES)
      for (const device of /** @type {const} */ (["phone", "desktop"])) {
        const results = [];
        for (let round = 0; round < rounds; round++) results.push(await measured(port, server.url + path, device));
        /** @param {"score" | "paint" | "largest" | "blocked" | "bytes"} name */
        const of = (name) => Math.round(median(results.map((each) => each[name])));
        rows.push([path, device, ...[of("score"), of("paint"), of("largest"), of("blocked"), of("bytes")].map(String)]);
        if (path === "/playground" && of("score") < GOALS[device]) missed.push(`${device}: ${of("score")}`);
      }
    const times = [];
    for (let round = 0; round < rounds; round++) times.push(await editorTimes(browser, server.url));
    const text = [
      "# How pages load",
      "",
      `Medians of ${rounds} runs of Lighthouse with its usual throttling; ${cpus().length} processors, load ${loadavg()[0]?.toFixed(1)}. Times in milliseconds.`,
      "",
      table([["page", "device", "score", "first paint", "largest paint", "blocked", "bytes"], ...rows]),
      "",
      `Goals of the playground, ${GOALS.phone} on a phone and ${GOALS.desktop} on a desktop: ${missed.length === 0 ? "met" : `missed (${missed.join(", ")})`}.`,
      "",
      "Lighthouse does not use a page, so it does not see the editor of the playground, which is loaded at the first sign of use. From there, without throttling,",
      `it takes ${Math.round(median(times.map(({ ready }) => ready)))} ms until a query can be written; the page does not answer for ${Math.round(median(times.map(({ blocked }) => blocked)))} ms of them.`,
      "",
    ].join("\n");
    console.log(text);
    if (!flags["no-write"]) writeFileSync(new URL("./results/loading.md", import.meta.url), text);
  } finally {
    await browser.close();
    server.stop();
  }
});
