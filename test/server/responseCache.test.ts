import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import type { Release, ReleaseSummary } from "../../src/model/release.js";
import { cacheVersions } from "../../src/server/cache/cacheVersion.js";
import { markCacheable, openResponseCache, withResponseCache } from "../../src/server/cache/responseCache.js";
import { openLog } from "../../src/server/monitoring/log.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { type Api, serve } from "../support/api.js";
import { savedQueries } from "../support/queries.js";
import { realRelease } from "../support/release.js";

let keeping: Api;
let fresh: Api;
beforeAll(async () => {
  keeping = await serve({ cache: true });
  fresh = await serve();
});
afterAll(async () => {
  await keeping.close();
  await fresh.close();
});

const JSON_TYPE = { "content-type": "application/json", accept: "application/graphql-response+json" };
const QUERY = "{ alliances { nodes { name stps { nodes { name } } } } }";

/** What is the same in two answers to one question: all but when, by which request, and how the bytes were cut. */
async function answer({ url }: Api, path: string, options: RequestInit) {
  const response = await fetch(url + path, options);
  const headers = new Map(response.headers);
  const id = headers.get("x-request-id");
  for (const name of ["x-request-id", "date", "content-length", "transfer-encoding"]) headers.delete(name);
  const body = await response.text();
  return { id, seen: { status: response.status, headers: Object.fromEntries(headers), body } };
}

const post = (query: string, headers: object = JSON_TYPE) => ({
  method: "POST",
  headers: headers as Record<string, string>,
  body: JSON.stringify({ query }),
});

describe("an answer that was kept is the one that would be made anew", () => {
  it.each(savedQueries)("$file", async ({ text }) => {
    const first = await answer(keeping, "/graphql", post(text));
    const second = await answer(keeping, "/graphql", post(text));
    const anew = await answer(fresh, "/graphql", post(text));
    expect(second.seen).toEqual(first.seen);
    expect(second.seen).toEqual(anew.seen);
    expect(second.id).not.toBe(first.id);
  });

  it.each(["gzip", "br", "identity"])("compressed as %s", async (encoding) => {
    const asked = post(QUERY, { ...JSON_TYPE, "accept-encoding": encoding });
    await answer(keeping, "/graphql", asked);
    const again = await answer(keeping, "/graphql", asked);
    const anew = await answer(fresh, "/graphql", asked);
    expect(again.seen).toEqual(anew.seen);
    expect(again.seen.headers["content-encoding"] ?? "identity").toBe(encoding);
  });

  it.each([
    ["a mistake in the document", "{ nonsense }", 422],
    ["a mistake in an argument", `{ node(id: "nonsense") { id } }`, 294],
  ])("with %s", async (_, query, status) => {
    await answer(keeping, "/graphql", post(query));
    const again = await answer(keeping, "/graphql", post(query));
    expect(again.seen).toEqual((await answer(fresh, "/graphql", post(query))).seen);
    expect(again.seen.status).toBe(status);
  });
});

const count = async () =>
  Number(/^cpg_response_cache_hits_total (\d+)/m.exec(await (await fetch(`${keeping.url}/metrics`)).text())?.[1]);

it("answers from the cache while requests are limited, with the rate of each request", async () => {
  const api = await serve({ cache: true, rateLimit: 3 });
  try {
    const ask = async () => {
      const response = await fetch(`${api.url}/graphql`, post(QUERY));
      return { status: response.status, left: response.headers.get("ratelimit"), body: await response.text() };
    };
    const [first, second, third, fourth] = [await ask(), await ask(), await ask(), await ask()];
    expect([first, second, third, fourth].map(({ status }) => status)).toEqual([200, 200, 200, 429]);
    expect([first, second, third].map(({ left }) => /r=(\d+)/.exec(String(left))?.[1])).toEqual(["2", "1", "0"]);
    expect(new Set([first, second, third].map(({ body }) => body)).size).toBe(1);
    const metrics = await (await fetch(`${api.url}/metrics`)).text();
    expect(metrics).toContain("cpg_response_cache_hits_total 2");
    for (const line of [
      'cpg_response_cache_requests_total{result="hit"} 2',
      'cpg_response_cache_requests_total{result="miss"} 1',
      'cpg_http_requests_total{path="/graphql",status="200"} 3',
      'cpg_http_requests_total{path="/graphql",status="429"} 1',
    ])
      expect(metrics.split("\n")).toContain(line);
  } finally {
    await api.close();
  }
});

it("keeps nothing that has errors", async () => {
  const before = await count();
  for (const query of ["{ nonsense }", '{ node(id: "nonsense") { id } }'])
    for (let i = 0; i < 2; i++) await answer(keeping, "/graphql", post(query));
  expect(await count()).toBe(before);
});

it("names and counts what it gives again", async () => {
  const asked = post("{ release { hash } }", { ...JSON_TYPE, "x-request-id": "mine" });
  await answer(keeping, "/graphql", asked);
  const before = await count();
  expect((await answer(keeping, "/graphql", asked)).id).toBe("mine");
  expect(await count()).toBe(before + 1);
});

it("tells what the client accepts apart", async () => {
  const types = ["application/json", "application/graphql-response+json"];
  for (const accept of [...types, ...types]) {
    const { seen } = await answer(keeping, "/graphql", post("{ nonsense }", { ...JSON_TYPE, accept }));
    expect(seen.status).toBe(accept === "application/json" ? 200 : 422);
  }
});

it("tells a client that has the answer of a GET so", async () => {
  const path = `/graphql?query=${encodeURIComponent(QUERY)}`;
  const headers = { accept: "application/graphql-response+json" };
  await answer(keeping, path, { headers });
  const { seen } = await answer(keeping, path, { headers });
  expect(seen.status).toBe(200);
  const tag = String(seen.headers.etag);
  const known = await answer(keeping, path, { headers: { ...headers, "if-none-match": tag } });
  expect(known.seen).toMatchObject({ status: 304, body: "" });
});

it("answers many that ask the same at once", async () => {
  const query = "{ ccgs(first: 500) { nodes { name stps { nodes { name } } } } }";
  const answers = await Promise.all(Array.from({ length: 20 }, () => answer(keeping, "/graphql", post(query))));
  expect(new Set(answers.map(({ seen }) => seen.body)).size).toBe(1);
  expect(new Set(answers.map(({ id }) => id)).size).toBe(20);
});

it("answers bodies that come in parts, are empty, or are too long to be kept", async () => {
  const parts = new ReadableStream({
    start(controller) {
      for (const part of [`{"query":`, `"{ release { hash } }"}`]) controller.enqueue(new TextEncoder().encode(part));
      controller.close();
    },
  });
  const streamed = { method: "POST", headers: JSON_TYPE, body: parts, duplex: "half" } as RequestInit;
  expect((await answer(keeping, "/graphql", streamed)).seen.body).toContain(realRelease().hash);
  expect((await answer(keeping, "/graphql", { ...post(""), body: "" })).seen.status).toBe(400);
  const long = post(`{ release { hash } } #${" ".repeat(100_000)}`);
  for (let i = 0; i < 2; i++) expect((await answer(keeping, "/graphql", long)).seen.body).toContain(realRelease().hash);
});

it("asks anew when another release is served", async () => {
  const api = await serve({ cache: true });
  try {
    const [first, ...rest] = realRelease().entities;
    const renamed = { ...first, props: { ...first?.props, name: "Another name" } };
    const other = { ...realRelease(), hash: "0".repeat(64), entities: [renamed, ...rest] } as Release;
    const query = post(`{ node(id: "${first?.id}") { ... on Entity { name } } }`);
    for (let i = 0; i < 2; i++)
      expect((await answer(api, "/graphql", query)).seen.body).toContain(JSON.stringify(first?.props.name));
    await api.store.replaceAll(other);
    for (let i = 0; i < 2; i++) expect((await answer(api, "/graphql", query)).seen.body).toContain("Another name");
  } finally {
    await api.close();
  }
});

describe("in front of a handler", () => {
  const open: Server[] = [];
  afterEach(() => {
    for (const server of open.splice(0)) server.close();
  });

  /** Asks a handler as often as there are bodies; gives how often it was called. */
  async function calls(
    handle: (response: ServerResponse, present: ReleaseSummary) => void,
    bodies: readonly (string | Uint8Array<ArrayBuffer>)[],
  ) {
    const store = openEmbeddedStore(realRelease());
    const { release } = await store.reader();
    let called = 0;
    const handler: RequestListener = (request, response) => {
      called++;
      request.resume().on("end", () => handle(response, release));
    };
    const told = { onHit: () => {}, onMiss: () => {} };
    const cache = openResponseCache({ store, cacheVersion: cacheVersions({}), staleIfError: 0, ...told });
    const server = createServer(withResponseCache(cache, "/", () => {}, handler, openLog("silent"))).listen(
      0,
      "127.0.0.1",
    );
    open.push(server);
    await once(server, "listening");
    const { port } = server.address() as AddressInfo;
    for (const body of bodies) await (await fetch(`http://127.0.0.1:${port}/`, { method: "POST", body })).text();
    return called;
  }

  it("gives again what was marked, and nothing else", async () => {
    const marking = (response: ServerResponse, present: ReleaseSummary) => {
      markCacheable(response, present);
      response.end("a");
    };
    expect(await calls(marking, ["q", "q", "q"])).toBe(1);
    expect(await calls((response) => response.end("a"), ["q", "q"])).toBe(2);
  });

  it("keeps an answer for the release that it came from, though another was served when it was asked for", async () => {
    const swapped = (response: ServerResponse, present: ReleaseSummary) => {
      markCacheable(response, { ...present, hash: "0".repeat(64) });
      response.end("a");
    };
    expect(await calls(swapped, ["q", "q"])).toBe(2);
  });

  it("tells bodies apart that are no text", async () => {
    const marking = (response: ServerResponse, present: ReleaseSummary) => {
      markCacheable(response, present);
      response.end("a");
    };
    expect(await calls(marking, [Uint8Array.of(0x80), Uint8Array.of(0x81), Uint8Array.of(0x80)])).toBe(2);
  });

  it("keeps no answer that would push out too many others", async () => {
    const long = (response: ServerResponse, present: ReleaseSummary) => {
      markCacheable(response, present);
      for (let i = 0; i < 3; i++) response.write("a".repeat(2 ** 20));
      response.end();
    };
    expect(await calls(long, ["q", "q"])).toBe(2);
  });
});
