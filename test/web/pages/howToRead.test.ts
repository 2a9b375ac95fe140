import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

it("the words of the field are explained, and the first page leads there", async () => {
  const { html } = await site.page("/how-to-read");
  const terms = [...html.matchAll(/<dt><a href="([^"]*)">([^<]*)<\/a><\/dt><dd>([^<]*)<\/dd>/g)];
  const meanings = Object.fromEntries(terms.map(([, , word, meaning]) => [word, meaning]));
  // As the guidance prints them in full: paragraphs 1, 4 and 5, and the heads of Annex i.
  expect(meanings).toMatchObject({
    STP: expect.stringContaining("Sustainability and Transformation Plan"),
    CCG: expect.stringContaining("Clinical Commissioning Group"),
    Vanguard: expect.stringContaining("National Cancer Vanguard"),
    Taskforce: expect.stringContaining("independent Cancer Taskforce"),
    Deliverable: expect.stringContaining("Annex A"),
    Footprint: expect.stringContaining("Cancer Alliance"),
    Metric: expect.stringContaining("measured"),
  });
  for (const [, path = ""] of terms) expect((await site.page(path)).status).toBe(200);
  const home = await site.page("/");
  expect(html).toContain('id="words"');
  expect(home.links).toContain("/how-to-read#words");
  expect(home.html).toContain('<abbr title="Clinical Commissioning Groups">CCGs</abbr>');
});

it("pages say why they show the day that they show", async () => {
  expect((await site.page("/alliance/wessex")).html).toContain("6 December 2016</strong>, the day of the guidance");
  expect((await site.page("/alliance/wessex?asOf=2018-04-01")).html).not.toContain("the day of the guidance");
});
