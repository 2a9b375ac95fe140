import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Explorer, type SentPage, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

const search = (q: string, more: Readonly<Record<string, string>> = {}): Promise<SentPage> =>
  site.page(`/search?${new URLSearchParams({ q, ...more })}`);

/** Ids of the hits, as their links name them. */
const hitsOf = ({ html }: SentPage): readonly string[] =>
  [...(/<ol class="plain hits"[\s\S]*?<\/ol>/.exec(html)?.[0] ?? "").matchAll(/<li><a href="\/([^"?]*)/g)].map(
    ([, path = ""]) => path,
  );

/** What stands in the box of the best hit. */
const bestOf = ({ html }: SentPage): string =>
  (/<section class="best">[\s\S]*?<\/section>/.exec(html)?.[0] ?? "").replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");

describe("a search", () => {
  it("for 24 finds recommendation 24 first, with what carries it", async () => {
    const page = await search("24");
    expect(hitsOf(page)[0]).toBe("recommendation/taskforce-2015-24");
    expect(bestOf(page)).toContain("Recommendation 24");
    expect(bestOf(page)).toContain("Adequate diagnostic capacity and systems in place");
  });

  // The Taskforce made 96; recommendation 5 is named by no source, 24 by Annex A, and there is no 97.
  it.each([
    ["5", true],
    ["recommendation 5", true],
    ["24", false],
    ["97", false],
    ["0", false],
  ])("for the number %s says whether a source names such a recommendation", async (q, isUnnamed) => {
    const { status, text, links } = await search(q);
    expect([status, text.includes("No source at hand names recommendation")]).toEqual([200, isUnnamed]);
    expect(links.includes("/gaps/recommendation-without-deliverable")).toBe(isUnnamed);
  });

  it("in a plain question answers it, and says who says so", async () => {
    const page = await search("who covers Swindon");
    expect(hitsOf(page)[0]).toBe("ccg/nhs-swindon");
    expect(bestOf(page)).toMatch(
      /Thames Valley \(until 2024\) alliance D \(Direct\) has as member NHS Swindon CCG “NHS Swindon” .*Guidance for Cancer Alliances.*, Annex i, row Thames Valley, column CCGs/,
    );
    // The STP of Swindon is split: its other part is of another alliance, which Annex i says of it.
    expect(bestOf(page)).toMatch(
      /Somerset, Wiltshire, Avon and Gloucestershire \(until 2024\) alliance D \(Direct\) covers Bath, Swindon and Wiltshire STP , in part “Bath, Swindon and Wiltshire \(minus Swindon CCG\)”/,
    );
    expect(bestOf(page)).toContain("After it: Thames Valley (2025)");
    const led = await search("who leads Wessex");
    expect(bestOf(led)).toMatch(/Matt Hayes person D \(Direct\) leads Wessex alliance “Matt Hayes, Clinical Director/);
  });

  // Annex i of the guidance: the rows of the alliances named, columns CCGs and STP coverage.
  it.each([
    ["who covers Ipswich", "East of England", /has as member NHS Ipswich and East Suffolk CCG/],
    [
      "Who covers Manchester?",
      "National Cancer Vanguard: Greater Manchester",
      /has as member NHS South Manchester CCG/,
    ],
    ["what covers NHS Swindon CCG", "Thames Valley", /has as member NHS Swindon CCG/],
    ["which alliance is Dorset in", "Wessex", /covers Dorset STP.*has as member NHS Dorset CCG/],
    ["which cancer alliances cover Frimley Health", "Thames Valley", /covers Frimley Health STP , in part/],
    ["which cancer alliances cover Frimley Health", "Surrey and Sussex", /covers Frimley Health STP , in part/],
    ["which person leads Wessex", "Matt Hayes", /leads Wessex/],
    ["which CCGs are in Thames Valley", "NHS Aylesbury Vale CCG", /Thames Valley \(until 2024\) has as member 8 more/],
    // The look-up of July 2019 has two alliances there.
    ["what changed in the East of England", "East of England - North", /succeeded East of England \(until 2019\)/],
    ["what became of the East of England?", "East of England - South", /succeeded East of England \(until 2019\)/],
    // The verb asks who has them, not for what is of the type named after it.
    ["who covers CCG 99N", "Somerset, Wiltshire, Avon and Gloucestershire", /has as member NHS Wiltshire CCG/],
    ["who leads alliance Wessex", "Matt Hayes", /leads Wessex/],
    ["what measures one-year survival", "One-year survival", /measures Increase in one-year survival/],
  ])("%s: %s", async (text, name, words) => {
    const said = bestOf(await search(text));
    expect(said).toContain(`The answer to this question`);
    expect(said).toContain(name);
    expect(said).toMatch(words);
  });

  it("answers for as many results as it reads, and says so", async () => {
    const said = bestOf(await search("who covers London"));
    expect(said).toMatch(/From the first 10 of \d\d results that can have such links/);
    for (const name of ["North Central and North East London", "North West and South West London", "South East London"])
      expect(said).toContain(name);
  });

  it("answers nothing of what is only spelt alike: Wessex is an alliance, and Mid Essex lies elsewhere", async () => {
    const said = bestOf(await search("who covers Wessex"));
    expect(said).toMatch(/^ ?Wessex alliance/);
    expect(said).not.toContain("Essex CCG");
  });

  it.each(["Swindon", "what does Thames Valley cover", "who is Swindon", "Thames Valley covers Swindon"])(
    "takes %s for no such question",
    async (text) => {
      expect(bestOf(await search(text))).not.toContain("The answer to this question");
    },
  );

  it.each([
    ["which ambitions does nobody measure", "/gaps/ambition-without-metric"],
    ["Ambitions without a metric", "/gaps/ambition-without-metric"],
    ["which recommendations did nobody act on", "/gaps/recommendation-without-deliverable"],
    ["which alliances have no named lead", "/gaps/alliance-without-lead"],
    ["which STPs are split", "/gaps/stp-split"],
    ["CCGs in two alliances", "/gaps/ccg-in-two-alliances"],
    ["where do sources disagree", "/gaps/disputed"],
  ])("for what is missing leads to its list: %s", async (text, path) => {
    const { links } = await site.page(`/search?q=${encodeURIComponent(text)}&asOf=2016-01-01`);
    expect(links).toContain(`${path}?asOf=2016-01-01`);
  });

  it("for what something led to leads to its trace, by its name", async () => {
    const { links } = await search("What does recommendation 24 lead to?");
    expect(links).toContain("/trace?from=recommendation+24");
    expect((await site.page("/trace?from=recommendation+24")).headers.get("location")).toBe(
      "/trace?from=recommendation:taskforce-2015-24",
    );
  });

  it("for what is missing answers by no links besides", async () => {
    const { text } = await search("which alliances have no named lead");
    expect(text.split("The answer to this question")).toHaveLength(2);
  });

  // The report of 2012 is the only source of that year.
  it.each([
    ["what does CCG mean in 2012", "/search?q=CCG&source=campaigning-group-2012"],
    ["What did “the Board” mean in 2012?", "/search?q=the+Board&source=campaigning-group-2012"],
    ["what does FIT stand for?", "/search?q=FIT"],
  ])("for what a name means leads to the sources of the time: %s", async (text, path) => {
    const { links, text: shown } = await site.page(`/search?q=${encodeURIComponent(text)}`);
    expect(links).toContain(path);
    expect(shown).not.toContain("Nothing found");
    expect((await site.page(path)).text).toMatch(/[1-9]\d* results? for/);
  });

  // The report of 2012 is of the Cancer Campaigning Group; the glossary of the Anglia Cancer Network has both other meanings.
  it.each([
    ["CCG", ["Cancer Campaigning Group", "Clinical Commissioning Groups", "Cross-cutting groups"]],
    ["what does CCG mean", ["Cancer Campaigning Group", "Clinical Commissioning Groups", "Cross-cutting groups"]],
    ["CCG 2012", ["Cancer Campaigning Group"]],
    ["what does CCG mean in the report of 2012", ["Cancer Campaigning Group"]],
  ])("says what is meant, in the words of the sources: %s", async (text, meant) => {
    const page = await search(text);
    expect(page.text).not.toContain("Nothing found");
    const [card = ""] = /<section class="best">[\s\S]*?<\/section>/.exec(page.html) ?? [];
    const labels = [...card.matchAll(/<dd><a [^>]*>([^<]*)<\/a>/g)].map(([, label]) => label);
    expect(labels.sort()).toEqual(meant);
    expect(card).toContain("“The Cancer Campaigning Group (CCG) is a coalition”");
    expect(card).toContain("<dt>In 2012</dt>");
    expect(card).not.toContain("In 2016");
    // As many as its files hold are not too many for one request.
    expect((await search(text, { first: "50" })).status).toBe(200);
  });

  it.each(["24", "Swindon", "who leads Wessex", "ambitions", "62 day"])(
    "for something else leads to no list of gaps: %s",
    async (text) => {
      const { links } = await site.page(`/search?q=${encodeURIComponent(text)}`);
      expect(links.filter((path) => path.startsWith("/gaps/"))).toEqual([]);
    },
  );

  it("marks the words that matched, in names and in quotations", async () => {
    const { html } = await search("62 day");
    expect(html).toContain("<mark>62 day</mark> standard");
    expect(html).toMatch(/A source says:.{0,60}“85% meeting <mark>62 day<\/mark> target”/);
  });

  // Annex i prints "East of England" and "Spans 6 STPs" as paragraphs of one cell.
  it("leaves out the markup of the text file, and marks the same words", async () => {
    const { html } = await search("East of England");
    expect(html).toContain("“<mark>East</mark> of <mark>England</mark> Spans 6 STPs”");
    expect(html).not.toContain("&lt;p&gt;");
  });

  it("counts what there is of each type, and narrows to one", async () => {
    const all = await search("London");
    const [facets = ""] = /<h2>Type<\/h2>[\s\S]*(?=<h2>Source)/.exec(all.html) ?? [];
    const counts = [...facets.matchAll(/<li><a href="([^"]*)"[^>]*>([^<]*)<\/a> <span class="mute">(\d+)<\/span>/g)];
    const [[, , , total] = [], ...types] = counts;
    expect(types.reduce((sum, [, , , count]) => sum + Number(count), 0)).toBe(Number(total));
    const alliances = types.find(([, , name]) => name === "Alliances");
    const narrowed = await site.page((alliances?.[1] ?? "").replaceAll("&amp;", "&"));
    expect(hitsOf(narrowed)).toHaveLength(Number(alliances?.[3]));
    expect(hitsOf(narrowed).every((path) => path.startsWith("alliance/"))).toBe(true);
    expect(narrowed.text).toContain(`All ${total}`);
  });

  it("counts what there is in each source, and narrows to one", async () => {
    const all = await search("CCG");
    const link = /<li><a href="([^"]*)">Developing excellence in cancer networks<\/a> <span class="mute">(\d+)</;
    const [, path = "", count] = link.exec(all.html) ?? [];
    const page = await site.page(path.replaceAll("&amp;", "&"));
    expect(page.links).toContain("/search?q=CCG");
    expect(hitsOf(page)).toHaveLength(Number(count));
    expect(page.text).toContain(`${count} results for “CCG” in Developing excellence in cancer networks.`);
    expect(page.html).toMatch(/<a [^>]*aria-current="true"[^>]*>Developing excellence in cancer networks/);
    expect((await search("CCG", { source: "nobody" })).status).toBe(400);
  });

  it("pages through all results, each once", async () => {
    const found: string[] = [];
    let page = await search("cancer", { first: "50" });
    const total = Number(/([\d]+) results for/.exec(page.text)?.[1]);
    for (;;) {
      found.push(...hitsOf(page));
      const next = page.links.find((path) => path.includes("after="));
      if (!next) break;
      page = await site.page(next);
      expect(bestOf(page)).toBe("");
    }
    expect(found).toHaveLength(total);
    expect(new Set(found).size).toBe(total);
  });

  it.each([
    ["which recommendations have no deliverable", "The answer to this question"],
    ["5", "Recommendation 5"],
  ])("answers %s on the first page of results only", async (text, answer) => {
    const first = await search(text, { first: "1" });
    expect(first.html).toContain(`<h2>${answer}</h2>`);
    const next = first.links.find((path) => path.includes("after=")) ?? "";
    const later = await site.page(next);
    expect([later.status, later.text.includes("results for")]).toEqual([200, true]);
    expect(later.html).not.toContain(`<h2>${answer}</h2>`);
  });

  it.each(["cancer", "which alliance is Dorset in", "CCG&type=ccg&source=guidance-2016"])(
    "offers files that can be taken: %s",
    async (q) => {
      const { links } = await site.page(`/search?q=${q.replaceAll(" ", "+")}`);
      const files = links.filter((path) => /^\/search\.(csv|json)\?/.test(path));
      expect(files).toHaveLength(2);
      for (const path of files) expect([path, (await site.page(path)).status]).toEqual([path, 200]);
    },
  );

  it("asks whether another spelling was meant", async () => {
    const page = await search("Swindn CCG");
    expect(page.text).toContain("Did you mean swindon CCG ?");
    expect(page.links).toContain("/search?q=swindon+CCG");
    expect((await search("Swindon")).text).not.toContain("Did you mean");
  });

  it("says so where nothing is found, and where else to look", async () => {
    const page = await search("xyzzy", { type: "alliance" });
    expect(page.status).toBe(200);
    expect(page.text).toContain("Nothing found for “xyzzy”.");
    expect(page.links).toEqual(expect.arrayContaining(["/search?q=xyzzy", "/search?q=xyzzy&type=alliance&asOf=all"]));
  });

  it("finds what is not there on the day in all times", async () => {
    expect((await search("RM Partners")).text).not.toContain("Nothing found for “xyzzy”");
    const now = await search("Peninsula", { asOf: "2021-01-01" });
    expect(now.links.some((path) => path.startsWith("/alliance/peninsula?asOf=2021-01-01"))).toBe(true);
  });

  it.each(["/search", "/search?q=", "/search?q=%20%20"])(
    "without a text, %s is the page of the search",
    async (path) => {
      const page = await site.page(path);
      expect(page.status).toBe(200);
      expect(page.text).toContain("Search for the number of a recommendation");
    },
  );
});

describe("what cannot be searched for", () => {
  it.each([
    ["5,000 characters", { q: "a".repeat(5_000) }, "The parameter q has 5000 characters."],
    ["201 characters", { q: "a".repeat(201) }, "The text has 201 characters. Expected at most 200"],
    ["a type that is none", { q: "24", type: "alliances" }, "type: expected a type such as alliance"],
    ["no number of rows", { q: "24", first: "many" }, "first: expected a number"],
    ["no cursor", { q: "24", after: "x" }, "not a valid cursor"],
  ])("%s: 400, and what was expected", async (_, parameters, message) => {
    const { status, text } = await site.page(`/search?${new URLSearchParams(parameters as Record<string, string>)}`);
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it("200 characters can", async () => {
    expect((await search("a".repeat(200))).status).toBe(200);
  });

  it("leads from a wrong type to the nearest", async () => {
    expect((await search("24", { type: "alliances" })).links).toContain("/search?q=24&type=alliance");
  });

  it.each(["q", "type", "source", "first", "after", "asOf", "focus", "sort", "release"])(
    "markup in %s is text",
    async (name) => {
      const { html } = await site.page(
        `/search?${new URLSearchParams({ q: "24", [name]: '"><script>alert(1)</script><img src=x onerror=alert(1)>' })}`,
      );
      expect(html).not.toContain("<script>alert");
      expect(html).not.toContain("<img");
    },
  );
});
