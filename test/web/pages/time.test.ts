import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { changesOf, families } from "../../../src/web/pages/time/changes.js";
import { eachOnce } from "../../../src/web/pages/time/changeTable.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

/** The text of one section of a page. */
const section = (html: string, id: string): string =>
  (new RegExp(`<section id="${id}"[\\s\\S]*?(?=<section id=|</main>)`).exec(html)?.[0] ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ");

/** What a strip is called for screen readers, by its bodies. */
const nameOf = (strip: string): string => /aria-label="([^"]*)"/.exec(strip)?.[1] ?? "";

it("shows the footprints and the 209 CCGs of the day of the guidance", async () => {
  const { status, html, links } = await site.page("/time");
  expect(status).toBe(200);
  expect(section(html, "bodies")).toMatch(/19 alliances .* 44 STPs .* 209 CCGs/);
  expect(links).toContain("/alliance/east-of-england");
  expect(section(html, "before")).not.toContain("East of England - North");
  expect(section(html, "after")).toMatch(/1 July 2019 .*East of England \(until 2019\).*East of England - North/);
});

it("shows another day, and leads to its bodies as of that day", async () => {
  const { html, links } = await site.page("/time?on=2019-07-01");
  expect(section(html, "bodies")).toMatch(/20 alliances/);
  expect(section(html, "bodies")).toContain("East of England - North");
  expect(section(html, "bodies")).not.toMatch(/East of England \(until 2019\)/);
  expect(links).toContain("/alliance/east-of-england-north?asOf=2019-07-01");
  // What ended is shown on the last day on which it was there.
  expect(links).toContain("/alliance/east-of-england?asOf=2019-06-30");
});

it("compares two days", async () => {
  const { html, text } = await site.page("/time?from=2016-12-06&to=2019-07-01");
  expect(text).toContain("What changed from 6 December 2016 to 1 July 2019");
  const changes = section(html, "changes");
  for (const day of ["1 April 2017", "1 April 2018", "1 July 2019"]) expect(changes).toContain(day);
  for (const day of ["1 April 2013", "1 April 2020"]) expect(changes).not.toContain(day);
});

// The look-ups of 2016 and of April 2017 have the three CCGs of Manchester, and then the one.
it("says with what began what it followed, and who says so", async () => {
  const { html, links } = await site.page("/time?from=2016-12-06&to=2017-04-01");
  const changes = section(html, "changes").replaceAll(" ,", ",");
  expect(changes).toContain(
    "NHS Manchester CCG, from NHS Central Manchester CCG, NHS North Manchester CCG, NHS South Manchester CCG 4 quotations",
  );
  expect(changes).toContain("“E38000123,01M,NHS North Manchester CCG,E54000007,Greater Manchester”");
  // NHS Cumbria was divided.
  expect(changes).toContain("NHS Morecambe Bay CCG, from NHS Cumbria CCG, NHS Lancashire North CCG");
  expect(changes).toContain("NHS North Cumbria CCG, from NHS Cumbria CCG");
  expect(links).toContain("/ccg/nhs-cumbria?asOf=2017-03-31");
  // Without a comparison, the words are left out.
  const all = section((await site.page("/time")).html, "after").replaceAll(" ,", ",");
  expect(all).toContain("NHS Morecambe Bay CCG, from NHS Cumbria CCG, NHS Lancashire North CCG");
  expect(all).not.toContain("quotation");
  // It is said of what began, not of what ended.
  expect(changes.split(", from ")).toHaveLength(4);
  const { html: csv } = await site.page("/time.csv?from=2016-12-06&to=2017-04-01");
  expect(csv).toMatch(/NHS Morecambe Bay CCG,2017-04-01,,NHS Cumbria CCG; NHS Lancashire North CCG/);
  const { html: json } = await site.page("/time.json?from=2016-12-06&to=2017-04-01");
  const rows: readonly { readonly id: string; readonly predecessors: readonly string[] }[] = JSON.parse(json).data.rows;
  expect(rows.find(({ id }) => id === "ccg:nhs-morecambe-bay")?.predecessors).toEqual([
    "NHS Cumbria CCG",
    "NHS Lancashire North CCG",
  ]);
});

// Look-ups of two days may print the same row in the same place.
it("shows a quotation of each source that has it, once", () => {
  const of = (id: string, note: string | null) => ({
    basis: "STATED" as const,
    confidence: "HIGH" as const,
    strength: null,
    note,
    citations: [{ quote: "a row", plainQuote: "a row", locator: "row 1", source: { id, title: id } }],
  });
  const kept = eachOnce([of("source:a", null), of("source:a", null), of("source:b", null), of("source:a", "A note.")]);
  expect(kept.map(({ note, citations: [citation] }) => [citation?.source.id, note])).toEqual([
    ["source:a", null],
    ["source:b", null],
    ["source:a", "A note."],
  ]);
});

it("draws what followed what between the two days, both of which are marked", async () => {
  const { html } = await site.page("/time?from=2016-12-06&to=2019-07-01");
  const drawn = section(html, "successions");
  for (const name of ["East of England (until 2019)", "South Yorkshire and Bassetlaw", "Cumbria and North East"])
    expect(drawn).toContain(name);
  // These changed in 2020 and 2025.
  for (const name of ["Humber", "West Yorkshire", "Somerset", "Thames Valley"]) expect(drawn).not.toContain(name);
  expect(drawn.split("6 December 2016")).toHaveLength(drawn.split("1 July 2019").length);
  expect(section((await site.page("/time?from=2016-12-06&to=2016-12-07")).html, "successions")).toContain(
    "No source at hand says that between these days one of the alliances, STPs or cancer networks followed another.",
  );
});

it("draws what followed what, with the days in words for screen readers", async () => {
  const { html } = await site.page("/time");
  expect(html).toMatch(
    /aria-label="[^"]*East of England \(until 2019\): beginning not known, until 1 July 2019\. East of England - North: from 1 July 2019/,
  );
});

it.each([
  "on=2016-02-30",
  "on=%3Cscript%3E",
  "from=2016-12-06",
  "to=2016-12-06",
  "from=2019-01-01&to=2019-01-01",
  "from=2019-01-01&to=2016-01-01",
  `from=${"x".repeat(3_000)}&to=2016-01-01`,
])("says what is wrong with a day: %s", async (query) => {
  const { status, html } = await site.page(`/time?${query}`);
  expect(status).toBe(400);
  expect(html).not.toContain("<script>");
});

// The bodies are of 2011 to 2025.
it.each(["on=0000-01-01", "on=0999-01-01", "on=1001-01-01", "on=9999-12-31", "from=1001-01-01&to=9999-12-31"])(
  "draws no more years than can be read, whatever the days are: %s",
  async (query) => {
    const strips = async (path: string) => {
      const { html } = await site.page(path);
      return [...html.matchAll(/<svg class="strip"[\s\S]*?<\/svg>/g)].map(([strip]) => strip);
    };
    const yearsOf = (strip: string) => strip.split('class="hair"').length - 1;
    const usual = new Map((await strips("/time")).map((strip) => [nameOf(strip), yearsOf(strip)]));
    const drawn = await strips(`/time?${query}`);
    expect(drawn.length).toBeGreaterThan(0);
    for (const strip of drawn) {
      expect(strip).not.toContain("NaN");
      expect(yearsOf(strip)).toBeLessThanOrEqual((usual.get(nameOf(strip)) ?? 0) + 20);
    }
  },
);

it("marks a day far from all bodies at the end of a strip", async () => {
  const dayOf = ({ html }: { readonly html: string }) => /<path class="day0" d="M([\d.]+) /.exec(html)?.[1];
  expect(dayOf(await site.page("/time?on=1001-01-01"))).toBe("8");
  expect(Number(dayOf(await site.page("/time?on=9999-12-31")))).toBe(342 - 8);
});

it("takes an empty field of the form for a day that is not given", async () => {
  expect((await site.page("/time?on=")).status).toBe(200);
});

describe("changes", () => {
  const body = (id: string, validFrom: string | null, validTo: string | null, ...before: string[]) => ({
    id,
    label: id,
    validFrom,
    validTo,
    predecessors: { edges: before.map((other) => ({ evidence: [], node: { id: other, label: other } })) },
  });
  const bodies = [
    body("a", null, "2019-07-01"),
    body("b", "2019-07-01", null, "a"),
    body("c", "2019-07-01", "2025-01-01", "a"),
    body("d", null, null),
    body("e", "2025-01-01", null, "c", "f"),
  ];

  it("are grouped by day, and unknown bounds are none", () => {
    expect(
      changesOf(bodies).map(({ day, ended, began }) => [day, ended.map(({ id }) => id), began.map(({ id }) => id)]),
    ).toEqual([
      ["2019-07-01", ["a"], ["b", "c"]],
      ["2025-01-01", ["c"], ["e"]],
    ]);
  });

  it("join what followed one another, also where two became one", () => {
    const merged = [...bodies, body("f", null, "2025-01-01")];
    expect(families(merged).map((family) => family.map(({ id }) => id))).toEqual([["a", "f", "c", "b", "e"]]);
  });
});
