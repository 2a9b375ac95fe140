import { afterAll, beforeAll, expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import type { OtherReleases } from "../../../src/server/releases/releaseReaders.js";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import { realRelease } from "../../support/release.js";
import { type Explorer, serveExplorer } from "../pages/site.js";

const TRACE = "/embed/trace?from=recommendation:taskforce-2015-24&to=METRIC";
const NOTE = "Changed since: this is release";

/** An earlier release, in which a metric had another name. */
const former: Release = {
  ...realRelease(),
  hash: "b".repeat(64),
  entities: realRelease().entities.map((entity) =>
    entity.id === "metric:62-day-wait"
      ? { ...entity, props: { ...entity.props, name: "The wait as it was called" } }
      : entity,
  ),
};
/** What the server has besides the present release. */
const otherReleases: OtherReleases = {
  list: () => [{ hash: former.hash, entities: 1, edges: 1, savedAt: "2026-01-01T00:00:00Z" }],
  open: async () => openEmbeddedStore(former),
  records: () => {
    throw new Error("No embed reads all records.");
  },
};
const pin = `release=${former.hash.slice(0, 12)}`;

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer({ cache: true, otherReleases });
});
afterAll(() => site.close());

it("a pinned embed shows its release, and says where the present one shows something else", async () => {
  for (const _ of ["made", "kept"]) {
    const { status, text, links } = await site.page(`${TRACE}&${pin}`);
    expect(status).toBe(200);
    expect(text).toContain("The wait as it was called");
    expect(text).toContain(`${NOTE} bbbbbbbbbbbb, and the present release shows something else here.`);
    expect(links).toContain(`${site.url}/trace?from=recommendation:taskforce-2015-24&to=METRIC`);
    // Its own links stay within its release.
    expect(links).toContain(`${site.url}/metric/62-day-wait?${pin}`);
  }
});

it("it says nothing where nothing of it has changed", async () => {
  const { text } = await site.page(`/embed/alliance/wessex?${pin}`);
  expect(text).toContain("Release bbbbbbbbbbbb");
  expect(text).not.toContain("Changed since");
});

it("the page that writes the code keeps the release that it is asked for, whatever the address ends with", async () => {
  const url = "/trace?from=recommendation:taskforce-2015-24#picture";
  const { status, html } = await site.page(`/embed?${new URLSearchParams({ url, release: former.hash })}`);
  expect(status).toBe(200);
  expect(html).toContain(`/embed/trace?from=recommendation:taskforce-2015-24&amp;${pin}`);
});

it("an embed of the present release, or of whatever is current, says nothing", async () => {
  const { hash } = realRelease();
  for (const address of [TRACE, `${TRACE}&release=${hash.slice(0, 12)}`, `${TRACE}&release=${hash}`])
    expect((await site.page(address)).text).not.toContain("Changed since");
});

it("only the embed itself looks at what the present release shows", async () => {
  const embedded = openEmbeddedStore(realRelease());
  let calls = 0;
  const counted = (name: string | symbol, reader: object): unknown => {
    const member: unknown = Reflect.get(reader, name);
    if (typeof member !== "function") return member;
    return (...given: readonly unknown[]): unknown => {
      calls++;
      return member.apply(reader, given);
    };
  };
  const store: typeof embedded = {
    ...embedded,
    reader: async (meter) => new Proxy(await embedded.reader(meter), { get: (reader, name) => counted(name, reader) }),
  };
  const other = await serveExplorer({ store, otherReleases });
  const callsFor = async (path: string): Promise<number> => {
    const before = calls;
    expect((await other.page(path)).status).toBe(200);
    return calls - before;
  };
  const url = `/alliance/wessex?${pin}`;
  expect(await callsFor(`/embed?${new URLSearchParams({ url })}`)).toBe(0);
  expect(await callsFor(`/oembed?${new URLSearchParams({ url: other.url + url })}`)).toBe(0);
  expect(await callsFor(`/embed${url}`)).toBeGreaterThan(0);
  await other.close();
});

it("while a release is read into memory, all say so and when to ask again", async () => {
  let open = (): void => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  const loading: OtherReleases = {
    ...otherReleases,
    async open() {
      await opened;
      return openEmbeddedStore(former);
    },
  };
  const other = await serveExplorer({ otherReleases: loading });
  const url = `/alliance/wessex?${pin}`;
  const answers = await Promise.all(
    [
      `/embed${url}`,
      `/embed?${new URLSearchParams({ url })}`,
      `/oembed?${new URLSearchParams({ url: other.url + url })}`,
    ].map((path) => other.page(path)),
  );
  open();
  for (const { status, headers, html } of answers) {
    expect([status, headers.get("retry-after")]).toEqual([503, "2"]);
    expect(html).toContain("is being read into memory");
  }
  await other.close();
});

it("what was kept while a release was present is not sent once another one is", async () => {
  const address = `${TRACE}&${pin}`;
  const own = openEmbeddedStore(former);
  const store = { ...openEmbeddedStore(realRelease()) };
  const other = await serveExplorer({ cache: true, store, otherReleases });
  const present = store.reader;
  store.reader = (meter) => own.reader(meter);
  const before = await other.page(address);
  expect(before.text).not.toContain("Changed since");
  const etag = before.headers.get("etag") ?? "";
  store.reader = present;
  const after = await other.page(address, { "if-none-match": etag });
  expect(after.status).toBe(200);
  expect(after.text).toContain(NOTE);
  expect((await other.page(address)).text).toContain(NOTE);
  await other.close();
  await own.close();
});
