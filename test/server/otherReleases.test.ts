import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { otherReleasesIn } from "../../src/cli/otherReleases.js";
import { entityRoutes } from "../../src/export/addresses/entityRoutes.js";
import { siteRoutes } from "../../src/export/addresses/siteRoutes.js";
import { answerRoutes } from "../../src/export/answer/answerRoutes.js";
import { exportRoutes } from "../../src/export/routes.js";
import { recordsOf } from "../../src/model/records.js";
import type { Release } from "../../src/model/release.js";
import { linesOf, writeReleaseFile } from "../../src/seeds/release/releaseFile.js";
import { type OtherReleases, ReleaseReaders } from "../../src/server/releases/releaseReaders.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import type { Store } from "../../src/store/store.js";
import { entitySender } from "../../src/web/pages/entity/entitySender.js";
import { releaseOf } from "../store/fixtures.js";
import { type Api, bodyOf, fetchLoaded, serve } from "../support/api.js";
import { realRelease } from "../support/release.js";

const OPTIONS = { publicUrl: null, baseIri: "https://example.org/id/" };

/** The release in which an alliance had another id and another name. */
const before: Release = releaseOf({
  "alliance:former-wessex": { name: "Wessex as it was", kind: "ALLIANCE" },
  "alliance:kept": { name: "Kept" },
});
const present: Release = { ...realRelease(), redirects: { "alliance:former-wessex": "alliance:wessex" } };
const NONE = "0".repeat(64);

let folder: string;
let api: Api;
const exports = exportRoutes(OPTIONS);
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "releases-"));
  writeReleaseFile(join(folder, "before.jsonl"), linesOf(before));
  writeReleaseFile(join(folder, "again.jsonl"), linesOf(before));
  writeReleaseFile(join(folder, "present.jsonl"), linesOf(realRelease()));
  utimesSync(join(folder, "present.jsonl"), new Date("2026-01-01"), new Date("2026-01-01"));
  writeFileSync(join(folder, "README.md"), "The releases.\n");
  const routes = [...exports.routes, ...entityRoutes(OPTIONS), ...siteRoutes(OPTIONS), ...answerRoutes];
  api = await serve({ store: openEmbeddedStore(present), otherReleases: otherReleasesIn(folder), routes, cache: true });
});
afterAll(async () => {
  await api.close();
  await exports.close();
  rmSync(folder, { recursive: true });
});

const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetchLoaded(api.url + path, { headers: { accept: "application/json", ...headers }, redirect: "manual" });
const NAMES = "query={alliances{nodes{name}}}";
const namesIn = async (path: string): Promise<readonly string[]> =>
  (await bodyOf(get(path))).data.alliances.nodes.map(({ name }: { name: string }) => name);

describe("?release= of a release file", () => {
  it("answers GraphQL by GET and POST from that release, whether the answer is cached or not", async () => {
    for (const _ of [1, 2]) {
      expect(await namesIn(`/graphql?${NAMES}&release=${before.hash}`)).toEqual(["Kept", "Wessex as it was"]);
      expect(await namesIn(`/graphql?${NAMES}`)).toContain("Thames Valley");
      expect(await namesIn(`/graphql?${NAMES}&release=${present.hash}`)).toContain("Thames Valley");
      const posted = await fetch(`${api.url}/graphql?release=${before.hash}`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: JSON.stringify({ query: "{ release { hash } alliances { totalCount } }" }),
      });
      expect(((await posted.json()) as { data: object }).data).toEqual({
        release: { hash: before.hash },
        alliances: { totalCount: 2 },
      });
    }
  });

  it("has tags of its own, and asks each time", async () => {
    const [pinned, now] = await Promise.all([
      get(`/graphql?${NAMES}&release=${before.hash}`),
      get(`/graphql?${NAMES}`),
    ]);
    const tag = pinned.headers.get("etag") ?? "";
    expect(tag).not.toBe(now.headers.get("etag"));
    expect(pinned.headers.get("cache-control")).toContain("must-revalidate");
    expect((await get(`/graphql?${NAMES}&release=${before.hash}`, { "if-none-match": tag })).status).toBe(304);
    expect((await get(`/graphql?${NAMES}`, { "if-none-match": tag })).status).toBe(200);
  });

  it("answers saved queries and their files", async () => {
    const name = encodeURIComponent("Wessex as it was");
    const answer = await bodyOf(get(`/q/who-leads-an-alliance?name=${name}&release=${before.hash}`));
    expect(answer.errors).toBeUndefined();
    expect([answer.data.alliance.name, answer.extensions.release]).toEqual(["Wessex as it was", before.hash]);
    const file = await get(`/q/who-leads-an-alliance.csv?name=${name}&release=${before.hash}`);
    expect(file.headers.get("content-disposition")).toContain(before.hash.slice(0, 12));
    expect(await file.text()).toContain("Wessex as it was");
  });

  it("gives entities, also under ids that have changed since", async () => {
    const address = `/alliance/former-wessex.json?release=${before.hash}`;
    const cited = await get(address);
    expect(cited.headers.get("cache-control")).toBe("public, max-age=31536000, immutable");
    expect(await bodyOf(Promise.resolve(cited))).toMatchObject({ label: "Wessex as it was", release: before.hash });
    expect(cited.headers.get("link")).toContain(
      `/alliance/former-wessex.ttl?release=${before.hash}>; rel="describedby"`,
    );
    const permanent = await get(`/id/alliance:former-wessex?release=${before.hash}`);
    expect(permanent.headers.get("location")).toBe(api.url + address);
    const today = await get("/id/alliance:former-wessex");
    expect(today.headers.get("location")).toBe(`${api.url}/alliance/wessex.json`);
  });

  it("gives browsers the data: the playground asks the present release", async () => {
    const response = await get(`/alliance/former-wessex?release=${before.hash}`, { accept: "text/html,*/*;q=0.8" });
    expect([response.status, await bodyOf(Promise.resolve(response))]).toMatchObject([200, { release: before.hash }]);
  });

  it("gives the page of the entity as it was then", async () => {
    const page = entitySender({ publicUrl: null });
    const pages = await serve({
      store: openEmbeddedStore(present),
      otherReleases: otherReleasesIn(folder),
      routes: entityRoutes({ ...OPTIONS, page }),
    });
    const accept = { headers: { accept: "text/html" }, redirect: "manual" } as const;
    const then = await fetch(`${pages.url}/alliance/former-wessex?release=${before.hash}`, accept);
    const now = await fetch(`${pages.url}/alliance/former-wessex`, accept);
    const none = await fetch(`${pages.url}/alliance/wessex?release=${NONE}`, accept);
    const texts = [await then.text(), await none.text()];
    await pages.close();
    expect([then.status, now.status, none.status]).toEqual([200, 301, 404]);
    expect(texts[0]).toContain("Wessex as it was");
    expect(texts[1]).toContain(present.hash);
  });

  it("gives exports of both releases, side by side", async () => {
    const hashes = [before.hash, present.hash, before.hash];
    const files = await Promise.all(
      hashes.map(async (hash) =>
        (await get(`/export/jsonl?release=${hash}`)).text().then((text) => JSON.parse(text.split("\n")[0] ?? "").hash),
      ),
    );
    expect(files).toEqual(hashes);
    const list = await bodyOf(get(`/export?release=${before.hash}`));
    expect(list.release).toBe(before.hash);
  });

  it("takes the twelve digits that file names and citations have, and no fewer", async () => {
    const short = before.hash.slice(0, 12);
    expect(await namesIn(`/graphql?${NAMES}&release=${short}`)).toContain("Kept");
    expect((await get(`/graphql?${NAMES}&release=${before.hash.slice(0, 11)}`)).status).toBe(404);
  });

  it.each([
    "/graphql?query={release{hash}}&",
    "/q/the-data?",
    "/q/the-data.csv?",
    "/alliance/wessex.ttl?",
    "/id/alliance:wessex?",
    "/export/csv?",
    "/export?",
  ])("that is not there is a 404 that names the present one: %srelease=", async (path) => {
    for (const release of [NONE, "nonsense"]) {
      const response = await get(`${path}release=${release}`);
      const { errors } = (await response.json()) as { errors: { message: string; extensions: object }[] };
      expect([response.status, errors[0]]).toEqual([
        404,
        {
          message: `Release ${release} is not available here. The present one is ${present.hash}; /releases lists all.`,
          extensions: { code: "NOT_FOUND" },
        },
      ]);
    }
    const page = await get(`${path}release=${NONE}`, { accept: "text/html" });
    expect([page.status, await page.text()]).toEqual([404, expect.stringContaining(present.hash)]);
  });
});

it("/releases lists each release once, the present one first and then the newest, and finds new files", async () => {
  const list = async () =>
    (await bodyOf(get("/releases"))) as { present: string; releases: { hash: string; entities: number }[] };
  const { present: hash, releases } = await list();
  expect(hash).toBe(present.hash);
  expect(releases.map((each) => each.hash)).toEqual([present.hash, before.hash]);
  expect(releases[1]).toMatchObject({
    entities: before.entities.length,
    links: 0,
    savedAt: expect.stringMatching(/^\d{4}-/),
  });
  const added = releaseOf({ "stp:new": { name: "New" } });
  writeReleaseFile(join(folder, "new.jsonl"), linesOf(added));
  utimesSync(join(folder, "new.jsonl"), new Date("2026-02-01"), new Date("2026-02-01"));
  expect((await list()).releases.map((each) => each.hash)).toEqual([present.hash, before.hash, added.hash]);
  expect((await get(`/stp/new.json?release=${added.hash}`)).status).toBe(200);
});

it("a file that was changed is not served, and the reason is not told", async () => {
  const broken = releaseOf({ "stp:broken": { name: "Broken" } });
  const path = join(folder, "broken.jsonl");
  writeReleaseFile(path, linesOf(broken));
  writeFileSync(path, "x", { flag: "a" });
  const response = await get(`/stp/broken.json?release=${broken.hash}`);
  const text = await response.text();
  rmSync(path);
  expect([response.status, response.headers.get("retry-after")]).toEqual([503, "2"]);
  expect(text).not.toContain(folder);
});

describe("releases in memory", () => {
  const releases = [1, 2, 3, 4, 5].map((n) => releaseOf({ [`stp:n${n}`]: { name: `Number ${n}` } }));
  const hashOf = (i: number): string => releases[i]?.hash ?? "";

  function opened(patience: number, until: Promise<unknown> = Promise.resolve(), onList: () => void = () => {}) {
    const opens: string[] = [];
    const others: OtherReleases = {
      list() {
        onList();
        return releases.map(({ hash }) => ({ hash, entities: 1, edges: 0, savedAt: "2026-01-01T00:00:00.000Z" }));
      },
      records: (hash) => recordsOf(releases.find((each) => each.hash === hash) as Release),
      async open(hash): Promise<Store> {
        opens.push(hash);
        await until;
        return openEmbeddedStore(releases.find((each) => each.hash === hash) as Release);
      },
    };
    return { readers: new ReleaseReaders(openEmbeddedStore(present), { others, patience }), opens };
  }

  it("are three at most; the one that was asked for least lately is read again", async () => {
    const { readers, opens } = opened(60_000);
    const read = async (i: number) => expect((await readers.reader(hashOf(i))).release.hash).toBe(hashOf(i));
    for (const i of [0, 1, 2, 0, 3, 0, 2]) await read(i);
    expect(opens).toEqual([0, 1, 2, 3].map(hashOf));
    await read(1);
    expect(opens).toEqual([0, 1, 2, 3, 1].map(hashOf));
  });

  it("are read once, however many ask, and one at a time", async () => {
    const { readers, opens } = opened(60_000);
    const asked = [0, 1, 0, 1, 0].map(async (i) => (await readers.reader(hashOf(i))).release.hash);
    expect(await Promise.all(asked)).toEqual([0, 1, 0, 1, 0].map(hashOf));
    expect(opens).toEqual([0, 1].map(hashOf));
  });

  it("answer 503 to whoever would wait too long, and serve as soon as they are read", async () => {
    let finish: (value?: unknown) => void = () => {};
    const { readers, opens } = opened(
      0,
      new Promise((resolve) => {
        finish = resolve;
      }),
    );
    for (const i of [0, 1, 0])
      await expect(readers.reader(hashOf(i))).rejects.toMatchObject({ status: 503, code: "RELEASE_LOADING" });
    expect((await readers.reader(undefined)).release.hash).toBe(present.hash);
    expect(opens).toEqual([hashOf(0)]);
    finish();
    await new Promise(setImmediate);
    expect((await readers.reader(hashOf(0))).release.hash).toBe(hashOf(0));
  });

  it("answer while the store does not, and take the place of what the store served", async () => {
    const store = openEmbeddedStore(releases[0]);
    const opens: string[] = [];
    const others: OtherReleases = {
      list: () => releases.map(({ hash }) => ({ hash, entities: 1, edges: 0, savedAt: "2026-01-01T00:00:00.000Z" })),
      records: (hash) => recordsOf(releases.find((each) => each.hash === hash) as Release),
      async open(hash) {
        opens.push(hash);
        return openEmbeddedStore(releases.find((each) => each.hash === hash) as Release);
      },
    };
    const readers = new ReleaseReaders(store, { others, patience: 60_000 });
    expect((await readers.reader(hashOf(0))).release.hash).toBe(hashOf(0));
    expect(opens).toEqual([]);
    await store.replaceAll(present);
    expect((await readers.reader(hashOf(0))).release.hash).toBe(hashOf(0));
    await store.close();
    await expect(readers.reader(undefined)).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    expect((await readers.reader(hashOf(1))).release.hash).toBe(hashOf(1));
    expect(opens).toEqual([hashOf(0), hashOf(1)]);
  });

  it("are not looked for by whoever asks for the present one", async () => {
    let lists = 0;
    const { readers } = opened(60_000, Promise.resolve(), () => lists++);
    for (const wanted of [undefined, present.hash, present.hash.slice(0, 12)])
      expect((await readers.reader(wanted)).release.hash).toBe(present.hash);
    expect(lists).toBe(0);
    await readers.reader(hashOf(0));
    expect(lists).toBe(1);
  });

  it("are tried again where one could not be read", async () => {
    let isBroken = true;
    const { readers } = opened(60_000, {
      // biome-ignore lint/suspicious/noThenProperty: each reading waits for it anew
      then: (resolve: () => void, reject: (error: Error) => void) => (isBroken ? reject(new Error("disk")) : resolve()),
    } as unknown as Promise<void>);
    await expect(readers.reader(hashOf(0))).rejects.toMatchObject({ code: "STORE_UNAVAILABLE" });
    isBroken = false;
    expect((await readers.reader(hashOf(0))).release.hash).toBe(hashOf(0));
  });
});
