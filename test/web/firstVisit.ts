import type { Locator, Page } from "playwright-core";

/** The playground as a new reader finds it. */
export interface FirstVisit {
  /** Opens it as at a first visit. @param link what a share link adds to its address */
  open(link?: string): Promise<void>;
  /** Begins to use it, so that the editor comes. */
  use(): Promise<void>;
  /** The text of the query in the editor. */
  readonly query: Locator;
  /** A saved query: a link before the editor has come, which it does once the pointer moves, and then a button. */
  question(name: string): Locator;
  /** The answer in the view that is shown first. */
  readonly read: Locator;
}

/**
 * First visits on a page of a browser.
 * @param url address of the server
 */
export function firstVisit(page: Page, url: string): FirstVisit {
  return {
    async open(link = "") {
      await page.goto(`${url}/health/live`);
      await page.evaluate(() => localStorage.clear());
      await page.goto(`${url}/playground${link}`);
    },
    async use() {
      await page.mouse.move(5, 5);
      await page.locator(".graphiql-query-editor .view-line").first().waitFor();
    },
    query: page.getByRole("group", { name: "Query" }).locator(".view-lines"),
    question: (name) =>
      page
        .getByRole("link", { name, exact: true })
        .or(page.getByRole("button", { name, exact: true }))
        .first(),
    read: page.getByRole("region", { name: "Answer to read" }),
  };
}
