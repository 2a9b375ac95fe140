import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { realRelease } from "../../support/release.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

const DELIVERED = "recommendation:taskforce-2015-24~DELIVERED_BY~deliverable:guidance-2016-24";
const REGION = "alliance:wessex~IN_REGION~region:south";
/** Words of Annex A of the guidance that carry the recommendation's number. */
const WORDS = "ensure the 28 Day Faster Diagnosis Standard can be met from 2020/21 (24)";

const at = (items: readonly string[], suffix = "") => `/basket${suffix}?items=${items.join(",")}`;

describe("the basket", () => {
  it("is empty at first, and says what fills it", async () => {
    const { status, text } = await site.page("/basket");
    expect(status).toBe(200);
    expect(text).toContain("The basket is empty.");
  });

  it("holds the links that its address names, each with its words", async () => {
    const { status, text, links } = await site.page(at([DELIVERED, REGION]));
    expect(status).toBe(200);
    expect(text).toContain(WORDS);
    expect(text).toMatch(/Wessex is in South/);
    // Removing one leaves the other.
    expect(links.map(decodeURIComponent)).toContain(`/basket?items=${REGION}`);
  });

  it("is filled from the hops of a trace", async () => {
    const { links } = await site.page("/trace?from=recommendation:taskforce-2015-24&minStrength=ROW");
    const add = links.filter((link) => link.startsWith("/basket?items="));
    expect(add.map((link) => new URL(link, site.url).searchParams.get("items"))).toContain(DELIVERED);
    for (const link of add) expect((await site.page(link)).text).not.toContain("does not have the link");
  });

  it.each([
    [
      "html",
      "text/html",
      /<blockquote><p>“Adequate diagnostic[\s\S]*class="sdfootnoteanc"[\s\S]*class="sdfootnotesym"/,
    ],
    ["md", "text/markdown", /^> “Adequate diagnostic.*”\[\^1\]$[\s\S]*^\[\^1\]: .*Guidance for Cancer Alliances/m],
    ["ris", "application/x-research-info-systems", /^TY {2}- [\s\S]*^ER {2}-/m],
    ["bib", "application/x-bibtex", /^@\w+\{/],
    ["csl.json", "application/vnd.citationstyles.csl+json", /^\[/],
  ])("is taken as %s", async (suffix, type, content) => {
    const response = await fetch(site.url + at([DELIVERED, REGION], `.${suffix}`));
    expect([response.status, response.headers.get("content-type")]).toEqual([200, expect.stringContaining(type)]);
    expect(response.headers.get("content-disposition")).toBe(`attachment; filename="quotations.${suffix}"`);
    const body = await response.text();
    expect(body).toMatch(content);
    if (suffix === "csl.json") expect(JSON.parse(body).length).toBeGreaterThan(1);
  });

  it("says of a link that the release does not have that it does not", async () => {
    const { status, text } = await site.page(at(["alliance:wessex~IN_REGION~region:north"]));
    expect(status).toBe(200);
    expect(text).toContain("This release does not have the link.");
  });

  it.each(["nothing", "alliance:wessex~NOTHING~region:south", "region:south~IN_REGION~alliance:wessex", "<b>~x~y"])(
    "refuses %j and says what is expected",
    async (item) => {
      const { status, html, text } = await site.page(`/basket?items=${encodeURIComponent(item)}`);
      expect(status).toBe(400);
      expect(text).toContain("items: expected links such as");
      expect(html).not.toContain("<b>~");
    },
  );

  it("holds at most 20 links", async () => {
    const items = (count: number) =>
      Array.from({ length: count }, (_, i) => `recommendation:taskforce-2015-24~DELIVERED_BY~deliverable:d${i}`);
    expect((await site.page(at(items(20)))).status).toBe(200);
    expect((await site.page(at(items(21)))).status).toBe(400);
  });

  it.each(["/basket?items=", "/trace?from=recommendation:taskforce-2015-24&cite="])(
    "fits into %s with the longest links of the release",
    async (path) => {
      const links = realRelease()
        .edges.map(({ from, relation, to }) => [from, relation, to].join("~"))
        .sort((a, b) => b.length - a.length)
        .slice(0, 20);
      expect((await site.page(path + links.join(","))).status).toBe(200);
      const { status, text } = await site.page(path + "x".repeat(4_001));
      expect([status, text.includes("has 4001 characters. Expected at most 4000.")]).toEqual([400, true]);
    },
  );
});

it("counts in words that fit", async () => {
  const { text } = await site.page("/basket?items=alliance:wessex~COVERS~stp:dorset");
  expect(text).toContain("1 link with 1 quotation.");
});
