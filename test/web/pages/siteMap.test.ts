import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { realRelease } from "../../support/release.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

it("the site map lists the pages and every entity, each at an address that answers", async () => {
  const xml = await (await fetch(`${site.url}/sitemap.xml`)).text();
  const paths = [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, url = ""]) => url.slice(site.url.length));
  expect(paths).toEqual(expect.arrayContaining(["/", "/gaps", "/time", "/about", "/alliance", "/alliance/wessex"]));
  const pages = paths.filter((path) => path.split("/").length === 2);
  expect(paths.length - realRelease().entities.length).toBe(paths.filter((path) => !isEntity(path)).length);
  for (const path of pages) expect([path, (await site.page(path)).status]).toEqual([path, 200]);
});

const ids = new Set(realRelease().entities.map(({ id }) => `/${id.replace(":", "/")}`));
const isEntity = (path: string): boolean => ids.has(path);
