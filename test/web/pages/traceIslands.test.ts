import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, openBrowser, watch } from "../browser.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(120_000);

const TRACE = "/trace?from=recommendation:taskforce-2015-24&minStrength=INFERRED";

(hasBrowser ? describe : describe.skip)("what script adds to the page of a trace", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  let troubles: string[];
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    const context = await browser.newContext({ viewport: { width: 1440, height: 900 }, acceptDownloads: true });
    troubles = watch(context, `${site.url}/`);
    page = await context.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const focused = () => page.evaluate(() => document.activeElement?.textContent?.replace(/\s+/g, " ") ?? "");

  it("lets the arrow keys walk the hops of the chosen chain, and go on to the next chain", async () => {
    await page.goto(`${site.url}${TRACE}&focus=metric:62-day-wait`);
    await page.locator(".pic").focus();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/^Hop 1 .*is delivered by/);
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toMatch(/contributes to.*▲ weakest hop/);
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toMatch(/^Hop 1 /);
    await page.keyboard.press("ArrowLeft");
    expect(await focused()).toMatch(/^Hop 1 /);
    const before = page.url();
    await page.keyboard.press("ArrowDown");
    await page.waitForURL((url) => url.href !== before && url.hash === "#chain");
    await page.getByText("Chain 4 of").waitFor();
    expect(await focused()).toMatch(/^Hop 1 /);
    await page.goBack();
    await page.getByText("Chain 3 of").waitFor();
  });

  it("leaves the keys alone elsewhere", async () => {
    await page.locator("main a").first().focus();
    const before = await focused();
    await page.keyboard.press("ArrowRight");
    expect(await focused()).toBe(before);
  });

  it("draws the picture as PNG, twice as large as the SVG", async () => {
    await page.goto(site.url + TRACE);
    await page.locator(".take summary", { hasText: "File" }).click();
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("button", { name: "Picture (PNG)" }).click(),
    ]);
    expect(download.suggestedFilename()).toBe("what-recommendation-24-led-to.png");
    const png = readFileSync(await download.path());
    expect(png.subarray(1, 4).toString()).toBe("PNG");
    const svg = await (await fetch(`${site.url}${TRACE.replace("/trace", "/trace.svg")}`)).text();
    const [, width = "", height = ""] = /<svg[^>]* width="(\d+)" height="(\d+)"/.exec(svg) ?? [];
    expect([png.readUInt32BE(16), png.readUInt32BE(20)]).toEqual([2 * Number(width), 2 * Number(height)]);
    // A picture of one colour would be a few hundred bytes.
    expect(png.length).toBeGreaterThan(10_000);
    expect(troubles).toEqual([]);
  });

  it("offers no PNG without script", async () => {
    const without = await browser.newContext({ javaScriptEnabled: false });
    const plain = await without.newPage();
    await plain.goto(site.url + TRACE);
    await plain.locator(".take summary", { hasText: "File" }).click();
    expect(await plain.getByText("Picture (SVG)").count()).toBe(1);
    expect(await plain.getByText("Picture (PNG)").count()).toBe(0);
    await without.close();
  });
});
