import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { type Explorer, type SentPage, serveExplorer } from "./site.js";

let site: Explorer;
let home: SentPage;
beforeAll(async () => {
  site = await serveExplorer();
  home = await site.page("/");
});
afterAll(() => site.close());

/** The numbers that the guidance, the group's report or a later publication names: those of Annex A, of the text, and 64. */
const NAMED = [
  2, 3, 4, 6, 8, 10, 11, 12, 16, 17, 18, 24, 25, 29, 33, 36, 37, 38, 39, 45, 46, 57, 60, 61, 62, 63, 64, 65, 67, 70, 74,
  75, 77, 78, 88,
];

/** A table of the page by its caption: cells of each row, without markup. */
function rowsOf(html: string, caption: RegExp): readonly (readonly string[])[] {
  const table = [...html.matchAll(/<table[\s\S]*?<\/table>/g)].map(([text]) => text).find((text) => caption.test(text));
  return [...(table ?? "").matchAll(/<tr>([\s\S]*?)<\/tr>/g)].slice(1).map(([, row = ""]) =>
    [...row.matchAll(/<t[hd][^>]*>([\s\S]*?)<\/t[hd]>/g)].map(([, cell = ""]) =>
      cell
        .replace(/<[^>]*>/g, " ")
        .replace(/\s+/g, " ")
        .trim(),
    ),
  );
}

describe("the first page", () => {
  it("has 96 numbers: those that a source names are links, dashed where no deliverable carries them", () => {
    const cells = [...home.html.matchAll(/<li><(a|span)[^>]*>(\d+)<\/\1><\/li>/g)];
    expect(cells.map(([, , number]) => Number(number))).toEqual(Array.from({ length: 96 }, (_, index) => index + 1));
    const links = cells.filter(([, tag]) => tag === "a");
    expect(links.map(([, , number]) => Number(number))).toEqual(NAMED);
    expect(links.filter(([cell]) => cell.includes('class="none"')).map(([, , number]) => number)).toEqual(["64", "78"]);
    expect(home.links).toContain("/recommendation/taskforce-2015-24");
    expect(home.text).toContain("The plain numbers (61) are named by no source at hand");
  });

  it("has the 19 footprints by region in the order of Annex i, with their counts", () => {
    expect(home.text).toContain("The 19 footprints of 6 December 2016, by region");
    expect(home.text).toMatch(/North , 7 .* Midlands and East , 3 .* London , 3 .* South , 6 /);
    expect(rowsOf(home.html, /<strong>South/)).toContainEqual(["Wessex", "2", "8"]);
    expect(rowsOf(home.html, /<strong>North/)).toContainEqual(["West Yorkshire", "1", "11"]);
    expect(rowsOf(home.html, /<strong>Midlands/)).toContainEqual(["West Midlands", "6", "22"]);
  });

  it("counts the gaps of each kind", () => {
    const rows = rowsOf(home.html, /gaps that the sources leave/);
    expect(rows).toContainEqual(["STPs split between alliances", "3", ""]);
    const total = rows.reduce((sum, [, count]) => sum + Number(count), 0);
    expect(home.text).toContain(`${total} gaps that the sources leave, as of 6 December 2016`);
    expect(home.links).toContain("/gaps/stp-split");
  });

  it("says how much of each document is quoted", () => {
    const rows = rowsOf(home.html, /Documents whose text was read/);
    expect(rows.map(([, , share]) => share)).toEqual(["89%", "93%", "97%", "90%", "98%"]);
    expect(rows[1]?.[0]).toBe("Developing excellence in cancer networks Cancer Campaigning Group, February 2012");
  });

  it("has one search box, with examples that find something", async () => {
    expect(home.html.match(/<search>/g)).toHaveLength(1);
    const examples = home.links.filter((path) => path.startsWith("/search?q="));
    expect(examples).toHaveLength(5);
    for (const path of examples) {
      const { status, text } = await site.page(path);
      expect([path, status]).toEqual([path, 200]);
      expect(text).not.toContain("Nothing found");
    }
  });

  it("shows another day, or all times, and keeps it in its links", async () => {
    const later = await site.page("/?asOf=2021-01-01");
    expect(later.text).toMatch(/footprints of 1 January 2021/);
    expect(later.links).toContain("/gaps/stp-split?asOf=2021-01-01");
    expect(later.links).toContain("/recommendation/taskforce-2015-24?asOf=2021-01-01");
    expect(later.links).toContain("/search?q=Swindon&asOf=2021-01-01");
    expect((await site.page("/?asOf=all")).text).toContain("of all times");
    expect((await site.page("/?asOf=yesterday")).status).toBe(400);
  });
});
