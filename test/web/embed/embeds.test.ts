import { readdirSync, readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { ELEMENTS } from "../../../src/web/embed/cleanCopy.js";
import { type Explorer, serveExplorer } from "../pages/site.js";
import { EMBEDS, TRACE } from "./addressesOfEmbeds.js";

let site: Explorer;
let release: string;
beforeAll(async () => {
  site = await serveExplorer({ cache: true });
  release = (await site.store.reader()).release.hash;
});
afterAll(() => site.close());

/** The target of every link, with how it opens. */
const anchors = (html: string) =>
  [...html.matchAll(/<a ([^>]*)>/g)].map(([, attributes = ""]) => ({
    href: /href="([^"]*)"/.exec(attributes)?.[1] ?? "",
    opens: `${/target="([^"]*)"/.exec(attributes)?.[1]} ${/rel="([^"]*)"/.exec(attributes)?.[1]}`,
  }));

describe.each(EMBEDS)("%s", (address) => {
  it("may be framed by any page, loads nothing from elsewhere, sends no forms, and may be read from any origin", async () => {
    const { status, headers, html } = await site.page(address, { origin: "null" });
    expect(status).toBe(200);
    const policy = headers.get("content-security-policy") ?? "";
    expect(policy).toContain("frame-ancestors *");
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("form-action 'none'");
    expect(headers.get("x-frame-options")).toBeNull();
    expect(headers.get("access-control-allow-origin")).toBe("*");
    expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
    expect(html).not.toMatch(/<form|<input|<button|style="|<style|localStorage|cookie/);
  });

  it("leads to whole addresses that open apart from it", async () => {
    const { html } = await site.page(address);
    const out = anchors(html).filter(({ href }) => !href.startsWith("#"));
    expect(out.length).toBeGreaterThan(2);
    expect(out.filter(({ href, opens }) => !/^https?:\/\//.test(href) || opens !== "_blank noopener")).toEqual([]);
  });

  it("says its licence and its release", async () => {
    const { text } = await site.page(address);
    expect(text).toContain("Open Government Licence v3.0. Quotations belong to their publishers.");
    expect(text).toContain(`Release ${release.slice(0, 12)}`);
  });

  it("is made of what the script lets into pages", async () => {
    const { html } = await site.page(address);
    const body = /<main[^>]*>([\s\S]*)<\/main>/.exec(html)?.[1] ?? "";
    const names = new Set([...body.matchAll(/<([a-zA-Z][\w-]*)/g)].map(([, name = ""]) => name));
    expect(names.size).toBeGreaterThan(3);
    expect([...names].filter((name) => !ELEMENTS.has(name))).toEqual([]);
  });

  it("is the same until the release or the program changes, and is kept", async () => {
    const first = await site.page(address);
    const etag = first.headers.get("etag") ?? "";
    expect([etag.slice(0, 3), first.headers.get("cache-control")]).toEqual([
      'W/"',
      "public, max-age=0, must-revalidate",
    ]);
    expect((await site.page(address, { "if-none-match": etag })).status).toBe(304);
    expect((await site.page(address)).html).toBe(first.html);
  });
});

it("the picture of a trace may be shown by pages of any origin", async () => {
  const { headers } = await site.page(TRACE.replace("/trace", "/trace.svg"));
  expect(headers.get("cross-origin-resource-policy")).toBe("cross-origin");
  expect(headers.get("access-control-allow-origin")).toBe("*");
});

it("shows a trace with the words behind every line of its picture", async () => {
  const { html, text } = await site.page(`/embed${TRACE}&to=METRIC&minStrength=INFERRED`);
  expect(text).toContain("What recommendation 24 led to It reaches 3 things : 3 metrics by a curator’s reading.");
  expect(text).toContain("7 more are weaker than Inferred and not shown.");
  const lines = [...html.matchAll(/<text class="no"[^>]*>(\d+) [DRIAG]</g)].map(([, number]) => Number(number));
  expect(lines.sort((a, b) => a - b)).toEqual([1, 2, 3, 4, 5, 6]);
  for (const number of lines) {
    const item = html.slice(html.indexOf(`<li id="h${number}">`));
    expect(item.indexOf("<blockquote")).toBeLessThan(item.indexOf("</li>"));
    if (number > 1) expect(html).toContain(`<a href="#h${number}" tabindex="-1">`);
  }
  expect(text).toContain("“85% meeting 62 day target and 96% meeting 31 day target”");
});

it("shows an entity with its properties and the words behind its links", async () => {
  const { text } = await site.page("/embed/alliance/wessex");
  expect(text).toContain("Population 2.5 million Delivering World-Class Cancer Outcomes");
  expect(text).toContain("Covers (2 STPs)");
});

it("shows the answer to a saved query as a table: each thing once, with chosen columns", async () => {
  const { html, text } = await site.page("/embed/q/the-19-footprints?columns=name,region.name,population.printed");
  expect(html.match(/<tr>/g)).toHaveLength(20);
  expect(text).toContain("19 rows");
  expect(text).toContain("Kent and Medway South 1.8 million");
  const whole = await site.page("/embed/q/the-19-footprints");
  expect(whole.html).toContain(
    '<q>1.8 million</q> <span class="small mute">Delivering World-Class Cancer Outcomes: Guidance for Cancer Alliances and the National Cancer Vanguard, Annex i, row Kent &amp; Medway, column Population</span>',
  );
  const swindon = await site.page("/embed/q/who-covers-swindon");
  expect(swindon.text).toContain("Thames Valley");
});

describe("/embed.js", () => {
  const assets = new URL("../../../dist/web/assets/", import.meta.url);

  it("has at most 30 kB, needs no other script and leaves nothing behind but its elements", () => {
    const [name = "", ...others] = readdirSync(assets).filter((file) => /^embed-.*\.js$/.test(file));
    expect(others).toEqual([]);
    const code = readFileSync(new URL(name, assets), "utf8");
    expect(gzipSync(code).length).toBeLessThanOrEqual(30_000);
    expect(code).toMatch(/^\(\(\)=>\{[\s\S]*\}\)\(\);\s*$/);
    expect(code).not.toMatch(/\beval\(|new Function|innerHTML|document\.write|import\(|\bimport /);
  });

  it("is read from any origin and asked for at most once an hour", async () => {
    const response = await fetch(`${site.url}/embed.js`);
    expect(response.headers.get("content-type")).toBe("text/javascript; charset=utf-8");
    expect(response.headers.get("access-control-allow-origin")).toBe("*");
    expect(response.headers.get("cache-control")).toContain("max-age=3600");
    const etag = response.headers.get("etag") ?? "";
    expect((await fetch(`${site.url}/embed.js`, { headers: { "if-none-match": etag } })).status).toBe(304);
  });
});

describe("what cannot be embedded is said in the frame, with a way on", () => {
  it.each([
    ["/embed/alliance/wesex", 404, "There is no alliance:wesex.", "/alliance/wessex"],
    [
      "/embed/trace?from=alliance:wesex",
      404,
      "There is nothing with the id “alliance:wesex”",
      "/trace?from=alliance:wessex",
    ],
    ["/embed/trace", 400, "The address does not say what to show", "/"],
    ["/embed/trace?from=alliance:wessex&minStrength=STRONG", 400, "minStrength: there is no strength “STRONG”", "/"],
    ["/embed/search?q=24", 404, "/search cannot be embedded", "/"],
    ["/embed/nonsense", 404, "/nonsense cannot be embedded", "/"],
    ["/embed/q/the-19-footprint", 404, "There is no saved query", "/"],
    ["/embed/q/the-19-footprints?colour=red", 400, "The query has no variable", "/"],
    ["/embed/q/the-19-footprints?columns=colour", 400, "columns: there is no column “colour”. Expected some of", "/"],
    ["/embed/alliance/wessex.json", 404, "There is no alliance:wessex.json", "/"],
    ["/embed/alliance/wessex?asOf=yesterday", 400, "asOf: expected a day", "/"],
    [`/embed/alliance/wessex?release=${"0".repeat(12)}`, 404, "is not available here", "/alliance/wessex"],
    ["/embed/%3Cscript%3Ealert(1)%3C/script%3E", 404, "cannot be embedded", "/"],
  ])("%s", async (address, status, message, link) => {
    const page = await site.page(address);
    expect([page.status, page.headers.get("content-security-policy")?.includes("frame-ancestors *")]).toEqual([
      status,
      true,
    ]);
    expect(page.text).toContain(message);
    expect(page.links).toContain(site.url + link);
    expect(page.html).not.toContain("<script>");
    expect(page.headers.get("etag")).toBeNull();
  });

  it("a permanent name leads to its thing", async () => {
    const response = await fetch(`${site.url}/embed/id/alliance:wessex`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain(`<a href="${site.url}/alliance/wessex"`);
  });

  it("other pages may not be framed by pages of others", async () => {
    for (const path of ["/", TRACE, "/embed", "/alliance/wessex"])
      expect((await site.page(path)).headers.get("content-security-policy")).toContain("frame-ancestors 'self'");
  });

  it("too many requests are told of by a page that frames may show", async () => {
    const busy = await serveExplorer({ rateLimit: 1 });
    await busy.page("/embed/alliance/wessex");
    const { status, headers, text } = await busy.page("/embed/alliance/wessex");
    await busy.close();
    expect([status, Number(headers.get("retry-after")) > 0]).toEqual([429, true]);
    expect(text).toContain("At most 1 requests a minute are answered.");
    expect(headers.get("content-security-policy")).not.toContain("frame-ancestors");
    expect(headers.get("access-control-allow-origin")).toBe("*");
  });
});
