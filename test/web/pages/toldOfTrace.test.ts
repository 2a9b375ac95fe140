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

  it("is not the picture, but where the list is", async () => {
    expect(await page.locator(".pic").ariaSnapshot()).toBe(
      '- region "Picture of the trace. The list below says the same."',
    );
  });
});
