import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, openBrowser } from "../browser.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(120_000);

(hasBrowser ? describe : describe.skip)("collecting links in a browser", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    page = await browser.newPage();
    page.setDefaultTimeout(30_000);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  const basket = () => page.getByRole("navigation", { name: "Main" }).getByRole("link", { name: /^Basket/ });

  it("stays on the page, and counts what was collected", async () => {
    await page.goto(`${site.url}/trace?from=recommendation:taskforce-2015-24&minStrength=ROW`);
    await page.getByRole("link", { name: "Add hop 1 to basket" }).last().click();
    // In the list and in the panel.
    await page.getByText("In the basket", { exact: true }).nth(1).waitFor();
    expect(await basket().innerText()).toBe("Basket (1)");
    expect(new URL(page.url()).pathname).toBe("/trace");
  });

  it("keeps it on other pages, and shows it by an address that can be shared", async () => {
    await page.goto(`${site.url}/how-to-read`);
    expect(await basket().innerText()).toBe("Basket (1)");
    await basket().click();
    await page.getByText("1 link with").waitFor();
    expect(new URL(page.url()).searchParams.get("items")).toBe(
      "recommendation:taskforce-2015-24~DELIVERED_BY~deliverable:guidance-2016-24",
    );
  });

  it("forgets what is removed", async () => {
    await page.getByRole("link", { name: "Remove this link" }).click();
    await page.getByText("The basket is empty.").waitFor();
    expect(await basket().innerText()).toBe("Basket");
    await page.goto(site.url);
    expect(await basket().innerText()).toBe("Basket");
  });
});
