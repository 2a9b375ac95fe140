import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { FORMATS } from "../../../src/export/formats.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

it("an address without a page leads to the first page", async () => {
  const { status, links } = await site.page("/nothing/here");
  expect([status, links]).toEqual([404, expect.arrayContaining(["/"])]);
});

it("every format of a release can be taken from /data", async () => {
  const { status, links } = await site.page("/data");
  expect(status).toBe(200);
  const offered = links.flatMap((path) => (path.startsWith("/export/") ? [path.slice("/export/".length)] : []));
  expect(offered.sort()).toEqual(FORMATS.map(({ name }) => name).sort());
  expect(links).toContain("/releases");
});

it("/about names every source with its licence, and says how people are named", async () => {
  const { text, links } = await site.page("/about");
  expect(text).toContain("names people only where a public document names them in an office");
  expect(links.filter((path) => path.startsWith("/source/")).length).toBe(17);
  expect(text).toMatch(/Guidance for Cancer Alliances.* NHS England Crown copyright, Open Government Licence v3\.0/);
});

it("/accessibility says what is promised and what is not", async () => {
  const { text } = await site.page("/accessibility");
  expect(text).toContain("level AA of the Web Content Accessibility Guidelines 2.2");
  expect(text).toContain("What is known not to work well");
});

it.each(["/about", "/accessibility", "/data", "/how-to-read", "/gaps", "/search"])(
  "the foot and the head of every page lead to %s or it is reached by the box",
  async (path) => {
    const { links, html } = await site.page("/accessibility");
    expect(links.includes(path) || html.includes(`action="${path}"`)).toBe(true);
    expect((await site.page(path)).status).toBe(200);
  },
);
