import type { Locator, Page } from "playwright-core";

/** The playground as a reader uses it. */
export interface Playground {
  /**
   * Opens it with answers as JSON.
   * @param link what a share link adds to its address
   */
  open(link?: string): Promise<void>;
  /** A button by its name; each name stands on the page once. */
  button(name: string): Locator;
  /** Puts a text into the place of what stands in one of the editors, as a reader would: by the clipboard. */
  replace(editor: "Query" | "Variables", text: string): Promise<void>;
  /** Waits until some words, without white space, stand in the query editor or in the answer. */
  asks(words: string): Promise<void>;
  answers(words: string): Promise<void>;
  /** What is said below the answer; waits until it is what is expected. */
  says(words: RegExp): Promise<void>;
}

/**
 * The playground on a page of a browser.
 * @param url its address
 */
export function playgroundOn(page: Page, url: string): Playground {
  return {
    async open(link = "") {
      await page.goto(`${url}${link}`);
      // The editor is loaded when someone uses the page.
      await page.mouse.move(1, 1);
      await page.getByRole("button", { name: "JSON", exact: true }).click();
      await page.locator(".graphiql-response .view-lines").waitFor();
    },
    button: (name) => page.getByRole("button", { name, exact: true }),
    async replace(editor, text) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      const lines = page.getByRole("group", { name: editor }).locator(".view-lines");
      await lines.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+v");
      await draws(page, `[role=group][aria-label^=${editor}]`, text.replace(/\s/g, ""));
    },
    asks: (words) => draws(page, ".graphiql-query-editor", words),
    answers: (words) => draws(page, ".graphiql-response", words),
    says: (words) => page.locator(".answer-footer [role=status]", { hasText: words }).waitFor(),
  };
}

/**
 * Waits until an editor draws some words, without white space: long lines are wrapped anywhere. It keeps its lines in any order, each with the place
 * where it is to stand, and draws them some time after it was given a text.
 */
async function draws(page: Page, editor: string, words: string): Promise<void> {
  await page.waitForFunction(
    ([lines, wanted]) =>
      [...document.querySelectorAll<HTMLElement>(lines)]
        .sort((a, b) => Number.parseFloat(a.style.top) - Number.parseFloat(b.style.top))
        .map(({ textContent }) => textContent)
        .join("")
        .replace(/\s/g, "")
        .includes(wanted),
    [`${editor} .view-line`, words] as const,
  );
}
