import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, Locator, Page } from "playwright-core";
import { hasBrowser, openBrowser, PAPER, TELEPHONE } from "../browser.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(120_000);

const DESK = { width: 1440, height: 900 };

/** Upper and lower edge of an element on the page, in pixels. */
async function edgesOf(element: Locator): Promise<readonly [top: number, bottom: number]> {
  const box = await element.boundingBox();
  if (!box) throw new Error("It is not shown.");
  return [box.y, box.y + box.height];
}

(hasBrowser ? describe : describe.skip)("where things stand", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it.each([
    ["what recommendation 24 led to", "/trace?from=recommendation:taskforce-2015-24"],
    ["a chosen chain", "/trace?from=recommendation:taskforce-2015-24&focus=metric:62-day-wait&minStrength=INFERRED"],
  ])("the picture of %s fits on the first sheet of paper", async (_, address) => {
    await page.setViewportSize(PAPER);
    await page.emulateMedia({ media: "print" });
    await page.goto(site.url + address);
    const [top, bottom] = await edgesOf(page.locator(".pic svg"));
    expect(top).toBeGreaterThan(100);
    expect(bottom).toBeLessThan(PAPER.height);
  });

  it("a telephone shows the ten values of an alliance in six lines or seven", async () => {
    await page.setViewportSize(TELEPHONE);
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${site.url}/alliance`);
    const row = page.locator("tbody tr").first();
    expect(await row.locator("td:not(:empty)").count()).toBeGreaterThanOrEqual(9);
    const lines = await row.evaluate((element) => {
      const cells = [...element.querySelectorAll("th, td")].filter(({ clientHeight }) => clientHeight > 0);
      return new Set(cells.map((cell) => Math.round(cell.getBoundingClientRect().top))).size;
    });
    expect(lines).toBeLessThanOrEqual(7);
  });

  it.each([
    ["a telephone", TELEPHONE],
    ["a desk", DESK],
  ])("on %s, what is opened of the bar hides neither the bar nor what follows", async (_, size) => {
    await page.setViewportSize(size);
    await page.emulateMedia({ media: "screen" });
    await page.goto(`${site.url}/alliance`);
    const names = page.locator(".take summary");
    expect(await names.count()).toBeGreaterThanOrEqual(5);
    for (const name of await names.all()) {
      await name.click();
      const [top, bottom] = await edgesOf(page.locator(".take details[open] > div"));
      const [, lowest] = await edgesOf(names.last());
      const [next] = await edgesOf(page.locator("main form.choose"));
      expect([await name.innerText(), top >= lowest - 1, bottom > top + 20, bottom <= next]).toEqual([
        await name.innerText(),
        true,
        true,
        true,
      ]);
    }
  });
});
