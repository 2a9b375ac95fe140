import { existsSync, readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { afterAll, afterEach, describe, expect, it } from "@jest/globals";
import { type ExportRoutes, exportRoutes } from "../../src/export/routes.js";
import type { EntityRecord, Release } from "../../src/model/release.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import type { Store } from "../../src/store/store.js";
import { releaseOf } from "../store/fixtures.js";
import { type Api, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";
import { BASE_IRI, exported } from "./reading.js";

const open: { api: Api; exports: ExportRoutes }[] = [];

const served = (release: Release, options: Parameters<typeof serve>[0] = {}) =>
  servedStore(openEmbeddedStore(release), options);

async function servedStore(store: Store, options: Parameters<typeof serve>[0] = {}) {
  const exports = exportRoutes({ baseIri: BASE_IRI });
  const api = await serve({ ...options, store, routes: exports.routes });
  open.push({ api, exports });
  return api;
}

/** A promise with what resolves it. */
function deferred() {
  let resolve: () => void = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

/** Waits until the server knows that a client has gone. */
async function noticed({ url }: Api): Promise<void> {
  while (!(await (await fetch(`${url}/metrics`)).text()).includes('status="aborted"'));
}

/** A store whose stream of entities waits after the tenth until it may go on. */
function watchedStore(release: Release) {
  const store = openEmbeddedStore(release);
  const [reading, goingOn, stopped] = [deferred(), deferred(), deferred()];
  let read = 0;
  async function* watched(entities: AsyncIterable<EntityRecord>): AsyncGenerator<EntityRecord> {
    try {
      for await (const entity of entities) {
        if (++read === 10) {
          reading.resolve();
          await goingOn.promise;
        }
        yield entity;
      }
    } finally {
      stopped.resolve();
    }
  }
  const watching: Store = {
    ...store,
    async reader(meter) {
      const reader = await store.reader(meter);
      return Object.assign(Object.create(reader), {
        streamRecords() {
          const records = reader.streamRecords();
          return { ...records, entities: watched(records.entities) };
        },
      });
    },
  };
  return {
    store: watching,
    isReading: reading.promise,
    isStopped: stopped.promise,
    goOn: goingOn.resolve,
    read: () => read,
  };
}

const folders = () => readdirSync(tmpdir()).filter((name) => name.startsWith("cancer-policy-graph-"));
const before = new Set(folders());

afterEach(async () => {
  for (const { api, exports } of open.splice(0)) {
    await api.close();
    await exports.close();
  }
});
afterAll(() => expect(folders().filter((name) => !before.has(name))).toEqual([]));

const few = releaseOf({ "stp:only": { name: "The only one" } });

describe("/export", () => {
  it("lists the formats with their pinned addresses", async () => {
    const { url } = await served(few);
    const { release, formats } = (await (await fetch(`${url}/export`)).json()) as {
      release: string;
      formats: { name: string; url: string }[];
    };
    expect(release).toBe(few.hash);
    expect(formats.map(({ name }) => name)).toEqual(expect.arrayContaining(["csv", "turtle", "release.zip"]));
    for (const format of formats) expect((await fetch(url + format.url, { method: "HEAD" })).status).toBe(200);
  });

  it("names what there is where a format is unknown, the nearest first", async () => {
    const { url } = await served(few);
    const response = await fetch(`${url}/export/turtel`);
    const { errors } = (await response.json()) as { errors: { message: string }[] };
    expect(response.status).toBe(404);
    expect(errors[0]?.message).toMatch(/^There is no format turtel\. Formats: csv, jsonl, .*\. Did you mean turtle\?$/);
  });
});

describe("/export/<format>", () => {
  it("gives the file that the command line writes, with its length, type and name", async () => {
    const { url } = await served(realRelease());
    const response = await fetch(`${url}/export/graphml`, { headers: { "accept-encoding": "gzip" } });
    const expected = await exported("graphml", realRelease());
    expect(Buffer.from(await response.arrayBuffer()).equals(expected)).toBe(true);
    expect(Object.fromEntries(response.headers)).toMatchObject({
      "content-length": String(expected.length),
      "content-type": expect.stringMatching(/^application\/graphml\+xml/),
      "accept-ranges": "bytes",
      "cache-control": "public, max-age=0, must-revalidate",
      "content-disposition": expect.stringMatching(
        new RegExp(
          `^attachment; filename="cancer-policy-graph-\\d{4}-\\d\\d-\\d\\d-${realRelease().hash.slice(0, 12)}\\.graphml"$`,
        ),
      ),
    });
    expect(response.headers.get("content-encoding")).toBeNull();
  });

  it("gives a part, resumes a download by its tag, and refuses a part that there is not", async () => {
    const { url } = await served(few);
    const whole = await fetch(`${url}/export/jsonl`);
    const text = await whole.text();
    const etag = whole.headers.get("etag") ?? "";
    expect(etag).toMatch(/^"[\w-]+"$/);
    const part = async (headers: Record<string, string>) => {
      const response = await fetch(`${url}/export/jsonl`, { headers });
      return [response.status, await response.text()];
    };
    expect(await part({ range: "bytes=10-19" })).toEqual([206, text.slice(10, 20)]);
    expect(await part({ range: "bytes=10-", "if-range": etag })).toEqual([206, text.slice(10)]);
    expect(await part({ range: "bytes=10-", "if-range": '"another"' })).toEqual([200, text]);
    expect((await part({ range: "bytes=9999999-" }))[0]).toBe(416);
  });

  it("says that a client has it already", async () => {
    const { url } = await served(few);
    const etag = (await fetch(`${url}/export/csv`)).headers.get("etag") ?? "";
    for (const tags of [etag, `"x", W/${etag}`, "*"]) {
      const response = await fetch(`${url}/export/csv`, { headers: { "if-none-match": tags } });
      expect([response.status, await response.text()]).toEqual([304, ""]);
    }
    expect((await fetch(`${url}/export/csv`, { headers: { "if-none-match": '"x"' } })).status).toBe(200);
  });

  it("can be kept for good under the hash of the release; another release is not there", async () => {
    const { url } = await served(few);
    const pinned = await fetch(`${url}/export/turtle?release=${few.hash}`);
    expect(pinned.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    const other = await fetch(`${url}/export/turtle?release=${"0".repeat(64)}`);
    const { errors } = (await other.json()) as { errors: { message: string }[] };
    expect([other.status, errors[0]?.message]).toEqual([
      404,
      `Release ${"0".repeat(64)} is not available here. The present one is ${few.hash}; /releases lists all.`,
    ]);
  });

  it("is of the new release after a swap", async () => {
    const api = await served(few);
    const first = await (await fetch(`${api.url}/export/jsonl`)).text();
    await api.store.replaceAll(realRelease());
    const second = await (await fetch(`${api.url}/export/jsonl`)).text();
    expect([first, second].map((text) => JSON.parse(text.split("\n")[0] ?? "").hash)).toEqual([
      few.hash,
      realRelease().hash,
    ]);
  });

  it("is of one release where many ask for it while another takes its place", async () => {
    const api = await served(realRelease());
    const asking = ["jsonl", "jsonl", "jsonl"].map(async (name) => (await fetch(`${api.url}/export/${name}`)).text());
    await api.store.replaceAll(few);
    for (const text of await Promise.all(asking)) {
      const { hash, entities, edges } = JSON.parse(text.split("\n")[0] ?? "");
      expect([realRelease().hash, few.hash]).toContain(hash);
      expect(text.trimEnd().split("\n")).toHaveLength(2 + entities + edges);
    }
  });

  it("stops reading records where everybody who asked has gone, and writes it for the next one", async () => {
    const watched = watchedStore(realRelease());
    const api = await servedStore(watched.store);
    const gone = new AbortController();
    const asking = fetch(`${api.url}/export/ntriples`, { signal: gone.signal }).catch((error: Error) => error.name);
    await watched.isReading;
    gone.abort();
    expect(await asking).toBe("AbortError");
    await noticed(api);
    watched.goOn();
    await watched.isStopped;
    expect(watched.read()).toBeLessThan(realRelease().entities.length);
    const next = await fetch(`${api.url}/export/ntriples`);
    expect(Buffer.from(await next.arrayBuffer()).equals(await exported("ntriples", realRelease()))).toBe(true);
  });

  it("of one format does not wait for another", async () => {
    const watched = watchedStore(realRelease());
    const api = await servedStore(watched.store);
    const turtle = fetch(`${api.url}/export/turtle`, { method: "HEAD" });
    await watched.isReading;
    const other = await fetch(`${api.url}/export/csv`, { method: "HEAD" });
    expect(other.status).toBe(200);
    watched.goOn();
    expect((await turtle).status).toBe(200);
  });

  it("goes on for those who still wait where another has gone", async () => {
    const watched = watchedStore(realRelease());
    const api = await servedStore(watched.store);
    const gone = new AbortController();
    const leaving = fetch(`${api.url}/export/jsonl`, { signal: gone.signal }).catch((error: Error) => error.name);
    const staying = fetch(`${api.url}/export/jsonl`);
    await watched.isReading;
    gone.abort();
    expect(await leaving).toBe("AbortError");
    await noticed(api);
    watched.goOn();
    const text = await (await staying).text();
    expect(text.split("\n")).toHaveLength(3 + realRelease().entities.length + realRelease().edges.length);
  });

  it("is of the release at its beginning where another takes its place meanwhile", async () => {
    const watched = watchedStore(realRelease());
    const api = await servedStore(watched.store);
    const asking = fetch(`${api.url}/export/jsonl`);
    await watched.isReading;
    await api.store.replaceAll(few);
    watched.goOn();
    const first = Buffer.from(await (await asking).arrayBuffer());
    expect(first.equals(await exported("jsonl", realRelease()))).toBe(true);
    const second = Buffer.from(await (await fetch(`${api.url}/export/jsonl`)).arrayBuffer());
    expect(second.equals(await exported("jsonl", few))).toBe(true);
  });

  it("counts against the rate limit", async () => {
    const { url } = await served(few, { rateLimit: 1 });
    expect([(await fetch(`${url}/export/jsonl`)).status, (await fetch(`${url}/export/jsonl`)).status]).toEqual([
      200, 429,
    ]);
  });

  it("leaves no files behind when the server stops", async () => {
    const known = new Set(folders());
    const { url } = await served(few);
    await (await fetch(`${url}/export/csv`)).arrayBuffer();
    const [folder] = folders().filter((name) => !known.has(name));
    expect(folder).toBeDefined();
    for (const { api, exports } of open.splice(0)) {
      await api.close();
      await exports.close();
    }
    expect(existsSync(`${tmpdir()}/${folder}`)).toBe(false);
  });
});

describe("/vocab", () => {
  it("is a page for browsers and Turtle for those who ask for it, and says that this hangs on the Accept header", async () => {
    const { url } = await served(few);
    const page = await fetch(`${url}/vocab`, { headers: { accept: "text/html,*/*;q=0.8" } });
    expect(page.headers.get("content-type")).toBe("text/html; charset=utf-8");
    expect(await page.text()).toContain('<dt id="HAS_MEMBER">HAS_MEMBER</dt>');
    const turtle = await fetch(`${url}/vocab`, { headers: { accept: "text/turtle" } });
    expect(turtle.headers.get("content-type")).toBe("text/turtle; charset=utf-8");
    expect(turtle.headers.get("vary")).toMatch(/accept(?!-)/i);
    expect(await turtle.text()).toBe(await (await fetch(`${url}/vocab.ttl`)).text());
  });

  it("describes every term that exported data use", async () => {
    const { url } = await served(few);
    const vocabulary = await (await fetch(`${url}/vocab.ttl`)).text();
    const described = new Set([...vocabulary.matchAll(/^cpg:([\w-]+)$/gm)].map(([, name]) => name));
    const data = (await exported("turtle", realRelease())).toString("utf8");
    const used = new Set([...data.matchAll(/^ {2}(?:a )?cpg:([\w-]+) /gm)].map(([, name]) => name));
    expect(used.size).toBeGreaterThan(60);
    expect([...used].filter((name) => !described.has(name))).toEqual([]);
  });

  it("has the shapes and the JSON-LD context beside it", async () => {
    const { url } = await served(few);
    expect(await (await fetch(`${url}/vocab/shapes.ttl`)).text()).toContain("cpg:Alliance-shape\n  a sh:NodeShape ;");
    const context = (await (await fetch(`${url}/vocab/context.jsonld`)).json()) as {
      "@context": Record<string, string>;
    };
    expect(context["@context"].id).toBe(BASE_IRI);
  });
});
