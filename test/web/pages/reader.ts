import { readFileSync } from "node:fs";
import type { Locator, Page } from "playwright-core";

/** A reader at the first page, who counts each thing that they do: a link, a button, a text with Enter. */
export interface Reader {
  readonly page: Page;
  /** What was done since the first page. */
  readonly steps: readonly string[];
  /** Begins again at the first page. */
  start(): Promise<void>;
  /** Types a text into the first search box that Tab reaches, and presses Enter. */
  ask(text: string): Promise<void>;
  /** Chooses a link by its words. */
  choose(name: string | RegExp, part?: Locator): Promise<void>;
  /** Chooses what a part of the page holds. */
  click(step: string, target: Locator): Promise<void>;
  /** Opens a part by its words. */
  open(words: string | RegExp, part?: Locator): Promise<void>;
  /** Takes the file that a link leads to, from the bar of every page. @returns its text */
  take(name: string): Promise<string>;
  /** How the page is cited. */
  cite(): Promise<string>;
  /** What the main part of the page says, with white space collapsed. */
  text(): Promise<string>;
}

/** How many times Tab is pressed to find the search box. */
const PATIENCE = 20;

/** A reader of the explorer at `url`. */
export function readerOf(page: Page, url: string): Reader {
  const steps: string[] = [];
  const main = page.locator("main");
  const click = async (step: string, target: Locator): Promise<void> => {
    steps.push(step);
    await target.click();
    await page.waitForLoadState();
  };
  const open = (words: string | RegExp, part = main) =>
    click(`open ${words}`, part.locator("summary").filter({ hasText: words }).first());
  return {
    page,
    steps,
    click,
    open,
    async start() {
      steps.length = 0;
      await page.goto(`${url}/`);
    },
    async ask(text) {
      for (let i = 0; i < PATIENCE; i++) {
        await page.keyboard.press("Tab");
        if (await page.evaluate(() => document.activeElement?.matches("input[name=q]"))) break;
      }
      steps.push(`ask ${text}`);
      await page.keyboard.type(text);
      await Promise.all([page.waitForURL(/\/search\?/), page.keyboard.press("Enter")]);
    },
    choose: (name, part) =>
      click(`choose ${name}`, (part ?? page.locator("body")).getByRole("link", { name, exact: true }).first()),
    async take(name) {
      await open("File");
      steps.push(`take ${name}`);
      const [file] = await Promise.all([
        page.waitForEvent("download"),
        main.getByRole("link", { name }).first().click(),
      ]);
      return readFileSync(await file.path(), "utf8");
    },
    async cite() {
      await open("Cite", page.locator(".take"));
      return page.locator(".take details[open] .said").innerText();
    },
    text: async () => (await main.innerText()).replace(/\s+/g, " "),
  };
}
