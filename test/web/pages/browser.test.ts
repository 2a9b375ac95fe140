import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, BrowserContext, CDPSession, Page } from "playwright-core";
import { PUBLIC_PATH, proxyTo } from "../../support/proxy.js";
import { hasBrowser, openBrowser, watch } from "../browser.js";
import { ADDRESSES } from "./addresses.js";
import { layoutShift, overflowing, tabStops, violations } from "./reading.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(240_000);

/** Widest page that must not scroll sideways, in CSS pixels (WCAG 1.4.10). */
const NARROW = { width: 320, height: 800 };
const WIDE = { width: 1440, height: 900 };

(hasBrowser ? describe : describe.skip)("in a browser, behind a proxy that serves the pages under a path", () => {
  let site: Explorer;
  let browser: Browser;
  let context: BrowserContext;
  let page: Page;
  let session: CDPSession;
  let url: string;
  let troubles: string[];
  let close: () => Promise<void>;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer({ publicPath: PUBLIC_PATH }), openBrowser()]);
    const proxy = await proxyTo(site.url);
    close = () => proxy.close();
    url = proxy.origin + PUBLIC_PATH;
    context = await browser.newContext({ viewport: WIDE, reducedMotion: "reduce" });
    troubles = watch(context, `${proxy.origin}/`);
    page = await context.newPage();
    session = await context.newCDPSession(page);
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    await site?.close();
  });
  afterEach(() => expect(troubles.splice(0)).toEqual([]));

  describe.each(ADDRESSES)("%s", (address) => {
    beforeAll(async () => {
      await page.setViewportSize(WIDE);
      await page.emulateMedia({ colorScheme: "light", media: "screen", forcedColors: "none" });
      await page.goto(url + address);
    });

    it.each(["light", "dark"] as const)("has nothing that axe finds wrong in %s colours", async (colorScheme) => {
      await page.emulateMedia({ colorScheme });
      expect(await violations(page)).toEqual([]);
    });

    it("does not scroll sideways at a width of 320 pixels, nor with text of twice the size", async () => {
      await page.setViewportSize(NARROW);
      expect(await overflowing(page)).toEqual([]);
      await page.setViewportSize(WIDE);
      // As readers set it in their browser.
      await session.send("Page.setFontSizes", { fontSizes: { standard: 32, fixed: 26 } });
      const found = await overflowing(page);
      await session.send("Page.setFontSizes", { fontSizes: { standard: 16, fixed: 13 } });
      expect(found).toEqual([]);
    });

    it("is usable by the Tab key, which shows where it is and leaves the page at its end", async () => {
      const stops = await tabStops(page);
      expect(stops[0]).toBe("Skip to the content");
      expect(stops.filter((stop) => stop.startsWith("!"))).toEqual([]);
    });

    it("is the same without JavaScript", async () => {
      const without = await browser.newContext({ javaScriptEnabled: false, viewport: WIDE });
      const plain = await without.newPage();
      await plain.goto(url + address);
      expect(await plain.locator("main h1").count()).toBe(1);
      expect(await plain.locator("main").innerText()).toBe(await page.locator("main").innerText());
      await without.close();
    });

    it("does not move while it loads", async () => {
      const shifts: number[] = [];
      // What moves by itself does so at every load; what the tests before changed may still be settling in the first one.
      for (let load = 0; load < 3 && shifts.at(-1) !== 0; load++) {
        await page.goto(url + address);
        shifts.push(await layoutShift(page));
      }
      expect(shifts.at(-1)).toBe(0);
    });

    it("prints without controls, with its address", async () => {
      await page.emulateMedia({ media: "print" });
      expect(await page.locator(".top form, .take, .skip").filter({ visible: true }).count()).toBe(0);
      expect((await page.pdf({ format: "A4" })).subarray(0, 5).toString()).toBe("%PDF-");
      await page.emulateMedia({ media: "screen" });
    });
  });
});

describe("what every page loads", () => {
  const assets = new URL("../../../dist/web/", import.meta.url);
  const size = (names: readonly string[]) =>
    names.reduce((sum, name) => sum + gzipSync(readFileSync(new URL(name, assets))).length, 0);
  const files = (pattern: RegExp) =>
    readdirSync(new URL("assets/", assets))
      .filter((name) => pattern.test(name))
      .map((name) => `assets/${name}`);

  it("has at most 25 kB of script and 12 kB of styles", () => {
    const [scripts, styles] = [files(/^explorer-.*\.js$/), files(/^explorer-.*\.css$/)];
    expect([scripts.length, styles.length]).toEqual([1, 1]);
    expect(size(scripts)).toBeLessThanOrEqual(25_000);
    expect(size(styles)).toBeLessThanOrEqual(12_000);
  });
});
