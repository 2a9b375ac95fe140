import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import type { Browser, Page } from "playwright-core";
import { hasBrowser, openBrowser } from "../browser.js";
import { type Explorer, serveExplorer } from "./site.js";

jest.setTimeout(120_000);

const GUIDANCE =
  "Delivering World-Class Cancer Outcomes: Guidance for Cancer Alliances and the National Cancer Vanguard";
const DELIVERABLE =
  "Adequate diagnostic capacity and systems in place to meet waiting times standards and to ensure the 28 Day Faster Diagnosis Standard can be met from 2020/21 (24)";
const STATED = "Stated by the source, confidence high.";

/** What is told in order; deeper items belong to those above them. */
const TOLD = [
  '- heading "The same as a list" [level=2]',
  "- paragraph: In the order of the numbers in the picture.",
  "- paragraph",
  '  - link "Recommendation 24"',
  "  - text: No source at hand prints its text.",
  "- list",
  "  - listitem",
  "    - paragraph",
  "      - text: 1 D (Direct) is delivered by",
  '      - link "Adequate diagnostic capacity and systems in place to meet waiting times standards"',
  `    - figure "${GUIDANCE}, Annex A, row Early diagnosis, column What needs to be achieved locally?, numbers in brackets. ${STATED} Cite hop 1 Add hop 1 to basket"`,
  `      - blockquote: “${DELIVERABLE}”`,
  `      - link "${GUIDANCE}"`,
  `      - text: ", Annex A, row Early diagnosis, column What needs to be achieved locally?, numbers in brackets. ${STATED}"`,
  '      - link "Cite hop 1"',
  '      - link "Add hop 1 to basket"',
  "    - list",
  "      - listitem",
  "        - paragraph",
  "          - text: 2 R (Row) is printed under",
  '          - link "Early diagnosis"',
  '          - link "show in picture : Early diagnosis"',
  `        - figure "${GUIDANCE}, Annex A, row Early diagnosis, column AREA; Annex A, row Early diagnosis, column What needs to be achieved locally?. ${STATED} Cite hop 2 Add hop 2 to basket"`,
  "          - blockquote: “Early diagnosis”",
  `          - blockquote: “${DELIVERABLE}”`,
  `          - link "${GUIDANCE}"`,
  `          - text: ", Annex A, row Early diagnosis, column AREA; Annex A, row Early diagnosis, column What needs to be achieved locally?. ${STATED}"`,
  '          - link "Cite hop 2"',
  '          - link "Add hop 2 to basket"',
];

/** The heading at which a reader begins, and to which it returns after the last hop. */
const BEGINNING = "heading, The same as a list, level 2";

/** What a screen reader says to whoever goes through the list from its beginning, without the ends of what it has announced. */
const SPOKEN = [
  BEGINNING,
  "paragraph",
  "In the order of the numbers in the picture.",
  "paragraph",
  "link, Recommendation 24",
  "No source at hand prints its text.",
  "list",
  "listitem, level 1, position 1, set size 1",
  "paragraph",
  "1",
  "Direct: the source names both ends together",
  "D",
  "(Direct)",
  "is delivered by",
  "link, Adequate diagnostic capacity and systems in place to meet waiting times standards",
  "figure",
  "blockquote",
  `“${DELIVERABLE}”`,
  "caption",
  `link, ${GUIDANCE}`,
  ", Annex A, row Early diagnosis, column What needs to be achieved locally?, numbers in brackets.",
  "Stated by the source",
  ", confidence high.",
];

/** The virtual screen reader, as a module for browsers. */
const require = createRequire(import.meta.url);
const READER = require.resolve("@guidepup/virtual-screen-reader/browser.js");

// The roles, names and texts of the accessibility tree that Chromium hands to screen readers.
(hasBrowser ? describe : describe.skip)("what a screen reader is told of a trace", () => {
  let site: Explorer;
  let browser: Browser;
  let page: Page;
  beforeAll(async () => {
    [site, browser] = await Promise.all([serveExplorer(), openBrowser()]);
    page = await browser.newPage({ reducedMotion: "reduce" });
    await page.goto(`${site.url}/trace?from=recommendation:taskforce-2015-24&minStrength=ROW`);
  });
  afterAll(async () => {
    await browser?.close();
    await site?.close();
  });

  it("is the list, hop by hop, with the words of the source", async () => {
    const told = await page.locator("section:has(> #list)").ariaSnapshot();
    const withoutAddresses = told
      .split("\n")
      .filter((line) => !line.includes("- /url:"))
      .map((line) => line.replace(/^( *- )'(.*)'(:?)$/, "$1$2$3").replace(/:$/, ""));
    expect(withoutAddresses).toEqual(TOLD);
  });

  it("is spoken in the order of the list, and comes to its end", async () => {
    await page.route("**/reader.js", (route) =>
      route.fulfill({ contentType: "text/javascript", body: readFileSync(READER, "utf8") }),
    );
    const spoken = await page.evaluate(async (beginning) => {
      const { virtual } = await import(new URL("/reader.js", location.href).href);
      await virtual.start({ container: document.querySelector("#list")?.parentElement });
      for (let step = 0; step < 1_000; step++) {
        await virtual.next();
        if ((await virtual.lastSpokenPhrase()) === beginning) break;
      }
      const phrases: readonly string[] = await virtual.spokenPhraseLog();
      await virtual.stop();
      return phrases;
    }, BEGINNING);
    const said = spoken.filter((phrase) => !/^end\b/.test(phrase));
    expect(said.slice(0, SPOKEN.length)).toEqual(SPOKEN);
    expect(said.at(-1)).toBe(BEGINNING);
    expect(said.filter((phrase) => phrase.startsWith("listitem"))).toEqual([
      "listitem, level 1, position 1, set size 1",
      "listitem, level 2, position 1, set size 1",
    ]);
  });

  it("is not the picture, but where the list is", async () => {
    expect(await page.locator(".pic").ariaSnapshot()).toBe(
      '- region "Picture of the trace. The list below says the same."',
    );
  });
});
