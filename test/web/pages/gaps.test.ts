import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

describe("the page of all gaps", () => {
  it("counts each kind, says what it means, and leads to its list", async () => {
    const { status, text, links } = await site.page("/gaps");
    expect(status).toBe(200);
    expect(text).toMatch(/STPs split between alliances 3 /);
    expect(text).toContain("An STP footprint that is divided between several alliances at the same time.");
    // Each kind once.
    for (const kind of ["stp-split", "ambition-without-metric"])
      expect(links.filter((link) => link === `/gaps/${kind}`)).toHaveLength(1);
  });
});

describe("the page of one kind", () => {
  // Annex i divides Bath, Swindon and Wiltshire; Derbyshire; and Frimley Health.
  it("lists what the sources divide, with their words", async () => {
    const { text, links, html } = await site.page("/gaps/stp-split");
    expect(text).toContain("STPs split between alliances");
    for (const slug of ["bath-swindon-and-wiltshire", "derbyshire", "frimley-health"])
      expect(links).toContain(`/stp/${slug}`);
    expect(html.match(/<th scope="row">/g)).toHaveLength(3);
    expect(text).toContain("Swindon CCG only");
    expect(links).toContain("/gaps/stp-split.csv?first=500");
  });

  // The guidance restates four ambitions of 2015 and of 2020; the pages named are those whose words are quoted.
  it("names pages that readers can look up, and says what is there twice", async () => {
    const { text, html } = await site.page("/gaps/ambition-without-metric");
    expect(text).not.toContain("“Facts from public pages” gives");
    expect(text).toContain("What is quoted of pharmatimes.com gives no metric for it.");
    expect(text).toContain("4 of them restate another of this list");
    expect(html).toMatch(
      /<a href="\/ambition\/access-to-a-cns-or-other-key-worker">[^<]*<\/a><p class="small mute">Restates <a href="\/ambition\/taskforce-2015-cns"/,
    );
    expect((await site.page("/gaps/stp-split")).text).not.toContain("restate");
  });

  it("keeps the day, and says where there are none on it", async () => {
    const before = await site.page("/gaps/stp-split?asOf=2025-01-01");
    expect(before.text).toContain("There are none on 1 January 2025.");
    expect(before.links).toContain("/gaps/stp-split?asOf=all");
    const all = await site.page("/gaps/disputed?asOf=all&first=1");
    expect(all.links).toContain("/gaps?asOf=all");
    expect(all.links.some((path) => path.includes("after=") && path.includes("asOf=all"))).toBe(true);
  });

  it("offers the nearest kind for one that there is not", async () => {
    const { status, links, text } = await site.page("/gaps/stp-splitt");
    expect(status).toBe(404);
    expect(text).toContain("There is no kind of gap");
    expect(links).toContain("/gaps/stp-split");
    const markup = await site.page("/gaps/%3Cimg%20src=x%3E");
    expect([markup.status, markup.html.includes("<img")]).toEqual([404, false]);
  });

  it("is a file for a spreadsheet", async () => {
    const response = await fetch(`${site.url}/gaps/stp-split.csv`);
    const rows = (await response.text()).trim().split(/\r?\n/);
    expect(response.status).toBe(200);
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.join("\n")).toContain("stp:frimley-health");
  });
});
