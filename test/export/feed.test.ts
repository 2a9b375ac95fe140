import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { isDeepStrictEqual } from "node:util";
import { afterEach, describe, expect, it } from "@jest/globals";
import { parseAtomFeed, parseJsonFeed } from "feedsmith";
import { otherReleasesIn } from "../../src/cli/otherReleases.js";
import { entityRoutes } from "../../src/export/addresses/entityRoutes.js";
import { feedRoutes } from "../../src/export/feed/feedRoutes.js";
import { ReleaseComparisons } from "../../src/export/feed/releaseComparisons.js";
import type { Release } from "../../src/model/release.js";
import { linesOf, writeReleaseFile } from "../../src/seeds/release/releaseFile.js";
import type { OtherReleases } from "../../src/server/releases/releaseReaders.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { releaseOf } from "../store/fixtures.js";
import { type Api, serve } from "../support/api.js";
import { olderRelease } from "../support/olderRelease.js";
import { realRelease } from "../support/release.js";
import { DIFFICULT } from "./releases.js";

const OPTIONS = { publicUrl: null, baseIri: "https://example.org/id/" };
const ISO = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z$/;

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});

/** Day of the release with a number, the oldest being 1. */
const dayOf = (number: number): string => `2026-01-${String(number).padStart(2, "0")}T00:00:00.000Z`;
const short = ({ hash }: Release): string => hash.slice(0, 12);

interface Serving {
  /** The release that the store serves; the last one of those with files where left out. */
  readonly present?: Release | undefined;
  readonly options?: Partial<typeof OPTIONS> | { readonly publicUrl: string };
  readonly comparisons?: ReleaseComparisons;
  /** Changes what is read. */
  readonly watch?: (others: OtherReleases) => OtherReleases;
}

/** Serves a release, and has files of some. */
async function served(
  releases: readonly Release[],
  { present = releases.at(-1), options = {}, comparisons, watch = (all) => all }: Serving = {},
) {
  const folder = mkdtempSync(join(tmpdir(), "feeds-"));
  const write = (release: Release, number: number) => {
    const path = join(folder, `${number}.jsonl`);
    writeReleaseFile(path, linesOf(release));
    utimesSync(path, new Date(dayOf(number)), new Date(dayOf(number)));
    return path;
  };
  const paths = releases.map((release, i) => write(release, i + 1));
  const own = { ...OPTIONS, ...options };
  const api = await serve({
    store: openEmbeddedStore(present),
    routes: [...feedRoutes(own, comparisons), ...entityRoutes(own)],
    otherReleases: watch(otherReleasesIn(folder)),
  });
  closing.push(
    () => api.close(),
    () => rmSync(folder, { recursive: true }),
  );
  return { api, paths, write };
}

const get = ({ url }: Api, path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(url + path, { headers: { accept: "application/json", ...headers }, redirect: "manual" });

/** A feed as another library reads it, and the same as JSON. */
async function feedOf(api: Api, stem = "") {
  const [atom, json] = await Promise.all([
    get(api, stem === "" ? "/feed" : `${stem}.atom`),
    get(api, stem === "" ? "/feed.json" : `${stem}.feed.json`),
  ]);
  expect([atom.status, json.status]).toEqual([200, 200]);
  const text = await atom.text();
  return {
    text,
    atom: parseAtomFeed(text),
    json: parseJsonFeed(await json.text()),
    headers: [atom.headers, json.headers],
  };
}

/** The titles of the entries, the newest first. */
const titlesOf = async (api: Api, stem = ""): Promise<readonly (string | undefined)[]> =>
  (await feedOf(api, stem)).atom.entries?.map(({ title }) => title?.value) ?? [];

/** Text without markup, one line for each item or paragraph. */
const linesIn = (html = ""): readonly string[] =>
  html
    .replace(/<(?!\/)(li|p|h3|ul)>/g, "\n")
    .replace(/<[^>]*>/g, "")
    .replaceAll("&quot;", '"')
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("&amp;", "&")
    .split("\n")
    .filter((line) => line.trim() !== "");

const first = releaseOf(
  { "alliance:a": { name: "Alpha", kind: "ALLIANCE" }, "stp:s": { name: "South" }, "ccg:c": { name: "Came" } },
  ["alliance:a COVERS stp:s"],
);
const second = releaseOf(
  { "alliance:a": { name: "Alpha", kind: "VANGUARD" }, "stp:s": { name: "South" }, "stp:t": { name: "T & <b>" } },
  ["alliance:a COVERS stp:s", "alliance:a COVERS stp:t"],
);
const third = releaseOf(
  { "alliance:a": { name: "Alpha", kind: "VANGUARD" }, "stp:u": { name: "South" }, "stp:t": { name: "T & <b>" } },
  ["alliance:a COVERS stp:u", ["alliance:a COVERS stp:t", { source: "source:other" }]],
  { "stp:s": "stp:u" },
);

describe("the feed of releases", () => {
  it("says of each release what changed, by type and one by one", async () => {
    const { api } = await served([first, second]);
    const { atom } = await feedOf(api);
    expect(atom.entries?.map(({ title, content }) => [title?.value, ...linesIn(content?.value)])).toEqual([
      [
        `Release ${short(second)}: 2 added, 1 removed, 1 changed`,
        `Compared with release ${short(first)}: 2 added, 1 removed, 1 changed.`,
        "Alliance: 1 changed",
        "STP: 1 added",
        "CCG: 1 removed",
        "Links “covers”: 1 added",
        "Added",
        "T & <b> (STP)",
        "Alpha covers T & <b>: “alliance:a COVERS stp:t”",
        "Removed",
        "Came (CCG)",
        "Changed",
        "Alpha (alliance)",
        "kind: “ALLIANCE” → “VANGUARD”",
      ],
      [
        `Release ${short(first)}: 4 entities and 1 link`,
        "Holds 4 entities and 1 link. Nothing older is compared here.",
      ],
    ]);
  });

  it("is valid Atom: required parts, dates, addresses and ids that are there once", async () => {
    const { api } = await served([first, second, third]);
    const { atom, headers } = await feedOf(api);
    expect(headers[0]?.get("content-type")).toBe("application/atom+xml; charset=utf-8");
    expect(atom).toMatchObject({
      id: "https://example.org/feed",
      title: { value: "Cancer Policy Graph: releases" },
      updated: dayOf(3),
      authors: [{ name: "Cancer Policy Graph" }],
      links: [
        { rel: "self", type: "application/atom+xml", href: `${api.url}/feed` },
        { rel: "alternate", type: "text/html", href: `${api.url}/data` },
      ],
    });
    expect(atom.entries?.map(({ id, updated }) => [id, updated])).toEqual(
      [third, second, first].map(({ hash }, i) => [`https://example.org/release/${hash}`, dayOf(3 - i)]),
    );
    for (const { title, links, content, updated } of atom.entries ?? []) {
      expect([title?.value, content?.value]).not.toContain(undefined);
      expect(content?.type).toBe("html");
      expect(updated).toMatch(ISO);
      expect(links).toEqual([
        { rel: "alternate", type: "text/html", href: expect.stringContaining(`${api.url}/data?`) },
      ]);
    }
  });

  it("is the same as JSON Feed 1.1", async () => {
    const { api } = await served([first, second, third]);
    const { atom, json, headers } = await feedOf(api);
    expect(headers[1]?.get("content-type")).toBe("application/feed+json; charset=utf-8");
    const raw = (await (await get(api, "/feed.json")).json()) as { version: string };
    expect(raw.version).toBe("https://jsonfeed.org/version/1.1");
    expect(json).toMatchObject({
      feed_url: `${api.url}/feed.json`,
      home_page_url: `${api.url}/data`,
      language: "en-GB",
    });
    expect(json.items?.map((item) => [item.id, item.title, item.content_html, item.date_published, item.url])).toEqual(
      atom.entries?.map(({ id, title, content, updated, links }) => [
        ...[id, title?.value, content?.value, updated, links?.[0]?.href],
      ]),
    );
  });

  it("of a single release has one entry", async () => {
    const api = await serve({ store: openEmbeddedStore(first), routes: feedRoutes(OPTIONS) });
    closing.push(() => api.close());
    expect(await titlesOf(api)).toEqual([`Release ${short(first)}: 4 entities and 1 link`]);
    const { atom } = await feedOf(api);
    expect(atom.updated).toBe((await api.store.reader()).release.builtAt);
  });

  it("begins with the present release where that has no file, whenever the others were brought", async () => {
    const { api, paths } = await served([first, second], { present: third });
    expect((await titlesOf(api))[0]).toContain(short(third));
    const [path = ""] = paths;
    utimesSync(path, new Date("2035-01-01"), new Date("2035-01-01"));
    const { atom } = await feedOf(api);
    expect(atom.entries?.map(({ id, updated }) => [id?.slice(-64), updated])).toEqual([
      [third.hash, "2035-01-01T00:00:00.000Z"],
      [first.hash, "2035-01-01T00:00:00.000Z"],
      [second.hash, dayOf(2)],
    ]);
  });

  it("has twenty entries at most, of the newest releases", async () => {
    const releases = Array.from({ length: 21 }, (_, i) => releaseOf({ [`stp:s-${i}`]: { name: `Number ${i}` } }));
    const twenty = await titlesOf((await served(releases.slice(0, 20))).api);
    expect([twenty.length, twenty[0], twenty[19]]).toEqual([
      ...[20, `Release ${short(releases[19] as Release)}: 1 added, 1 removed`],
      `Release ${short(releases[0] as Release)}: 2 entities and 0 links`,
    ]);
    const more = await titlesOf((await served(releases)).api);
    expect([more.length, more[0], more[19]]).toEqual([
      ...[20, `Release ${short(releases[20] as Release)}: 1 added, 1 removed`],
      `Release ${short(releases[1] as Release)}: 2 entities and 0 links`,
    ]);
  });

  it("lists a hundred changes of a release, and counts the others", async () => {
    const many = (count: number) =>
      releaseOf(Object.fromEntries(Array.from({ length: count }, (_, i) => [`stp:s-${i}`, { name: `Number ${i}` }])));
    const last = async (count: number) => {
      const { atom } = await feedOf((await served([releaseOf({}), many(count)])).api);
      return linesIn(atom.entries?.[0]?.content?.value).slice(-1);
    };
    expect(await last(100)).toEqual(["Number 99 (STP)"]);
    expect(await last(101)).toEqual(["… and 1 more"]);
    expect(await last(5_001)).toEqual(["1 more changes are counted, and not listed."]);
  });

  it("tells of gaps that open and close, and counts none", async () => {
    const gap = { name: "Alliance without lead: Alpha", why: "x" };
    const open = releaseOf({ "alliance:a": { name: "Alpha" }, "gap:g": gap }, ["gap:g GAP_IN alliance:a"]);
    const closed = releaseOf({ "alliance:a": { name: "Alpha" } });
    const { api } = await served([open, closed]);
    const { atom } = await feedOf(api);
    expect(linesIn(atom.entries?.[0]?.content?.value)).toEqual([
      `Compared with release ${short(open)}: no statement changed.`,
      "Gaps",
      "Closed: Alliance without lead: Alpha (gap)",
    ]);
    const own = await feedOf(api, "/alliance/a");
    expect(linesIn(own.atom.entries?.[0]?.content?.value)).toEqual([
      "Gaps",
      "Closed: Alliance without lead: Alpha (gap)",
    ]);
  });

  it("carries difficult texts through both formats", async () => {
    const named = (names: readonly string[]) =>
      releaseOf(Object.fromEntries(names.map((name, i) => [`stp:s-${i}`, { name }])));
    const { atom, json } = await feedOf((await served([releaseOf({}), named(DIFFICULT)])).api);
    const html = json.items?.[0]?.content_html ?? "";
    for (const name of DIFFICULT.map((each) => each.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;")))
      expect(html).toContain(`>${name.replaceAll('"', "&quot;")}</a>`);
    // XML reads a carriage return as the end of a line.
    expect(atom.entries?.[0]?.content?.value?.replaceAll("\r\n", "\n")).toBe(html.replaceAll("\r\n", "\n").trim());
  });

  it("counts of the real release what another comparison counts", async () => {
    const older = olderRelease({
      isLeftOut: ({ id }, i) => i % 97 === 5 || id === "alliance:wessex",
      isUnlinked: (_, i) => i % 83 === 7,
      change: (entity, i) =>
        i % 50 === 0 && entity.type === "Ccg" ? { ...entity, props: { ...entity.props, name: "Another" } } : entity,
    });
    const { api } = await served([older, realRelease()]);
    const keyOf = (one: { id?: string; relation?: string; from?: string; to?: string; ordinal?: number }) =>
      one.id ?? `${one.relation} ${one.from} ${one.to} ${one.ordinal}`;
    const plain = (one: object): unknown => JSON.parse(JSON.stringify(one));
    const isStated = (key: string) => !key.includes("gap:");
    const tally = (a: readonly object[], b: readonly object[]) => {
      const [old, now] = [a, b].map((all) => new Map(all.map((one) => [keyOf(one), plain(one)])));
      const only = (x = new Map<string, unknown>(), y = new Map<string, unknown>()) =>
        [...x.keys()].filter((key) => isStated(key) && !y.has(key)).length;
      const changed = [...(old ?? [])].filter(
        ([key, one]) => isStated(key) && now?.has(key) && !isDeepStrictEqual(now.get(key), one),
      );
      return [only(now, old), only(old, now), changed.length];
    };
    const { entities, edges } = realRelease();
    const [ofEntities, ofEdges] = [tally(older.entities, entities), tally(older.edges, edges)];
    const [added, removed, changed] = ofEntities.map((count, i) => count + (ofEdges[i] ?? 0));
    const [title] = await titlesOf(api);
    expect(removed).toBe(0);
    expect(changed).toBeGreaterThan(0);
    expect(title).toBe(`Release ${short(realRelease())}: ${added} added, ${changed} changed`);
  });
});

describe("the feed of an entity", () => {
  it("has an entry for each release that changed it, its links or their evidence", async () => {
    const { api } = await served([first, second, third]);
    const { atom, json } = await feedOf(api, "/alliance/a");
    expect(atom).toMatchObject({
      id: "https://example.org/id/alliance:a#changes",
      title: { value: "Cancer Policy Graph: Alpha" },
      links: [{ rel: "self", href: `${api.url}/alliance/a.atom` }, { href: `${api.url}/alliance/a` }],
    });
    expect(json.items?.map(({ id, title }) => [id, title])).toEqual(
      atom.entries?.map(({ id, title }) => [id, title?.value]),
    );
    const entries = atom.entries?.map(({ id, title, content }) => [id, title?.value, ...linesIn(content?.value)]);
    const idOf = ({ hash }: Release) => `https://example.org/id/alliance:a?release=${hash}`;
    expect(entries).toEqual([
      [
        ...[idOf(third), `Alpha: 3 changes in release ${short(third)}`, "Added"],
        "Alpha covers South: “alliance:a COVERS stp:u”",
        "Removed",
        "Alpha covers South: “alliance:a COVERS stp:s”",
        "Changed",
        "Alpha covers T & <b>",
        "evidence removed: STATED, DIRECT: “alliance:a COVERS stp:t”, source:paper, page 1, at 0",
        "evidence added: STATED, DIRECT: “alliance:a COVERS stp:t”, source:other, page 1, at 0",
      ],
      [
        ...[idOf(second), `Alpha: 2 changes in release ${short(second)}`, "Added"],
        "Alpha covers T & <b>: “alliance:a COVERS stp:t”",
        "Changed",
        "Alpha (alliance)",
        "kind: “ALLIANCE” → “VANGUARD”",
      ],
      [
        ...[idOf(first), `Alpha in release ${short(first)}`],
        `Release ${short(first)} has it. Nothing older is compared here.`,
      ],
    ]);
  });

  it("that nothing changed has the oldest release only", async () => {
    const { api } = await served([first, second, third]);
    expect(await titlesOf(api, "/source/paper")).toEqual([`paper in release ${short(first)}`]);
  });

  it("begins where the entity was added, and goes on after it was removed", async () => {
    const { api } = await served([first, second, third]);
    expect(await titlesOf(api, "/stp/t")).toEqual([
      `T & <b>: 1 change in release ${short(third)}`,
      `T & <b>: added in release ${short(second)}`,
    ]);
    expect(await titlesOf(api, "/ccg/c")).toEqual([
      `Came: removed in release ${short(second)}`,
      `Came in release ${short(first)}`,
    ]);
  });

  it("follows an entity from its former id", async () => {
    const { api } = await served([first, second, third]);
    const former = await get(api, "/stp/s.atom");
    expect([former.status, former.headers.get("location")]).toEqual([301, `${api.url}/stp/u.atom`]);
    const titles = await titlesOf(api, "/stp/u");
    expect(titles).toEqual([`South: 5 changes in release ${short(third)}`, `South in release ${short(first)}`]);
  });

  it("is linked from the entity and its data", async () => {
    const { api } = await served([first]);
    const link = (await get(api, "/alliance/a.json")).headers.get("link");
    expect(link).toContain(
      `<${api.url}/alliance/a.atom>; rel="alternate"; type="application/atom+xml"; title="Changes"`,
    );
  });

  it("names the nearest ids where no release has it, and the forms where the suffix is wrong", async () => {
    const { api } = await served([releaseOf({ "alliance:wessex": { name: "Wessex" } })]);
    const response = await get(api, "/alliance/wesex.atom");
    expect([response.status, response.headers.get("link")]).toEqual([
      404,
      `<${api.url}/id/alliance:wessex>; rel="related"`,
    ]);
    expect(await response.text()).toContain("There is no alliance:wesex in any release. Did you mean alliance:wessex?");
    expect(await (await get(api, "/alliance/wessex.atm")).text()).toContain("Did you mean atom?");
    for (const slug of ["x".repeat(400), "A_b", "%00", "a:b", "..%2Fx"])
      expect((await get(api, `/alliance/${slug}.atom`)).status).toBe(404);
  });
});

describe("feeds", () => {
  it("have the same ids and dates on every server, and addresses below PUBLIC_URL", async () => {
    const releases = [first, second];
    const [one, other] = await Promise.all([
      served(releases),
      served(releases, { options: { publicUrl: "https://example.org/cpg" } }),
    ]);
    const [a, b] = await Promise.all([feedOf(one.api), feedOf(other.api)]);
    expect(b.text).toBe(a.text.replaceAll(one.api.url, "https://example.org/cpg"));
    expect(b.atom.links?.[0]?.href).toBe("https://example.org/cpg/feed");
  });

  it("are revalidated, and change when a release comes", async () => {
    const { api, write } = await served([first, second]);
    const etag = (await get(api, "/feed")).headers.get("etag") ?? "";
    const again = await get(api, "/feed", { "if-none-match": etag });
    expect([again.status, again.headers.get("cache-control")]).toEqual([304, "public, max-age=0, must-revalidate"]);
    expect((await get(api, "/feed.json", { "if-none-match": etag })).status).toBe(200);
    write(third, 3);
    const changed = await get(api, "/feed", { "if-none-match": etag });
    expect([changed.status, await changed.text()]).toEqual([200, expect.stringContaining(third.hash)]);
  });

  it.each(["/feed", "/feed.json", "/alliance/a.atom", "/alliance/a.feed.json"])(
    "answer HEAD, and refuse POST, a release and a day: %s",
    async (path) => {
      const { api } = await served([first]);
      const head = await fetch(api.url + path, { method: "HEAD" });
      expect([head.status, await head.text()]).toEqual([200, ""]);
      const post = await fetch(api.url + path, { method: "POST" });
      expect([post.status, post.headers.get("allow")]).toEqual([405, expect.stringContaining("GET")]);
      for (const query of ["release=abc", "asOf=2016-12-06"]) {
        const pinned = await get(api, `${path}?${query}`);
        expect([pinned.status, await pinned.text()]).toEqual([400, expect.stringContaining("leave it out")]);
      }
      expect((await get(api, `${path}?utm_source=x`)).status).toBe(200);
    },
  );

  it("compare each two releases once, however many ask", async () => {
    const read: string[] = [];
    const watch = (others: OtherReleases): OtherReleases => ({
      ...others,
      records(hash) {
        read.push(hash);
        return others.records(hash);
      },
    });
    const { api } = await served([first, second, third], { watch });
    await Promise.all(["/feed", "/feed.json", "/alliance/a.atom", "/stp/t.atom"].map((path) => get(api, path)));
    await get(api, "/feed");
    // The newest is the present release, which the store has.
    expect(read.sort()).toEqual([first.hash, second.hash, second.hash].sort());
  });

  it("ask to come again while releases are being compared", async () => {
    const { api } = await served([first, realRelease()], { comparisons: new ReleaseComparisons(0) });
    const early = await get(api, "/feed");
    expect([early.status, early.headers.get("retry-after")]).toEqual([503, "2"]);
    expect(await early.text()).toContain("RELEASE_LOADING");
    const wait = async (): Promise<number> => {
      const { status } = await get(api, "/feed");
      return status === 503 ? wait() : status;
    };
    expect(await wait()).toBe(200);
  });

  it("tell of the other releases where the file of one is broken, and of all once it is mended", async () => {
    const { api, paths, write } = await served([first, second, third]);
    const [, path = ""] = paths;
    writeFileSync(path, "x", { flag: "a" });
    utimesSync(path, new Date(dayOf(2)), new Date(dayOf(2)));
    const broken = await feedOf(api);
    expect(broken.atom.entries?.map(({ content }) => linesIn(content?.value)[0])).toEqual([
      "This release cannot be compared with the one before, because the file of one of them cannot be read.",
      "This release cannot be compared with the one before, because the file of one of them cannot be read.",
      "Holds 4 entities and 1 link. Nothing older is compared here.",
    ]);
    expect(broken.text).not.toContain(tmpdir());
    expect((await titlesOf(api, "/alliance/a"))[0]).toBe(`Alpha: release ${short(third)} is not compared`);
    utimesSync(write(second, 2), new Date(dayOf(2)), new Date(dayOf(2).replace(".000", ".001")));
    expect((await titlesOf(api))[1]).toBe(`Release ${short(second)}: 2 added, 1 removed, 1 changed`);
  });
});
