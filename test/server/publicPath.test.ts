import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { type PathProxy, PUBLIC_PATH, proxyTo } from "../support/proxy.js";
import { type Explorer, serveExplorer } from "../web/pages/site.js";

const HTML = { headers: { accept: "text/html" }, redirect: "manual" as const };
const isBuilt = existsSync(fileURLToPath(new URL("../../dist/web/manifest.json", import.meta.url)));

let api: Explorer;
let proxy: PathProxy;
beforeAll(async () => {
  api = await serveExplorer({ publicPath: PUBLIC_PATH });
  proxy = await proxyTo(api.url);
});
afterAll(async () => {
  await proxy.close();
  await api.close();
});

const at = (path: string, init: RequestInit = {}) => fetch(proxy.origin + path, init);

it("leads a browser to the playground under the path", async () => {
  const response = await at("/cpg/graphql", HTML);
  expect([response.status, response.headers.get("location")]).toEqual([302, "/cpg/playground"]);
});

it("answers the API, and lists saved queries by addresses that work", async () => {
  const answer = await at(`/cpg/graphql?${new URLSearchParams({ query: "{ release { hash } }" })}`);
  expect(answer.status).toBe(200);
  const { queries } = (await (await at("/cpg/q")).json()) as { queries: readonly { href: string }[] };
  expect((await at(queries.at(-1)?.href ?? "")).status).toBe(200);
});

it("links from the page for unknown addresses to what is under the path", async () => {
  const page = await (await at("/cpg/nothing", HTML)).text();
  const links = [...page.matchAll(/href="(\/[^"]*)"/g)].map(([, href]) => href);
  expect(links).toEqual(["/cpg/", "/cpg/playground", "/cpg/graphql", "/cpg/q"]);
  const { errors } = (await (await at("/cpg/nothing")).json()) as { errors: readonly { message: string }[] };
  expect(errors[0]?.message).toContain("The API is at /cpg/graphql");
});

(isBuilt ? it : it.skip)("gives a page whose files are found from its own address", async () => {
  const html = await (await at("/cpg/playground", HTML)).text();
  const files = [...html.matchAll(/<(?:script|link)[^>]*? (?:src|href)="([^"]+)"/g)].map(([, file = ""]) => file);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    const address = new URL(file, `${proxy.origin}/cpg/playground`);
    expect([address.href, (await fetch(address)).status]).toEqual([expect.stringContaining("/cpg/assets/"), 200]);
  }
  const slash = await at("/cpg/playground/", HTML);
  expect([slash.status, slash.headers.get("location")]).toEqual([302, "/cpg/playground"]);
});
