import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { PUBLIC_PATH, proxyTo } from "../../support/proxy.js";
import { hasBrowser, openBrowser } from "../browser.js";
import { violations } from "./reading.js";
import { type Explorer, serveExplorer } from "./site.js";

(hasBrowser ? describe : describe.skip)("suggestions as one types, behind a proxy", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  let url: string;
  let close: () => Promise<void>;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer({ publicPath: PUBLIC_PATH }), openBrowser()]);
    const proxy = await proxyTo(site.url);
    close = () => proxy.close();
    url = proxy.origin + PUBLIC_PATH;
    page = await browser.newPage();
  });
  afterAll(async () => {
    await browser?.close();
    await close?.();
    await site?.close();
  });

  const options = () => page.getByRole("option");
  async function type(text: string): Promise<void> {
    await page.goto(`${url}/`);
    const box = page.getByRole("combobox");
    await box.fill(text);
    await options().first().waitFor();
  }

  it("has the number first, and Enter on it opens its page", async () => {
    await type("24");
    expect(await options().first().textContent()).toBe("Recommendation 24 recommendation");
    expect(await page.getByRole("combobox").getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("ArrowDown");
    const active = await page.getByRole("combobox").getAttribute("aria-activedescendant");
    expect(await page.locator(`#${active}`).getAttribute("aria-selected")).toBe("true");
    expect(await violations(page)).toEqual([]);
    await Promise.all([page.waitForURL("**/recommendation/taskforce-2015-24"), page.keyboard.press("Enter")]);
    expect(page.url()).toBe(`${url}/recommendation/taskforce-2015-24`);
  });

  it("finds a body by its code, and says so", async () => {
    await type("99N");
    expect(await options().allTextContents()).toEqual(["NHS Wiltshire CCG CCG, 99N"]);
    expect(await page.getByRole("status").textContent()).toBe("1 suggestion");
  });

  it("closes with Escape, and Enter without a choice searches", async () => {
    await type("Swindon");
    await page.keyboard.press("Escape");
    expect(await options().count()).toBe(0);
    expect(await page.getByRole("combobox").inputValue()).toBe("Swindon");
    await Promise.all([page.waitForURL("**/search?q=Swindon"), page.keyboard.press("Enter")]);
  });

  it("opens by the mouse, and takes labels for text", async () => {
    await type("Wessex");
    await Promise.all([page.waitForURL("**/alliance/wessex"), options().first().click()]);
  });

  it("shows nothing where nothing is found", async () => {
    await page.goto(`${url}/`);
    await page.getByRole("combobox").fill("<img src=x onerror=alert(1)>");
    await page.getByRole("status").filter({ hasText: "No suggestions" }).waitFor({ state: "attached" });
    expect(await options().count()).toBe(0);
  });
});
