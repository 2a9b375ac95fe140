import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
let release: string;
beforeAll(async () => {
  site = await serveExplorer();
  release = (await site.store.reader()).release.hash.slice(0, 12);
});
afterAll(() => site.close());

it.each(["/trace?from=recommendation:taskforce-2015-24", "/alliance/thames-valley", "/time?on=2019-07-01", "/gaps"])(
  "a page of a release that its address names leads to pages of the same release: %s",
  async (path) => {
    const { status, links } = await site.page(`${path}${path.includes("?") ? "&" : "?"}release=${release}`);
    expect(status).toBe(200);
    // Feeds are of all releases.
    const within = links.filter((link) => link.startsWith("/") && !/\.(atom|feed\.json)$/.test(link));
    expect(within.length).toBeGreaterThan(10);
    expect(within.filter((link) => !link.includes(`release=${release}`))).toEqual([]);
  },
);

it("a page of whatever is current leads to pages of whatever is current", async () => {
  const { links } = await site.page("/alliance/thames-valley");
  expect(links.filter((link) => link.startsWith("/") && link.includes("release="))).toEqual([]);
});
