import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse, validate } from "graphql";
import { schema } from "../../../src/graphql/schema.js";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import { idPrefix } from "../../../src/model/identity.js";
import { listDocument } from "../../../src/web/pages/list/listDocument.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

const namesIn = (html: string): readonly string[] =>
  [...html.matchAll(/<th scope="row"><a [^>]*>([^<]*)<\/a>/g)].map(([, name = ""]) => name.replaceAll("&amp;", "&"));

describe.each(ENTITY_NAMES)("the table of %s", (type) => {
  it("is a page that leads to every other", async () => {
    const { status, html, links, text } = await site.page(`/${idPrefix(type)}?asOf=all`);
    expect(status).toBe(200);
    expect(namesIn(html).length).toBeGreaterThan(0);
    for (const other of ENTITY_NAMES) expect(links).toContain(`/${idPrefix(other)}?asOf=all`);
    expect(text.replace(/Address .*? Cite/, "")).not.toMatch(/\[object Object\]|\bundefined\b|\bNaN\b/);
  });

  it("has a query that is valid", () => {
    expect(validate(schema(), parse(listDocument(type).text))).toEqual([]);
  });
});

it("lists the 19 footprints of Annex i, of which three are partnerships of the Vanguard", async () => {
  const all = await site.page("/alliance");
  expect(namesIn(all.html)).toHaveLength(19);
  expect(all.text).toContain("19 alliances on 6 December 2016");
  expect(namesIn((await site.page("/alliance?kind=VANGUARD")).html)).toEqual([
    expect.stringContaining("Greater Manchester"),
    expect.stringContaining("North Central and North East London"),
    expect.stringContaining("North West and South West London"),
  ]);
});

it("names who leads, and leaves out what holds for all alike", async () => {
  const { html } = await site.page("/alliance");
  // The guidance names Bruno Holthof for Thames Valley.
  expect(html).toMatch(/Thames Valley(?:(?!<\/tr>).)*Bruno Holthof/);
  // It names nobody for the three partnerships of the Vanguard.
  expect(html.match(/<td data-l="Is led by \(people\)">none</g)).toHaveLength(3);
  expect(html).not.toContain("Must deliver (deliverables)");
  expect(html).toMatch(/<td class="num" data-l="Declared CCG count">11</);
  const [without = ""] = /<select name="without">.*?<\/select>/.exec(html) ?? [];
  expect(without).toContain("Named leads");
  expect(without).not.toMatch(/Concerned by|Counted in|Worked with by/);
  const { html: csv } = await site.page("/alliance.csv?first=500");
  expect(csv.trim().split("\n")).toHaveLength(20);
});

it("sorts by a link, both ways", async () => {
  const page = await site.page("/alliance?sort=-population");
  // Annex i prints 6.3 million for the East of England and 1.4 million for Humber, Coast and Vale.
  expect(namesIn(page.html)[0]).toMatch(/^East of England/);
  expect(page.html).toContain('aria-sort="descending"');
  const [up] = page.links.filter((href) => href.includes("sort=population"));
  expect(namesIn((await site.page(up ?? "")).html)[0]).toMatch(/^Humber, Coast and Vale/);
});

it("pages by cursor through the 209 CCGs of 2016, each once", async () => {
  const found: string[] = [];
  let next: string | undefined = "/ccg?first=90";
  while (next !== undefined) {
    const { html, links } = await site.page(next);
    found.push(...namesIn(html));
    next = links.find((href) => href.includes("after=") && href.startsWith("/ccg?"));
    if (found.length > 500) break;
  }
  expect([found.length, new Set(found).size]).toEqual([209, 209]);
});

it("shows what lacks a relation, and says where nothing is left", async () => {
  const { status, html } = await site.page("/alliance?without=namedLeads");
  expect(status).toBe(200);
  expect(namesIn(html)).not.toContain("Thames Valley (until 2024)");
  expect(namesIn(html).length).toBeGreaterThan(0);
  const none = await site.page("/alliance?name=nowhere%20at%20all");
  expect([none.status, none.text]).toEqual([
    200,
    expect.stringContaining("No alliance on 6 December 2016 matches what is chosen above."),
  ]);
});

it("keeps the day, the order and the choice in its links and its form", async () => {
  const { html, links } = await site.page("/ccg?asOf=2019-07-01&sort=-name&name=nhs&first=20");
  const next = links.find((href) => href.includes("after=")) ?? "";
  for (const part of ["asOf=2019-07-01", "sort=-name", "name=nhs", "first=20"]) expect(next).toContain(part);
  expect(html).toContain('<input type="hidden" name="asOf" value="2019-07-01"/>');
  expect(links.filter((href) => href.startsWith("/ccg/")).every((href) => href.endsWith("?asOf=2019-07-01"))).toBe(
    true,
  );
});

it("is taken as CSV: what is seen, and all that was chosen", async () => {
  const { html, links } = await site.page("/ccg?name=swindon");
  const [all = ""] = links.filter((href) => href.startsWith("/ccg.csv"));
  const csv = await site.page(all);
  expect(csv.headers.get("content-type")).toMatch(/^text\/csv/);
  const [head, ...rows] = csv.html.trim().split(/\r?\n/);
  expect(head).toMatch(/^id,label,code,odsCode,/);
  expect(rows).toHaveLength(namesIn(html).length);
  expect(rows[0]).toMatch(/^ccg:nhs-swindon,NHS Swindon CCG,E38000181,12D/);
  const part = await site.page("/ccg?first=5");
  const [seen = "", whole = ""] = part.links.filter((href) => href.startsWith("/ccg.csv"));
  const lines = async (path: string) => (await site.page(path)).html.trim().split("\n").length;
  expect([await lines(seen), await lines(whole)]).toEqual([6, 210]);
});

it.each([
  "sort=colour",
  "kind=COUNCIL",
  "without=colour",
  "first=0",
  "first=501",
  "first=x",
  "after=zz",
  "asOf=2016-13-01",
])("a parameter that is not valid gives a page that says so: %s", async (query) =>
  expect((await site.page(`/alliance?${query}`)).status).toBe(400),
);
