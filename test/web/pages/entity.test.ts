import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import { realRelease } from "../../support/release.js";
import { type Explorer, serveExplorer } from "./site.js";

const release = realRelease();
const redirects = { "alliance:former-wessex": "alliance:wessex" };

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer({
    store: openEmbeddedStore({ ...release, redirects }),
  });
});
afterAll(() => site.close());

/** The text of one section of a page. */
const section = (html: string, id: string): string =>
  (new RegExp(`<section id="${id}"[\\s\\S]*?(?=<section id=|</main>)`).exec(html)?.[0] ?? "")
    .replace(/<[^>]*>/g, " ")
    .replace(/&amp;/g, "&")
    .replace(/\s+/g, " ");

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

it("begins the properties of a source with what it says, and writes figures with their units", async () => {
  const { html } = await site.page("/source/east-midlands-2016");
  const properties = section(html, "properties");
  expect(properties).toMatch(/Quoted share \d+%/);
  // The text file has 2,290 characters.
  expect(properties).toContain("Length 2,290 characters");
  const places = ["Title", "Publisher", "Published", "Quoted share", "Licence", "File", "Sha256"].map((name) =>
    properties.indexOf(` ${name} `),
  );
  expect(places).toEqual([...places].sort((a, b) => a - b));
  expect(places[0]).toBeGreaterThan(0);
});

it("writes the type of another end that may be of several beside its label, unless the label ends with it", async () => {
  const holder = async (slug: string, part: string) => section((await site.page(`/person/${slug}`)).html, part);
  expect(await holder("sean-duffy", "posts")).toContain("Leeds Cancer Centre organisation ");
  expect(await holder("lesley-smith", "links")).toContain("Holds a post at NHS Barnsley CCG D Direct");
});

describe("the page of an alliance", () => {
  it("has the STPs and CCGs that Annex i prints for Thames Valley", async () => {
    const { status, html, text } = await site.page("/alliance/thames-valley");
    expect(status).toBe(200);
    expect(text).toContain("The footprint of a Cancer Alliance or of a partnership of the National Cancer Vanguard.");
    expect(section(html, "stps")).toContain("3 of 3 STPs");
    expect(section(html, "ccgs")).toContain("10 of 11 CCGs. All 11");
    expect(section(html, "properties")).toMatch(/Population 2\.3 million/);
    expect(section(html, "links")).toMatch(/Is led by Bruno Holthof/);
    expect(section(html, "codes")).toContain("E56000013");
    expect(section(html, "properties")).toContain("Declared CCG count 11 , and 11 are listed");
  });

  // Annex i gives Swindon to Thames Valley, and its two neighbours of the same STP to Somerset, Wiltshire, Avon and Gloucestershire.
  it("is named beside each CCG on the page of a divided STP", async () => {
    const { html } = await site.page("/stp/bath-swindon-and-wiltshire");
    const rows = [
      ...html.matchAll(/<tr><th scope="row"><a href="\/ccg\/([^"]*)"[\s\S]*?data-l="Its alliance">([\s\S]*?)<\/td>/g),
    ];
    expect(Object.fromEntries(rows.map(([, slug, cell = ""]) => [slug, cell.replace(/<[^>]*>/g, "")]))).toEqual({
      "nhs-swindon": "Thames Valley (until 2024)",
      "nhs-wiltshire": "Somerset, Wiltshire, Avon and Gloucestershire (until 2024)",
      "nhs-bath-and-north-east-somerset": "Somerset, Wiltshire, Avon and Gloucestershire (until 2024)",
    });
  });

  it("shows all CCGs of a divided STP, dashed where they lie elsewhere", async () => {
    const { html } = await site.page("/alliance/thames-valley");
    const cells = [...html.matchAll(/<li( class="out")?><a href="\/ccg\/([^"?]*)"/g)].map(([, out, slug]) => [
      slug,
      out !== undefined,
    ]);
    expect(cells).toEqual(
      expect.arrayContaining([
        ["nhs-swindon", false],
        ["nhs-wiltshire", true],
        ["nhs-bath-and-north-east-somerset", true],
        ["nhs-slough", false],
        ["nhs-surrey-heath", true],
        ["nhs-oxfordshire", false],
      ]),
    );
    expect(cells).toHaveLength(3 + 7 + 5);
  });

  it("says once what stands behind all deliverables, and lists all of them on a page of their own", async () => {
    const { html, links } = await site.page("/alliance/thames-valley");
    expect(section(html, "deliverables")).toContain("G General for all 26");
    expect(links).toContain("/alliance/thames-valley?focus=deliverables");
    const all = await site.page("/alliance/thames-valley?focus=deliverables");
    expect(section(all.html, "deliverables")).toContain("26 of 26 deliverables");
    const first = await site.page("/alliance/thames-valley?focus=ccgs&first=6");
    const next = first.links.find((href) => href.includes("after=")) ?? "";
    const rest = await site.page(next);
    const found = [first, rest].flatMap(({ links: all }) => all.filter((href) => href.startsWith("/ccg/")));
    expect(new Set(found).size).toBe(11);
  });
});

it("Swindon belongs to Thames Valley on the day of the guidance, and to no other alliance", async () => {
  const { html, links } = await site.page("/ccg/nhs-swindon");
  expect(section(html, "links")).toMatch(/Is a member of Thames Valley/);
  expect([...new Set(links.filter((href) => href.startsWith("/alliance/")))]).toEqual(["/alliance/thames-valley"]);
});

it("the East of England ended in 2019, with what came after it", async () => {
  const { html } = await site.page("/alliance/east-of-england");
  expect(section(html, "when")).toMatch(/End: by \d+ \w+ 2019\. After it:/);
  // The list of outside facts has rows of two pages on its end: they are named, and open together.
  expect(section(html, "when").match(/Facts from public pages \([^)]*\)/g)).toEqual([
    "Facts from public pages (canceralliance.co.uk and data.gov.uk)",
  ]);
});

it("a recommendation whose text no source prints says so, and names its document", async () => {
  const { html, text } = await site.page("/recommendation/taskforce-2015-24");
  expect(text).toContain("No source at hand prints its text.");
  expect(section(html, "missing")).toMatch(/Text No available source prints it\./);
  expect(html).toMatch(/It is made by <a href="\/strategy\/taskforce-2015">/);
});

describe("below the title", () => {
  /** What stands before the bar of a page. */
  const head = (html: string): string =>
    (/<h1>[\s\S]*?(?=<nav class="take")/.exec(html)?.[0] ?? "").replace(/ title="[^"]*"/g, "");

  // Annex A prints [24] behind one deliverable; the report of 2012 and later pages are of other years.
  it("stands what a recommendation led to, with the way to all that came of it", async () => {
    const { html } = await site.page("/recommendation/taskforce-2015-24");
    expect(head(html)).toMatch(/Is delivered by <a href="\/deliverable\/guidance-2016-24">/);
    expect(head(html)).toContain('href="/trace?from=recommendation:taskforce-2015-24">What it leads to</a>');
    expect(html.indexOf("Is delivered by")).toBeLessThan(html.indexOf("prints its text"));
    expect(html.indexOf('<section id="links"')).toBeLessThan(html.indexOf('<section id="progress"'));
  });

  // Annex i names one lead of Wessex; the 26 deliverables are those of every alliance.
  it("stands who leads an alliance, and what holds for all alliances comes last", async () => {
    const { html } = await site.page("/alliance/wessex");
    expect(head(html)).toMatch(/Is led by <a href="[^"]*">Matt Hayes<\/a>/);
    expect(head(html)).not.toContain("deliverables");
    const places = ["links", "stps", "deliverables", "missing"].map((id) => html.indexOf(`<section id="${id}"`));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(places).not.toContain(-1);
  });
});

// As the list of outside facts dates them: 11 October and 4 November 2016, Spring 2024 and 19 June 2025; two have no date.
it("findings about progress have their dates, oldest first, and say why they show on an earlier day", async () => {
  const { html } = await site.page("/recommendation/taskforce-2015-24");
  const [table = ""] = /<section id="progress">[\s\S]*?<\/section>/.exec(html) ?? [];
  const years = [...table.matchAll(/<td data-l="Date">([\s\S]*?)<\/td>/g)].map(
    ([, cell = ""]) => /\d{4}/.exec(cell)?.[0] ?? "no date",
  );
  expect(years).toEqual(["2016", "2016", "2024", "2025", "no date", "no date"]);
  expect(table).toContain("items with later dates are listed too");
  const later = await site.page("/recommendation/taskforce-2015-24?asOf=2026-01-01");
  expect(later.text).not.toContain("items with later dates");
});

describe("the day", () => {
  it("is kept by the links of a page", async () => {
    const { links } = await site.page("/alliance/thames-valley?asOf=2018-04-01");
    const kept = links.filter((href) => /^\/(ccg|stp|deliverable|region|trace)\b/.test(href));
    expect(kept.length).toBeGreaterThan(10);
    expect(kept.filter((href) => !href.includes("asOf=2018-04-01"))).toEqual([]);
  });

  it("is all times for what does not exist on the day, which the page says", async () => {
    const { status, text, html } = await site.page("/alliance/thames-valley-2025");
    expect([status, text]).toEqual([200, expect.stringContaining("does not exist on 6 December 2016")]);
    expect(html).toContain("<strong>All times</strong>");
  });

  it.each(["2016-02-30", "yesterday", "<script>"])("that is none gives a page that says so: %s", async (day) => {
    const { status, html } = await site.page(`/alliance/thames-valley?asOf=${encodeURIComponent(day)}`);
    expect(status).toBe(400);
    expect(html).not.toContain("<script>");
  });
});

describe("addresses", () => {
  it("keep the forms for programs, and link to them from head and headers", async () => {
    const { html, headers } = await site.page(`/alliance/wessex?asOf=2018-04-01&release=${release.hash}`);
    expect(html).toContain(`<link rel="canonical" href="${site.url}/alliance/wessex"/>`);
    for (const form of ["json", "jsonld", "ttl", "csv", "md"]) {
      expect(html).toMatch(new RegExp(`<link rel="alternate" href="[^"]*/alliance/wessex\\.${form}[^"]*" type=`));
      expect(headers.get("link")).toContain(`/alliance/wessex.${form}`);
    }
    expect(html).toMatch(/<link rel="cite-as" href="[^"]*\/id\/alliance:wessex/);
    const json = await fetch(`${site.url}/alliance/wessex`, { headers: { accept: "application/json" } });
    expect(await json.json()).toMatchObject({ id: "alliance:wessex" });
  });

  it("of former ids lead to the present one", async () => {
    const { status, headers } = await site.page("/alliance/former-wessex?asOf=all");
    expect([status, headers.get("location")]).toEqual([301, expect.stringContaining("/alliance/wessex?asOf=all")]);
  });

  it("of nothing offer the nearest names", async () => {
    const { status, text, links } = await site.page("/alliance/thames-vally");
    expect([status, text]).toEqual([404, expect.stringContaining("There is no alliance:thames-vally.")]);
    expect(links).toContain("/alliance/thames-valley");
  });

  // Of the 96 recommendations of the Taskforce, sources at hand name 35; the others exist all the same.
  it("of a recommendation that no source names say so, not that it does not exist", async () => {
    const { status, text, links } = await site.page("/recommendation/taskforce-2015-5");
    expect([status, text]).toEqual([
      404,
      expect.stringMatching(/^Recommendation 5 No source at hand names recommendation 5/),
    ]);
    expect(text).not.toMatch(/no such page|did you mean/i);
    expect(links).toContain("/gaps/recommendation-without-deliverable");
    expect((await site.page("/recommendation/taskforce-2015-x")).text).toContain("There is no such page");
  });

  it.each([
    ["96", true],
    ["97", false],
    ["500", false],
  ])("of recommendation %s of 96 say that no source names it: %s", async (number, isUnnamed) => {
    const { status, text } = await site.page(`/recommendation/taskforce-2015-${number}`);
    expect([status, text.includes("No source at hand names")]).toEqual([404, isUnnamed]);
    expect(text.includes(`There is no recommendation:taskforce-2015-${number}.`)).toBe(!isUnnamed);
  });

  it.each(["focus=nothing", "focus=%3Cscript%3E", "focus=ccgs&first=0", "focus=ccgs&first=501", "focus=ccgs&after=zz"])(
    "with a parameter that is not valid say so: %s",
    async (query) => {
      const { status, html } = await site.page(`/alliance/thames-valley?${query}`);
      expect(status).toBe(400);
      expect(html).not.toContain("<script>");
    },
  );
});

it("every entity has a page that says nothing of missing values in the words of a program", async () => {
  const bad: string[] = [];
  for (const { id, props } of release.entities) {
    const { status, html } = await site.page(`/${id.replace(":", "/")}`);
    // The bar holds the query and its variables as code.
    const said = (/<main[\s\S]*<\/main>/.exec(html)?.[0] ?? "")
      .replace(/<nav class="take"[\s\S]*?<\/nav>/, "")
      .replace(/<[^>]*>/g, " ");
    if (
      status !== 200 ||
      /\[object Object\]|\bundefined\b|\bnull\b|\bNaN\b/.test(said) ||
      !said.includes(escaped(String(props.name)))
    )
      bad.push(`${id} ${status} ${/.{30}(\[object Object\]|\bundefined\b|\bnull\b|\bNaN\b).{30}/.exec(said)?.[0]}`);
  }
  expect(bad).toEqual([]);
}, 300_000);
