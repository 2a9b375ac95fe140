import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { z } from "zod";
import { entityRoutes } from "../../src/export/addresses/entityRoutes.js";
import { siteRoutes } from "../../src/export/addresses/siteRoutes.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, bodyOf, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

const OPTIONS = { publicUrl: null, baseIri: "https://example.org/id/" };
const redirects = { "alliance:former-wessex": "alliance:wessex" };

let api: Api;
beforeAll(async () => {
  const store = openEmbeddedStore({ ...realRelease(), redirects });
  api = await serve({ store, routes: [...entityRoutes(OPTIONS), ...siteRoutes(OPTIONS)] });
});
afterAll(() => api.close());

const get = (path: string, accept = "application/json", headers: Record<string, string> = {}) =>
  fetch(api.url + path, { headers: { accept, ...headers }, redirect: "manual" });
const PAGE = "text/html,application/xhtml+xml,*/*;q=0.8";

describe("the permanent address", () => {
  it.each([
    ["text/turtle", ".ttl"],
    ["application/ld+json", ".jsonld"],
    ["application/trig", ".trig"],
    ["text/csv", ".csv"],
    ["text/markdown", ".md"],
    ["application/json", ".json"],
    ["*/*", ".json"],
    ["text/turtle;q=0.5, text/csv", ".csv"],
    [PAGE, ""],
  ])("leads with 303 for %s to %s", async (accept, ending) => {
    const response = await get("/id/alliance:wessex?asOf=2016-12-06", accept);
    expect(response.status).toBe(303);
    expect(response.headers.get("location")).toBe(`${api.url}/alliance/wessex${ending}?asOf=2016-12-06`);
    expect(response.headers.get("vary")).toMatch(/accept\b/i);
  });

  it("takes a suffix as well, and refuses a type that there is not", async () => {
    const response = await get("/id/alliance:wessex.ttl");
    expect([response.status, response.headers.get("location")]).toEqual([303, `${api.url}/alliance/wessex.ttl`]);
    const refused = await get("/id/alliance:wessex", "image/png");
    expect(refused.status).toBe(406);
    expect((await bodyOf(refused)).errors[0].message).toContain("text/turtle");
  });

  it("of a former id leads to the present one", async () => {
    const response = await get("/id/alliance:former-wessex");
    expect(response.headers.get("location")).toBe(`${api.url}/alliance/wessex.json`);
    const direct = await get("/alliance/former-wessex.csv?asOf=2016-12-06");
    expect([direct.status, direct.headers.get("location")]).toEqual([
      301,
      `${api.url}/alliance/wessex.csv?asOf=2016-12-06`,
    ]);
  });
});

describe("the data of an entity", () => {
  it("as JSON have every property and link with evidence, and follow their schema", async () => {
    const body = await bodyOf(get("/alliance/thames-valley.json"));
    expect(body).toMatchObject({
      id: "alliance:thames-valley",
      type: "ALLIANCE",
      label: "Thames Valley",
      address: `${api.url}/id/alliance:thames-valley`,
      release: realRelease().hash,
      asOf: null,
      links: { ccgs: { relation: "HAS_MEMBER", direction: "FORWARD" } },
    });
    const links = realRelease().edges.filter(({ relation, from }) => relation === "HAS_MEMBER" && from === body.id);
    expect(body.links.ccgs.totalCount).toBe(links.length);
    const swindon = body.links.ccgs.items.find(({ id }: { id: string }) => id === "ccg:nhs-swindon");
    const stored = links.find(({ to }) => to === "ccg:nhs-swindon");
    expect(swindon.evidence).toEqual(JSON.parse(JSON.stringify(stored?.evidence)));
    const schema = await bodyOf(get("/schema/entity.json"));
    const check = z.fromJSONSchema(schema);
    expect(check.safeParse(body).error).toBeUndefined();
    expect(check.safeParse({ ...body, release: "x" }).success).toBe(false);
  });

  it("as CSV begin with a byte order mark for Excel only", async () => {
    const [plain, excel] = await Promise.all(
      ["", "?excel=1"].map(async (query) =>
        Buffer.from(await (await get(`/alliance/wessex.csv${query}`)).arrayBuffer()),
      ),
    );
    expect(excel).toEqual(Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), plain as Buffer]));
    expect((await get("/alliance/wessex.csv?excel=yes")).status).toBe(400);
  });

  it("as of a day leave out what is not valid then", async () => {
    const now = await get("/alliance/wessex.json?asOf=2016-12-06");
    expect((await bodyOf(now)).asOf).toBe("2016-12-06");
    const dated = realRelease().entities.find(({ props }) => String(props.validFrom ?? "") > "1900-01-01");
    const before = await get(`/${dated?.id.replace(":", "/")}.json?asOf=1900-01-01`);
    expect(before.status).toBe(404);
    expect((await get("/alliance/wessex.json?asOf=2016")).status).toBe(400);
  });

  it.each([
    ["ttl", "text/turtle", '"Wessex"'],
    ["jsonld", "application/ld+json", '"@graph"'],
    ["trig", "application/trig", "np:Nanopublication"],
    ["csv", "text/csv", "field,value,name,strength,basis,confidence,quote,locator,source\r\n"],
    ["md", "text/markdown", "# Wessex\n"],
    ["linkset", "application/linkset+json", '"cite-as"'],
  ])("as .%s", async (suffix, mediaType, content) => {
    const response = await get(`/alliance/wessex.${suffix}`);
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe(`${mediaType}; charset=utf-8`);
    const text = await response.text();
    expect(text).toContain(content);
    expect(text).not.toContain("[object Object]");
    const etag = response.headers.get("etag") ?? "";
    expect((await get(`/alliance/wessex.${suffix}`, "*/*", { "if-none-match": etag })).status).toBe(304);
  });

  it("are the same without a suffix, by what the client accepts", async () => {
    const [negotiated, named] = await Promise.all([get("/alliance/wessex", "text/csv"), get("/alliance/wessex.csv")]);
    expect(await negotiated.text()).toBe(await named.text());
    expect(negotiated.headers.get("vary")).toMatch(/accept\b/i);
  });

  it("under the hash of the release never change, and no other release is at hand", async () => {
    const pinned = await get(`/alliance/wessex.json?release=${realRelease().hash}`);
    expect(pinned.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect((await get("/alliance/wessex.json")).headers.get("cache-control")).toContain("must-revalidate");
    const other = await get("/alliance/wessex.json?release=abc");
    expect(other.status).toBe(404);
    expect((await bodyOf(other)).errors[0].message).toContain(realRelease().hash);
  });

  it("come with links for machines", async () => {
    const link = (await get("/alliance/wessex.json")).headers.get("link") ?? "";
    for (const part of [
      `<${api.url}/id/alliance:wessex>; rel="cite-as"`,
      `<https://example.org/vocab#Alliance>; rel="type"`,
      `<${api.url}/alliance/wessex.ttl>; rel="describedby"; type="text/turtle"`,
      `<${api.url}/alliance/wessex.md>; rel="alternate"; type="text/markdown"`,
      `<${api.url}/alliance/wessex.linkset>; rel="linkset"; type="application/linkset+json"`,
      'rel="license"',
    ])
      expect(link).toContain(part);
  });
});

it("a page leads to the playground with a query that answers", async () => {
  const response = await get("/alliance/wessex", PAGE);
  expect(response.status).toBe(302);
  const [, fragment = ""] = (response.headers.get("location") ?? "").split("/playground#");
  const { data, errors } = await api.ask(new URLSearchParams(fragment).get("query") ?? "");
  expect([errors, data.node.id]).toEqual([[], "alliance:wessex"]);
});

describe("what is not there", () => {
  it.each(["/id/alliance:wesex", "/alliance/wesex.ttl", "/alliance/wesex", "/allianc/wessex.csv", "/aliance/wessex"])(
    "%s names the nearest ids",
    async (path) => {
      const response = await get(path);
      expect(response.status).toBe(404);
      expect(response.headers.get("link")).toContain(`<${api.url}/id/alliance:wessex>; rel="related"`);
      expect((await bodyOf(response)).errors[0].message).toContain("Did you mean alliance:wessex");
    },
  );

  it("is a page with links for browsers", async () => {
    const response = await get("/alliance/wesex", PAGE);
    expect([response.status, response.headers.get("content-type")]).toEqual([404, "text/html; charset=utf-8"]);
    expect(await response.text()).toContain(`<a href="${api.url}/id/alliance:wessex">`);
  });

  it("names the parameter that was meant, and lets others pass", async () => {
    const response = await get("/alliance/wessex.json?relase=x");
    expect([response.status, (await bodyOf(response)).errors[0].message]).toEqual([
      400,
      "There is no parameter relase; there are asOf, release, excel. Did you mean release?",
    ]);
    expect((await get("/alliance/wessex.json?utm_source=x")).status).toBe(200);
    expect((await get("/nothing/wessex.json")).status).toBe(404);
  });

  it("names the forms, the nearest first", async () => {
    const response = await get("/alliance/wessex.jsn");
    expect([response.status, (await bodyOf(response)).errors[0].message]).toEqual([
      404,
      expect.stringContaining("Did you mean json"),
    ]);
  });
});

it("robots, site map and releases are there", async () => {
  expect(await (await get("/robots.txt")).text()).toContain(`Sitemap: ${api.url}/sitemap.xml`);
  const map = await (await get("/sitemap.xml")).text();
  expect(map.match(/<loc>/g)).toHaveLength(realRelease().entities.length);
  expect(map).toContain(`<loc>${api.url}/alliance/wessex</loc>`);
  const { present, releases } = await bodyOf(get("/releases"));
  expect([present, releases[0].entities]).toEqual([realRelease().hash, realRelease().entities.length]);
});

it("PUBLIC_URL is the beginning of every address", async () => {
  const options = { ...OPTIONS, publicUrl: "https://example.org/cpg" };
  const other = await serve({ routes: entityRoutes(options) });
  const response = await fetch(`${other.url}/id/alliance:wessex`, { redirect: "manual" });
  await other.close();
  expect(response.headers.get("location")).toBe("https://example.org/cpg/alliance/wessex.json");
});
