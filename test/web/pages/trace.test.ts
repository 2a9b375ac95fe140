import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { realRelease } from "../../support/release.js";
import { decoded, type Explorer, serveExplorer } from "./site.js";

const START = "/trace?from=recommendation:taskforce-2015-24";

let site: Explorer;

beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

/** The numbers of the picture's lines and of the list's items. */
function numbersOf(html: string): { readonly picture: readonly number[]; readonly list: readonly number[] } {
  const numbers = (pattern: RegExp) => [...html.matchAll(pattern)].map(([, number]) => Number(number));
  return {
    picture: numbers(/<text class="no"[^>]*>(\d+) [DRIAG]</g).sort((a, b) => a - b),
    list: numbers(/<li id="h(\d+)"/g),
  };
}

const upTo = (count: number) => Array.from({ length: count }, (_, i) => i + 1);

describe("what recommendation 24 led to", () => {
  it("is said in words, by strength", async () => {
    const { status, html, text } = await site.page(START);
    expect(status).toBe(200);
    expect(html).toContain("<title>What recommendation 24 led to: Cancer Policy Graph</title>");
    expect(text).toContain(
      "It reaches 41 things : 1 deliverable, which the sources name together with it; 1 policy area by a row of a table; 2 ambitions and 3 metrics by a curator’s reading; 8 ambitions and 7 metrics only because they share a policy area; and 19 alliances, by words said of every body of the kind.",
    );
  });

  it("is drawn in columns, with the same numbers in the picture and the list", async () => {
    const { html } = await site.page(START);
    const columns = [...html.matchAll(/<text class="col"[^>]*>([^<]*)<\/text><text class="sub"[^>]*>([^<]*)</g)];
    expect(columns.map(([, name, count]) => [name, count])).toEqual([
      ["From", "here"],
      ["Deliverable", "1 of 1 shown"],
      ["Ambition", "10 of 10 shown"],
      ["Metric", "10 of 10 shown"],
      ["Policy area", "1 of 1 shown"],
      ["Alliance", "19 of 19, in 2 boxes"],
    ]);
    expect(numbersOf(html)).toEqual({ picture: upTo(24), list: upTo(24) });
  });

  it("has the words of every hop, and marks the weakest of the chosen chain", async () => {
    const { html, text } = await site.page(`${START}&focus=metric:62-day-wait`);
    const panel = /<article class="panel"[\s\S]*?<\/article>/.exec(html)?.[0] ?? "";
    expect(panel).toContain("Chain 2 of 15");
    expect(
      [...panel.matchAll(/<blockquote cite="\/source\/guidance-2016">“([^”]*)”/g)].map(([, quote]) => quote),
    ).toEqual([
      "Adequate diagnostic capacity and systems in place to meet waiting times standards and to ensure the 28 Day Faster Diagnosis Standard can be met from 2020/21 (24)",
      "85% meeting 62 day target and 96% meeting 31 day target",
      "Adequate diagnostic capacity and systems in place to meet waiting times standards",
      "the 62 day wait from referral to first treatment standard",
      "85% meeting 62 day target and 96% meeting 31 day target",
    ]);
    // The first and third hop are as sure as can be, the second is a reading of which the curators are less sure.
    expect(panel).toMatch(
      /85% meeting 62 day target and 96% meeting 31 day target<\/a>\s*<span class="worst">▲ weakest hop/,
    );
    expect(text).toContain("confidence medium");
  });

  it("says what is not in the picture", async () => {
    const { text } = await site.page(START);
    expect(text).toContain("All 41 things are shown; none is hidden by strength.");
    expect(text).toContain("19 alliances in 2 boxes: the same words speak of all in a box.");
    expect(text).toContain("Not asked for: strategies, national work, STPs, CCGs, regions and people.");
    const strong = await site.page(`${START}&minStrength=INFERRED`);
    expect(strong.text).toContain("All 7 things are shown; 34 more are weaker than Inferred and hidden.");
    expect(numbersOf(strong.html).list).toEqual(upTo(7));
  });

  it("shows each of a box's things where the reader opens it", async () => {
    const { html } = await site.page(START);
    const opened = decoded(/<a href="([^"]*)" class="open"/.exec(html)?.[1] ?? "");
    expect(opened).toMatch(/open=alliance:.*#picture$/);
    const { html: each, links } = await site.page(opened);
    expect(numbersOf(each)).toEqual({ picture: upTo(39), list: upTo(39) });
    expect(each).toContain("West Yorkshire");
    expect(links.filter((path) => path.startsWith(START) && !path.includes("open=")).length).toBeGreaterThan(0);
    const closed = /<a href="([^"]*)">Show what was opened in one box again/.exec(each)?.[1];
    expect(closed).toBe(
      `/trace?from=recommendation:taskforce-2015-24&amp;${opened.match(/focus=[^&#]*/)?.[0]}#picture`,
    );
  });

  it("is an SVG that needs no other file, with its licence and how to cite it", async () => {
    const { status, headers, html } = await site.page(START.replace("/trace", "/trace.svg"));
    expect([status, headers.get("content-type")]).toEqual([200, "image/svg+xml; charset=utf-8"]);
    expect(html).not.toMatch(/href=|url\(|@import/);
    expect(html).toContain("<style>");
    const words = html.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
    expect(words).toContain("Open Government Licence");
    expect(words).toMatch(
      /Cancer Policy Graph, What recommendation 24 led to, as of 6 December 2016. Release [0-9a-f]{12}/,
    );
    expect(numbersOf(html).picture).toEqual(upTo(24));
  });

  it("is a table with a row for each quotation, and JSON", async () => {
    const csv = await site.page(START.replace("/trace", "/trace.csv"));
    expect(csv.headers.get("content-type")).toBe("text/csv; charset=utf-8");
    const [head = ""] = csv.html.split("\r\n");
    expect(head).toContain("target.id,target.label,strength");
    expect(head).toContain("path.hops.evidence.citations.reference");
    const json = JSON.parse((await site.page(START.replace("/trace", "/trace.json"))).html);
    expect(json.data.nodes).toHaveLength(41);
  });

  it("can be cited hop by hop", async () => {
    const { links: all, html: list } = await site.page(START);
    const [, cite = ""] = /<a [^>]*href="([^"]*cite=[^"]*)"[^>]*>Cite<span class="vh"> hop 4</.exec(list) ?? [];
    expect(all).toContain(decoded(cite));
    const { text, html, links } = await site.page(decoded(cite));
    const part = /<section class="citehop"[\s\S]*?<\/section>/.exec(html)?.[0] ?? "";
    expect(part).toContain("@misc{guidance-2016");
    expect(part).toContain("TY  - RPRT");
    expect(part).toContain("85% meeting 62 day target");
    expect(part).not.toContain("Adequate diagnostic capacity");
    expect(text).toContain("Cite hop 4");
    // Other views and the files of the page do not carry the links along; the same view of all times does.
    const kept = links.filter((path) => path.startsWith("/trace") && path.includes("cite=") && !path.endsWith("#cite"));
    expect(kept).toEqual([decoded(cite).replace("#cite", "&asOf=all")]);
    // A hop that is not of the trace, and a link that is not of the release.
    const other = await site.page(`${START}&cite=alliance:wessex~IN_REGION~region:south`);
    expect(other.text).toContain("Cite this link");
    const none = await site.page(`${START}&cite=alliance:wessex~IN_REGION~region:north`);
    expect([none.status, none.text.includes("Cite this link")]).toEqual([200, false]);
  });
});

describe("what a strategy led to", () => {
  const STRATEGY = "/trace?from=strategy:taskforce-2015";
  const known = new Set(realRelease().edges.map(({ from, relation, to }) => [from, relation, to].join("~")));
  const linksIn = (path: string) => (new URL(path, site.url).searchParams.get("cite") ?? "").split(",");
  /** How many things the links have at each end. */
  const endsOf = (links: readonly string[]) =>
    [0, 2].map((end) => new Set(links.map((link) => link.split("~")[end])).size);

  it("can be cited hop by hop, also below boxes of several things", async () => {
    const { html: whole } = await site.page(STRATEGY);
    const list = whole.slice(whole.indexOf('id="list"'));
    const cites = [...list.matchAll(/<a [^>]*href="([^"]*cite=[^"]*)"[^>]*>Cite<span class="vh"> hop (\d+)</g)];
    expect(cites.map(([, , number]) => Number(number))).toEqual(numbersOf(whole).list);
    const paths = cites.map(([, href = ""]) => decoded(href));
    // Where a box of several things leads to another one, the links differ at both ends.
    expect(paths.some((path) => endsOf(linksIn(path)).every((count) => count > 1))).toBe(true);
    expect(paths.flatMap(linksIn).filter((link) => !known.has(link))).toEqual([]);
    for (const [i, path] of paths.entries()) {
      const number = cites[i]?.[2];
      const { text, html } = await site.page(path);
      expect(text).toContain(`Cite hop ${number}`);
      expect(html).toContain("@misc{");
      expect(html).toContain(`#h${number}">Back to hop ${number}<`);
    }
  });

  it("can be cited where a hop has more links than an address names", async () => {
    const { html } = await site.page(STRATEGY);
    const path = [...html.matchAll(/href="([^"]*cite=[^"]*)"/g)]
      .map(([, href = ""]) => decoded(href))
      .find((each) => linksIn(each).length === 20);
    expect((await site.page(path ?? "")).text).toMatch(
      /The references of the first 20 of its (2[1-9]|[3-9]\d) links\./,
    );
  });
});

describe("a trace back", () => {
  it("leads from a CCG to the recommendations", async () => {
    const { html, text } = await site.page("/trace?from=ccg:nhs-swindon");
    expect(html).toContain("<title>What leads to NHS Swindon CCG: Cancer Policy Graph</title>");
    expect(text).toContain("is a member of Thames Valley");
    expect(text).toMatch(/delivers Recommendation 24/);
    const { picture, list } = numbersOf(html);
    expect(picture).toEqual(list);
  });
});

describe("what cannot be traced", () => {
  it("is asked for where nothing is said", async () => {
    const { status, html } = await site.page("/trace");
    expect(status).toBe(200);
    expect(html).toContain('name="from"');
  });

  it("is answered with the nearest", async () => {
    const { status, links } = await site.page("/trace?from=alliance:wesex");
    expect(status).toBe(404);
    expect(links).toContain("/trace?from=alliance:wessex");
  });

  it("is offered for all times where it exists on another day", async () => {
    const { status, links } = await site.page("/trace?from=alliance:east-midlands&asOf=2022-01-01");
    expect(status).toBe(404);
    expect(links).toContain("/trace?from=alliance:east-midlands&asOf=all");
  });

  it.each([
    [
      "minStrength=STRONG",
      "minStrength: there is no strength “STRONG”. Expected one of DIRECT, ROW, INFERRED, AREA, GENERAL",
    ],
    ["to=METRICS", "to: there is no type “METRICS”. Expected some of SOURCE"],
    ["to=METRICS", "Did you mean METRIC?"],
    ["first=0", 'first: expected a number from 1 to 100, got "0".'],
    ["first=101", 'first: expected a number from 1 to 100, got "101".'],
    ["after=nonsense", "after"],
    [
      "cite=x",
      "cite: expected links such as recommendation:taskforce-2015-24~DELIVERED_BY~deliverable:guidance-2016-24",
    ],
    ["asOf=yesterday", "asOf: expected a day"],
  ])("is explained: %s", async (parameter, message) => {
    const { status, text } = await site.page(`${START}&${parameter}`);
    expect(status).toBe(400);
    expect(text).toContain(message);
  });

  it("says why nothing is reached", async () => {
    const { status, text } = await site.page("/trace?from=recommendation:campaigning-group-2012-1&to=METRIC,PERSON");
    expect(status).toBe(200);
    expect(text).toContain("It reaches nothing of the types asked for.");
    expect(text).toMatch(/No chain of links leads to a Metric|metric/i);
  });

  it("takes no markup from any parameter", async () => {
    const evil = '"><script>alert(1)</script><svg onload=alert(1)>';
    for (const name of ["from", "to", "minStrength", "asOf", "focus", "open", "cite", "first", "after", "release"]) {
      const parameters = new URLSearchParams({ from: "recommendation:taskforce-2015-24", [name]: evil });
      const { html, status } = await site.page(`/trace?${parameters}`);
      expect([name, /<script>alert|<svg onload/.test(html), status < 500]).toEqual([name, false, true]);
    }
  });

  it("takes the types of a form's boxes", async () => {
    const { text } = await site.page(`${START}&to=METRIC&to=ALLIANCE`);
    expect(text).toContain("It reaches 29 things");
  });
});
