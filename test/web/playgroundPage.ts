import type { Locator, Page } from "playwright-core";

/** The playground as a reader uses it. */
export interface Playground {
  readonly page: Page;
  /** A button by its name; each name stands on the page once. */
  button(name: string): Locator;
  /** Puts a text into the place of what stands in one of the editors, as a reader would: by the clipboard. */
  replace(editor: "Query" | "Variables", text: string): Promise<void>;
  /** What stands in the query editor and in the answer, without white space: long lines are wrapped anywhere. */
  query(): Promise<string>;
  answer(): Promise<string>;
  /** What is said below the answer; waits until it is what is expected. */
  says(words: RegExp): Promise<void>;
}

/**
 * Opens the playground.
 * @param url of the page, with what a share link adds
 */
export async function openPlayground(page: Page, url: string): Promise<Playground> {
  await page.goto(url);
  const playground: Playground = {
    page,
    button: (name) => page.getByRole("button", { name, exact: true }),
    async replace(editor, text) {
      await page.evaluate((copied) => navigator.clipboard.writeText(copied), text);
      const lines = page.getByRole("group", { name: editor }).locator(".view-lines");
      await lines.click();
      await page.keyboard.press("ControlOrMeta+a");
      await page.keyboard.press("ControlOrMeta+v");
      await lines.filter({ hasText: text }).waitFor();
    },
    query: () => textIn(page.locator(".graphiql-query-editor")),
    answer: () => textIn(page.locator(".graphiql-response")),
    says: (words) => page.locator(".answer-footer [role=status]", { hasText: words }).waitFor(),
  };
  await page.locator(".graphiql-response .view-lines").waitFor();
  return playground;
}

/** The text of an editor as far as it is drawn. The editor keeps its lines in any order, each with the place where it is to stand. */
async function textIn(editor: Locator): Promise<string> {
  const lines = await editor
    .locator(".view-line")
    .evaluateAll((all) => all.map((line) => ({ top: Number.parseFloat(line.style.top), text: line.textContent })));
  return lines
    .sort((a, b) => a.top - b.top)
    .map(({ text }) => text)
    .join("")
    .replace(/\s/g, "");
}
