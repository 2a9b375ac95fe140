import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer({ cache: true });
});
afterAll(() => site.close());

it("says that a page is the same until the release or the program changes", async () => {
  const first = await site.page("/how-to-read");
  expect(first.headers.get("cache-control")).toBe("public, max-age=0, must-revalidate");
  const etag = first.headers.get("etag") ?? "";
  expect(etag).toMatch(/^W\/"/);
  const again = await site.page("/how-to-read", { "if-none-match": etag });
  expect([again.status, again.html]).toEqual([304, ""]);
  const other = await site.page("/how-to-read?asOf=all", { "if-none-match": etag });
  expect(other.status).toBe(200);
});

it.each(["/?x=cached", "/alliance/wessex?x=cached"])(
  "sends %s from the response cache, byte for byte, and counts it as one request",
  async (path) => {
    const before = await counts();
    const [made, cached] = [await site.page(path), await site.page(path)];
    expect(cached.html).toBe(made.html);
    const after = await counts();
    expect(after.hits - before.hits).toBe(1);
    // The two pages and the first reading of the metrics.
    expect(after.requests - before.requests).toBe(3);
  },
);

it("keeps pages of different hosts apart, because they contain their own address", async () => {
  const other = site.url.replace("127.0.0.1", "localhost");
  await site.page("/?x=hosts");
  const html = await (await fetch(`${other}/?x=hosts`)).text();
  expect(html).toContain(`<link rel="canonical" href="${other}/`);
});

it("does not keep pages that say what was wrong", async () => {
  for (const _ of [1, 2]) {
    const page = await site.page("/?asOf=yesterday");
    expect([page.status, page.headers.get("etag")]).toEqual([400, null]);
  }
});

async function counts() {
  const text = await (await fetch(`${site.url}/metrics`)).text();
  const sum = (pattern: RegExp) => [...text.matchAll(pattern)].reduce((total, [, value]) => total + Number(value), 0);
  return {
    hits: sum(/^cpg_response_cache_requests_total\{[^}]*"hit"[^}]*\} (\d+)$/gm),
    requests: sum(/^cpg_http_requests_total\{[^}]*\} (\d+)$/gm),
  };
}
