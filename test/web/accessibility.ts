import { expect, it } from "@jest/globals";
import axe, { type AxeResults } from "axe-core";
import type { Page } from "playwright-core";
import type { Visit } from "./visit.js";

const PANE = ".graphiql-plugin";
const DIALOG = "[role=dialog]";

/** What axe finds amiss on a page as it stands once its colours have changed, or in a part of it: a line for each kind. */
async function violations(page: Page, part = "html"): Promise<readonly string[]> {
  if (!(await page.evaluate(() => "axe" in globalThis))) await page.evaluate(axe.source);
  const results = await page.evaluate(async (selector) => {
    const changes = document.getAnimations().filter((animation) => animation instanceof CSSTransition);
    await Promise.allSettled(changes.map(({ finished }) => finished));
    return (globalThis as unknown as { axe: { run(part: string): Promise<AxeResults> } }).axe.run(selector);
  }, part);
  return results.violations.map(({ id, impact, nodes }) => `${impact} ${id}: ${nodes[0]?.html} (${nodes.length})`);
}

/**
 * What axe finds amiss in the colours that the system has, dark at first, and when it changes them.
 * @returns a list for dark colours and one for light ones
 */
async function violationsDarkAndLight(page: Page, part?: string): Promise<readonly (readonly string[])[]> {
  const found: (readonly string[])[] = [];
  for (const [colorScheme, theme] of [
    ["dark", "vs-dark"],
    ["light", "vs"],
  ] as const) {
    await page.emulateMedia({ colorScheme });
    await page.locator(`.graphiql-query-editor .monaco-editor.${theme}`).waitFor();
    found.push(await violations(page, part));
  }
  return found;
}

/** That axe finds nothing amiss, in the visit of `pages.test.ts`. */
export function accessibility(visit: Visit): void {
  it("in the playground with an answer and its citations", async () => {
    const { page, playground } = visit;
    await playground.button("Recommendation 24, hop by hop").click();
    await playground.says(/citing \d+ passages/);
    await playground.button("Show citations").click();
    expect(await violationsDarkAndLight(page)).toEqual([[], []]);
    await playground.button("Read").click();
    await page.locator(".answer-read blockquote").first().waitFor();
    expect(await violationsDarkAndLight(page)).toEqual([[], []]);
    await playground.button("JSON").click();
  });

  it("in the history", async () => {
    const { page, playground } = visit;
    await playground.button("Show History").click();
    await page.locator(".graphiql-history-item-label:not([aria-label])").first().waitFor();
    expect(await violationsDarkAndLight(page, PANE)).toEqual([[], []]);
  });

  it("in the documentation", async () => {
    const { page, playground } = visit;
    await playground.button("Show Documentation Explorer").click();
    await page.locator(".docs h3").first().waitFor();
    expect(await violationsDarkAndLight(page, PANE)).toEqual([[], []]);
    await page.locator(".docs").getByRole("button", { name: "Metric", exact: true }).click();
    await page.getByRole("link", { name: "observations", exact: true }).waitFor();
    expect(await violationsDarkAndLight(page, PANE)).toEqual([[], []]);
  });

  it.each(["Open short keys dialog", "Open settings dialog"])("in what opens by %j", async (name) => {
    const { page, playground } = visit;
    await playground.button(name).click();
    await page.getByRole("dialog").waitFor();
    expect(await violationsDarkAndLight(page, DIALOG)).toEqual([[], []]);
    await page.keyboard.press("Escape");
    await page.getByRole("dialog").waitFor({ state: "hidden" });
  });

  it("on the page of an unknown address, which leads on", async () => {
    const { url, page, troubles } = visit;
    const unknown = `${url}/playgruond`;
    await page.goto(unknown);
    expect(troubles.splice(0)).toEqual([`404 for ${unknown}`]);
    expect(await violations(page)).toEqual([]);
    await page.getByRole("link", { name: "the playground" }).click();
    await page.waitForURL(`${url}/playground`, { waitUntil: "commit" });
  });
}
