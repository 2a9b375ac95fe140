import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, openBrowser, PAPER, TELEPHONE } from "../browser.js";
import { ADDRESSES } from "./addresses.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(240_000);

/** Name of the sheets that lie on their side, in the styles. */
const ON_ITS_SIDE = { page: "wide", width: PAPER.height };

/** Texts and drawings that lie beyond the right edge of the window, or of a frame that would have to be moved to show them. */
const cut = (page: Page): Promise<readonly string[]> =>
  page.evaluate((onItsSide) => {
    const { clientWidth } = document.documentElement;
    const edgeOf = (element: Element): number => {
      const frame = element.closest(".scroll");
      return frame && getComputedStyle(frame).page === onItsSide.page ? onItsSide.width : clientWidth;
    };
    return [...document.querySelectorAll("main :is(td, th, a, p, li, h1, h2, h3, blockquote, figcaption, svg)")]
      .filter((element) => !element.closest(".vh, details:not([open])") && element.checkVisibility())
      .filter((element) => element.getBoundingClientRect().right > edgeOf(element) + 1)
      .map((element) => element.outerHTML.slice(0, 120));
  }, ON_ITS_SIDE);

/** What may not be broken and is higher than a sheet: browsers begin a new sheet before it and leave the rest of the last one empty. */
const tooHigh = (page: Page): Promise<readonly string[]> =>
  page.evaluate(
    (height) =>
      [...document.querySelectorAll("main *")]
        .filter((element) => getComputedStyle(element).breakInside === "avoid")
        .filter((element) => element.getBoundingClientRect().height > height)
        .map((element) => element.outerHTML.slice(0, 120)),
    PAPER.height,
  );

(hasBrowser ? describe : describe.skip)("where nothing can be moved aside", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    page = await browser.newPage({ viewport: PAPER });
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each(ADDRESSES)("paper shows the whole width of %s, and nothing to press", async (address) => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print" });
    await page.goto(site.url + address);
    expect(await cut(page)).toEqual([]);
    expect(await tooHigh(page)).toEqual([]);
    const controls = page.locator("main :is(input, select, button, .collect, [href*='cite='])");
    expect(await controls.filter({ visible: true }).count()).toBe(0);
    const signs = await page.evaluate(() =>
      [...document.querySelectorAll("main summary")].map((summary) => getComputedStyle(summary, "::after").content),
    );
    expect(signs.filter((content) => content !== "none")).toEqual([]);
  });

  it.each(["/source/east-midlands-2016", "/time?from=2016-12-06&to=2019-07-01", "/alliance/east-of-england"])(
    "a telephone shows the whole width of the values and drawings of %s",
    async (address) => {
      await page.emulateMedia({ media: "screen" });
      await page.setViewportSize(TELEPHONE);
      await page.goto(site.url + address);
      expect(await cut(page)).toEqual([]);
    },
  );
});
