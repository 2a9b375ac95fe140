import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import type { Browser, Page } from "playwright-core";
import { type Api, serve } from "../support/api.js";
import { hasBrowser, openBrowser } from "./browser.js";
import { openPlayground } from "./playgroundPage.js";

jest.setTimeout(180_000);

const PANE = ".graphiql-plugin";

/** What axe finds amiss on a page as it stands, or in a part of it: a line for each kind. */
async function violations(page: Page, part = "html"): Promise<readonly string[]> {
  const results = await page.evaluate(
    (selector) => (globalThis as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run(selector),
    part,
  );
  return results.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} (${nodes.length})`);
}

(hasBrowser ? describe : describe.skip)("the pages, to axe", () => {
  let api: Api;
  let browser: Browser;
  beforeAll(async () => {
    [api, browser] = await Promise.all([serve(), openBrowser()]);
  });
  afterAll(async () => {
    await browser?.close();
    await api?.close();
  });

  it.each(["light", "dark"] as const)(
    "have nothing amiss in the playground, panes and dialogs in %s colours",
    async (colorScheme) => {
      const page = await browser.newPage({ colorScheme, viewport: { width: 1440, height: 900 } });
      await page.addInitScript({ content: axe.source });
      const { button, says } = await openPlayground(page, `${api.url}/playground`);
      await button("Recommendation 24, hop by hop").click();
      await says(/citations/);
      await button("Show citations").click();
      expect(await violations(page)).toEqual([]);

      await button("Show History").click();
      await page.locator(".graphiql-history-item-label:not([aria-label])").waitFor();
      expect(await violations(page, PANE)).toEqual([]);

      await button("Show Documentation Explorer").click();
      await page.getByRole("link", { name: "Metric", exact: true }).click();
      await page.getByRole("link", { name: "observations", exact: true }).waitFor();
      expect(await violations(page, PANE)).toEqual([]);

      for (const dialog of ["Open short keys dialog", "Open settings dialog"]) {
        await button(dialog).click();
        await page.getByRole("dialog").waitFor();
        expect(await violations(page, "[role=dialog]")).toEqual([]);
        await page.keyboard.press("Escape");
        await page.getByRole("dialog").waitFor({ state: "hidden" });
      }
      await page.close();
    },
  );

  it("have nothing amiss on the page of an unknown address, which leads on", async () => {
    const page = await browser.newPage();
    await page.addInitScript({ content: axe.source });
    const response = await page.goto(`${api.url}/playgruond`);
    expect(response?.status()).toBe(404);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "the playground" }).click();
    await page.waitForURL(`${api.url}/playground`);
    await page.close();
  });
});
