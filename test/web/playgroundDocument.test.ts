import { existsSync, readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { savedQueries } from "../support/queries.js";
import { type Explorer, serveExplorer } from "./pages/site.js";

const ASSETS = fileURLToPath(new URL("../../dist/web/assets/", import.meta.url));
/** Most bytes, compressed, before the page is painted, and of everything that the editor loads besides. */
const BUDGETS = { painted: 20_000, editor: 1_500_000 };

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer({ cache: true });
});
afterAll(() => site.close());

it("says what the graph holds, and leads to every saved query", async () => {
  const { text, links } = await site.page("/playground");
  expect(text).toMatch(/English cancer policy from 2011 to 2020 .* five public documents and official look-ups/);
  expect(links.filter((path) => path.startsWith("?saved="))).toEqual(
    savedQueries.map(({ file }) => `?saved=${file.replace(/^\d+-|\.graphql$/g, "")}`),
  );
});

it("has the answer to the first query, with quotations, and why a text is missing", async () => {
  const { text } = await site.page("/playground");
  const { data, extensions } = await site.ask(savedQueries[0]?.text ?? "");
  const { affects, ...own } = data.recommendation;
  expect(own).toMatchObject({ name: "Recommendation 24", text: null });
  for (const { target } of [...affects.deliverables.nodes, ...affects.metrics.nodes, ...affects.alliances.nodes])
    expect(text).toContain(target.name);
  expect(text).toContain(affects.deliverables.nodes[0].path.hops[0].evidence[0].citations[0].quote);
  expect(text).toContain("Text None. No available source prints it.");
  expect(text).toContain(`release ${String(extensions.release).slice(0, 12)}`);
});

it("leads to the pages of what the first answer names", async () => {
  const { links } = await site.page("/playground");
  const { data } = await site.ask(savedQueries[0]?.text ?? "");
  const { affects } = data.recommendation;
  for (const { target } of [...affects.deliverables.nodes, ...affects.metrics.nodes, ...affects.alliances.nodes])
    expect(links).toContain(`/${target.id.replace(":", "/")}`);
});

describe("without JavaScript", () => {
  it("each question leads to its answer", async () => {
    const { text, html } = await site.page("/playground?saved=who-covers-swindon");
    expect(text).toContain("query WhoCoversSwindon");
    expect(text).toMatch(/NHS Swindon CCG Code .* Alliances .*Thames Valley/);
    expect(text).not.toContain("WhatRecommendation24Affects");
    expect(html).toContain('<a href="?saved=who-covers-swindon" aria-current="true">');
  });

  it("the query of a link is answered, with its variables", async () => {
    const asked = { query: "query Q($n: String) { alliance(name: $n) { kind } }", variables: '{"n":"Wessex"}' };
    const { text } = await site.page(`/playground?${new URLSearchParams(asked)}`);
    expect(text).toMatch(/query Q.*"n":"Wessex".* Kind Alliance Answered by release/);
  });

  it("a name that nobody has is told in the place of the answer, with the nearest", async () => {
    const asked = { query: '{ alliance(name: "Wesex") { name } }' };
    const { text, links } = await site.page(`/playground?${new URLSearchParams(asked)}`);
    expect(text).toContain(
      "No Alliance has the name “Wesex”. The nearest names: Wessex. “search” finds parts of names.",
    );
    expect(text).not.toMatch(/None\.|`|alliance:wessex/);
    expect(links).toContain("/alliance/wessex");
  });

  it("a name that several have is told in the place of the answer, with a link to each", async () => {
    const asked = { query: '{ alliance(name: "Greater Manchester") { name } }' };
    const { text, links } = await site.page(`/playground?${new URLSearchParams(asked)}`);
    expect(text).toMatch(
      /“Greater Manchester” names 2 entities, .* Greater Manchester \(2019–2024\), Greater Manchester \(2025\)/,
    );
    for (const slug of ["greater-manchester", "greater-manchester-2025"]) expect(links).toContain(`/alliance/${slug}`);
  });

  it.each([
    [
      { saved: "who-covers-swindn" },
      404,
      "There is no saved query “who-covers-swindn”. Did you mean Who covers Swindon?",
    ],
    [{ query: "{ alliances { nam } }" }, 200, 'Cannot query field "nam" on type "AllianceConnection".'],
    [{ query: "{ alliances { " }, 200, "Syntax Error"],
    [{ query: "{ x }", variables: '{"n":' }, 200, "The variables of the link are not an object of JSON."],
    [{ saved: "search", variables: "[]" }, 200, "The variables of the link are not an object of JSON."],
    [{ query: '{ alliance(name: "Wessex") { kind } }', variables: "null" }, 200, "Kind Alliance Answered by release"],
  ])("the link %j is told what is wrong with it", async (asked, status, told) => {
    const page = await site.page(`/playground?${new URLSearchParams(asked as Record<string, string>)}`);
    expect(page.status).toBe(status);
    expect(page.text).toContain(told);
  });
});

describe("with a slash at its end", () => {
  it.each([
    ["/playground/?saved=who-covers-swindon", "/playground?saved=who-covers-swindon"],
    ["/playground/?query=%7B%20alliances%20%7D", "/playground?query=%7B%20alliances%20%7D"],
    ["/playground/", "/playground"],
  ])("%s leads to %s, with what it asks", async (path, location) => {
    const { status, headers } = await site.page(path);
    expect([status, headers.get("location")]).toEqual([302, location]);
  });

  it.each(["{alliance(name:%22Wessex%22){kind}}%23/", "{alliance(name:%22Wessex%22){kind}}%23/?"])(
    "the query is answered, not the address: %s",
    async (query) => {
      const { status, text } = await site.page(`/playground?query=${query}`);
      expect([status, text]).toEqual([200, expect.stringContaining("Kind Alliance Answered by release")]);
    },
  );
});

it("is not sent again while it is the same", async () => {
  const { headers } = await site.page("/playground");
  const again = await site.page("/playground", { "if-none-match": headers.get("etag") ?? "" });
  expect([again.status, again.html]).toEqual([304, ""]);
});

it("says where to go without JavaScript", async () => {
  const { html } = await site.page("/playground");
  const [, told = ""] = /<noscript>([\s\S]*?)<\/noscript>/.exec(html) ?? [];
  expect([...told.matchAll(/href="([^"]*)"/g)].map(([, href]) => href)).toEqual(["/", "/q", "/graphql"]);
});

const compressed = (content: string | Buffer): number =>
  brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } }).length;

(existsSync(ASSETS) ? describe : describe.skip)("of what is built", () => {
  const read = (file: string): Buffer => readFileSync(ASSETS + file);

  it("the page needs few bytes until it is painted", async () => {
    const { html } = await site.page("/playground");
    const files = [...html.matchAll(/<(?:script|link)[^>]*? (?:src|href)="\/assets\/([^"]+)"/g)].map(
      ([, file = ""]) => file,
    );
    expect(files.some((file) => file.endsWith(".js"))).toBe(true);
    const sizes = [html, ...files.map(read)].map(compressed);
    expect(sizes.reduce((sum, size) => sum + size)).toBeLessThan(BUDGETS.painted);
  });

  it("the editor and its workers are within their budget", () => {
    // Formatting is loaded when it is asked for.
    const formatting = /^(babel|estree|standalone|graphql)-/;
    const files = readdirSync(ASSETS).filter((file) => !formatting.test(file));
    expect(files.length).toBeGreaterThan(8);
    expect(files.reduce((sum, file) => sum + compressed(read(file)), 0)).toBeLessThan(BUDGETS.editor);
  });

  it("styles hold no fonts", () => {
    const styles = readdirSync(ASSETS).filter((file) => file.endsWith(".css"));
    expect(styles.filter((file) => /url\(["']?data:(font|application)/.test(read(file).toString()))).toEqual([]);
  });
});

describe("a query of the address that is made to cost much", () => {
  const chain = (count: number, spreads: number) =>
    [
      "{ release { hash } ...F0 @skip(if: true) }",
      ...Array.from({ length: count - 1 }, (_, i) => `fragment F${i} on Query { ${`...F${i + 1} `.repeat(spreads)}}`),
      `fragment F${count - 1} on Query { release { hash } }`,
    ].join(" ");
  const asked = (query: string) => site.page(`/playground?${new URLSearchParams({ query })}`);

  it("by fragments that multiply is answered at once", async () => {
    expect((await asked(chain(60, 2))).status).toBe(200);
  });

  it("by many fragments is refused as it is by the API", async () => {
    expect((await asked(chain(100, 1))).status).toBe(200);
    const { status, html } = await asked(chain(101, 1));
    expect(status).toBe(422);
    expect(html).toContain("The document has 101 fragments; the limit is 100.");
  });
});
