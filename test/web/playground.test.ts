import { existsSync } from "node:fs";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Browser, chromium } from "playwright-core";
import { type Api, serve } from "../support/api.js";

const executablePath = process.env.CHROMIUM ?? "/usr/bin/chromium";
const hasBrowser = existsSync(executablePath);
if (!hasBrowser && process.env.CI) throw new Error(`No browser at ${executablePath}; set CHROMIUM to one.`);
const inBrowser = hasBrowser ? it : it.skip;

let api: Api;
let browser: Browser | undefined;
beforeAll(async () => {
  api = await serve();
  if (!hasBrowser) return;
  const quiet = ["--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run"];
  browser = await chromium.launch({
    executablePath,
    args: ["--no-sandbox", "--disable-gpu", "--disable-quic", ...quiet],
  });
}, 60_000);
afterAll(async () => {
  await browser?.close();
  await api.close();
});

inBrowser(
  "the playground offers its saved queries and asks nobody but its server",
  async () => {
    const page = await (browser as Browser).newPage();
    const elsewhere: string[] = [];
    page.on("request", (request) => {
      const url = request.url();
      if (/^https?:/.test(url) && !url.startsWith(api.url)) elsewhere.push(url);
    });
    await page.goto(`${api.url}/playground`);
    await page
      .locator("button", { hasText: /swindon/i })
      .first()
      .waitFor({ timeout: 20_000 });
    const answer = await page.evaluate(async () => (await fetch("/graphql?query={release{hash}}")).json());
    expect((answer as { data: { release: { hash: string } } }).data.release.hash).toMatch(/^[0-9a-f]{64}$/);
    expect(elsewhere).toEqual([]);
  },
  60_000,
);
