import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { bodyOf } from "../../support/api.js";
import { decoded, type Explorer, serveExplorer } from "../pages/site.js";
import { TRACE } from "./addressesOfEmbeds.js";

let site: Explorer;
let release: string;
beforeAll(async () => {
  site = await serveExplorer({ cache: true });
  release = (await site.store.reader()).release.hash.slice(0, 12);
});
afterAll(() => site.close());

const ask = (parameters: Readonly<Record<string, string>>) =>
  fetch(`${site.url}/oembed?${new URLSearchParams(parameters)}`);
const answer = (parameters: Readonly<Record<string, string>>) => bodyOf(ask(parameters));

it("says how to embed a trace, with a picture of it, pinned to the release", async () => {
  const response = await ask({ url: site.url + TRACE });
  expect([response.status, response.headers.get("content-type")]).toEqual([200, "application/json; charset=utf-8"]);
  expect(response.headers.get("access-control-allow-origin")).toBe("*");
  const found = (await response.json()) as Record<string, unknown>;
  expect(found).toMatchObject({
    version: "1.0",
    type: "rich",
    title: "What recommendation 24 led to",
    provider_name: "Cancer Policy Graph",
    provider_url: `${site.url}/`,
    width: 800,
    height: 640,
    thumbnail_url: `${site.url}/trace.svg?from=recommendation:taskforce-2015-24&release=${release}`,
  });
  expect(found.html).toBe(
    `<iframe src="${site.url}/embed${TRACE}&amp;release=${release}" title="What recommendation 24 led to" width="800" height="640" loading="lazy" frameborder="0" sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox"></iframe>`,
  );
  expect((await fetch(String(found.thumbnail_url))).headers.get("content-type")).toContain("image/svg+xml");
  expect((await fetch(`${site.url}/embed${TRACE}&release=${release}`)).status).toBe(200);
});

it("honours the room that there is", async () => {
  const found = await answer({ url: site.url + TRACE, maxwidth: "320", maxheight: "200" });
  expect([found.width, found.height]).toEqual([320, 200]);
  expect(found.html).toContain('width="320" height="200"');
  expect(found.thumbnail_width).toBeLessThanOrEqual(320);
  expect(found.thumbnail_height).toBeLessThanOrEqual(200);
  const wide = await answer({ url: site.url + TRACE, maxwidth: "5000" });
  expect(wide.width).toBe(800);
});

it("shows whatever is current where that is asked for", async () => {
  const found = await answer({ url: site.url + TRACE, release: "latest" });
  expect(found.html).not.toContain("release=");
  expect(found.thumbnail_url).not.toContain("release=");
});

it.each([
  ["/alliance/wessex", "Wessex"],
  ["/id/alliance:wessex", "Wessex"],
  ["/embed/alliance/wessex", "Wessex"],
  ["/alliance?sort=name", "Alliances"],
  ["/q/the-19-footprints", "The 19 footprints of December 2016"],
])("knows %s", async (path, title) => {
  expect((await answer({ url: site.url + path })).title).toBe(title);
});

it.each([
  [404, { url: "https://example.org/trace?from=alliance:wessex" }],
  [404, { url: "javascript:alert(1)" }],
  [404, { url: "/alliance/wessex" }],
  [404, { url: "ORIGIN/" }],
  [404, { url: "ORIGIN/search?q=24" }],
  [404, { url: "ORIGIN/trace" }],
  [404, { url: "ORIGIN/alliance/wesex" }],
  [404, { url: "ORIGIN/alliance/wessex?asOf=yesterday" }],
  [404, { url: `ORIGIN/alliance/wessex?release=${"0".repeat(64)}` }],
  [400, {}],
  [400, { url: "ORIGIN/alliance/wessex", maxwidth: "0" }],
  [400, { url: "ORIGIN/alliance/wessex", maxheight: "wide" }],
  [400, { url: "ORIGIN/alliance/wessex", maxwidth: "100000" }],
  [501, { url: "ORIGIN/alliance/wessex", format: "xml" }],
] as const)("answers %i to %j", async (status, parameters) => {
  const given = Object.entries(parameters).map(([name, value]) => [name, value.replace("ORIGIN", site.url)]);
  const response = await ask(Object.fromEntries(given));
  expect(response.status).toBe(status);
  const { errors } = (await response.json()) as { errors: readonly { message: string }[] };
  expect(errors[0]?.message.length).toBeGreaterThan(20);
});

it.each([TRACE, "/alliance/wessex", "/alliance", "/gaps/stp-split", "/relation/covers"])(
  "is told of by the head of %s, and says how to embed that page",
  async (path) => {
    const { html } = await site.page(path);
    const [, href = ""] = /<link rel="alternate" href="([^"]*)" type="application\/json\+oembed"/.exec(html) ?? [];
    const found = await fetch(decoded(href));
    expect(found.status).toBe(200);
    expect(html).toContain("<summary>Embed</summary>");
  },
);

it.each(["/", "/trace", "/search?q=24", "/about"])("is not told of by the head of %s", async (path) => {
  const { html } = await site.page(path);
  expect(html).not.toContain("json+oembed");
  expect(html).not.toContain("<summary>Embed</summary>");
});
