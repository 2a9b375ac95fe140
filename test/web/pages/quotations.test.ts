import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import type { Citation } from "../../../src/model/evidence.js";
import { realRelease } from "../../support/release.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

/** The words of a page's quotations, in its order. */
const wordsOn = (html: string): readonly string[] =>
  [...html.matchAll(/<td data-l="Words">“(.*?)”<\/td>/g)].map(([, words = ""]) => words);

/** How many places of a source the release cites: parts of its text, each with its first and last character. */
function placesOf(source: string): number {
  const { entities, edges } = realRelease();
  const evidence = [
    ...entities.flatMap((one) => Object.values(one.evidence).flat()),
    ...edges.flatMap((one) => one.evidence),
  ];
  const cited: readonly Citation[] = evidence.flatMap(({ citations }) => citations);
  return new Set(cited.filter((one) => one.source === source).map(({ start, end }) => `${start} ${end}`)).size;
}

describe("the page of a source", () => {
  // The newsletter begins with its title; its article on the lung audit comes after that on the alliances.
  it("shows what it is quoted for in the order of its text, with its places and what rests on them", async () => {
    const { text, html, links } = await site.page("/source/east-midlands-2016");
    expect(text).toMatch(/90% of its text is quoted, in 4\d places; \d+ facts rest on them\./);
    const words = wordsOn(html);
    expect(words).toHaveLength(25);
    expect(links).toContain("/source/east-midlands-2016/quotations");
    expect(links).toContain("/body-type/cancer-alliances");
  });

  // seeds/sources/guidance-2016.uncited.yaml lists them with these reasons.
  it("says what of it nothing cites, and why, as readers see it", async () => {
    const { text, html } = await site.page("/source/guidance-2016");
    expect(text).toContain("A slogan, which stands in the contents and on the last page. #futureNHS");
    expect(text).toContain("Outcomes – reduction in variation");
    expect(html).not.toContain("&lt;i&gt;");
    expect((await site.page("/source/north-west-coast")).text).toContain("No uncited words of this source are listed.");
  });

  it("is the same on every day", async () => {
    const { text } = await site.page("/source/east-of-england-split-2019-07?asOf=2016-12-06");
    expect(text).toContain("East of England - North");
    expect(text).not.toMatch(/As of|All times/);
  });
});

describe("the quotations of a source", () => {
  it("are all there, page by page, and keep the order of the text", async () => {
    const first = await site.page("/source/guidance-2016/quotations?first=500");
    const all = placesOf("source:guidance-2016");
    expect(all).toBeGreaterThan(900);
    expect(first.text).toContain(`89% of its text is quoted, in ${all} places`);
    const next = first.links.find((path) => path.includes("after="));
    const second = await site.page(next ?? "");
    const words = [...wordsOn(first.html), ...wordsOn(second.html)];
    expect(words).toHaveLength(all);
    const places = ["Prepared by: NHS England", "£123m", "(62)"].map((part) => words.indexOf(part));
    expect(places.every((place) => place >= 0)).toBe(true);
    expect(places).toEqual([...places].sort((a, b) => a - b));
  });

  it("name the facts as readers say them", async () => {
    const { text } = await site.page("/source/ccg-stp-cancer-alliance-2019-07/quotations");
    expect(text).toMatch(/covers|member/);
  });

  it("are files", async () => {
    const response = await fetch(`${site.url}/source/fates/quotations.csv?first=500`);
    const csv = await response.text();
    expect(response.status).toBe(200);
    expect(csv.split("\n")[0]).toContain("citation.locator");
    expect(csv).toContain("recommendation:");
  });

  it("of a source that there is not are not found, with those that are near", async () => {
    const { status, text, links } = await site.page("/source/guidance-2017/quotations");
    expect(status).toBe(404);
    expect(text).toContain("There is no source:guidance-2017");
    expect(links).toContain("/source/guidance-2016/quotations");
    expect((await site.page("/source/guidance-2016/quotations?after=x")).status).toBe(400);
    expect((await site.page("/source/guidance-2016/quotations?first=0")).status).toBe(400);
  });
});
