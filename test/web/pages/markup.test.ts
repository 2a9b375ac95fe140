import { afterAll, beforeAll, expect, it } from "@jest/globals";
import { ENTITY_NAMES } from "../../../src/model/entities.js";
import { idPrefix } from "../../../src/model/identity.js";
import { openEmbeddedStore } from "../../../src/store/embedded/index.js";
import { realRelease } from "../../support/release.js";
import { PLANTED, withMarkup } from "./planted.js";
import { type Explorer, serveExplorer } from "./site.js";

const release = withMarkup(realRelease());

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer({
    store: openEmbeddedStore(release),
  });
});
afterAll(() => site.close());

/** Whether markup of the data became markup of the page, in the text or in an attribute. */
const isBroken = (html: string): boolean => html.includes("<b id=planted>") || html.includes("\"'&lt;--></style>");

const pages = ENTITY_NAMES.map((type) => ({
  type,
  // The entities with most to show.
  ids: release.entities
    .filter((entity) => entity.type === type)
    .sort((a, b) => JSON.stringify(b).length - JSON.stringify(a).length)
    .slice(0, 2)
    .map(({ id }) => id),
}));

it("the data hold it in names, quotations, notes and values", () => {
  const text = JSON.stringify(release);
  expect(text.split(JSON.stringify(PLANTED).slice(1, -1)).length).toBeGreaterThan(10_000);
});

it.each(pages)("markup in the data of $type is text on its pages", async ({ type, ids }) => {
  for (const path of [`/${idPrefix(type)}?asOf=all`, ...ids.map((id) => `/${id.replace(":", "/")}?asOf=all`)]) {
    const { status, html } = await site.page(path);
    expect([path, status]).toEqual([path, 200]);
    expect(html).toContain("&lt;b id=planted>");
    expect([path, isBroken(html)]).toEqual([path, false]);
  }
});

it("markup in the data is text on the page of time", async () => {
  const { status, html } = await site.page("/time");
  expect(status).toBe(200);
  expect(html).toContain("&lt;b id=planted>");
  expect(isBroken(html)).toBe(false);
});

it("an address that is no address of the web is no link", async () => {
  const entities = release.entities.map((entity) =>
    entity.id === "source:guidance-2016"
      ? { ...entity, props: { ...entity.props, url: "javascript:alert(1)" } }
      : entity,
  );
  const other = await serveExplorer({
    store: openEmbeddedStore({ ...release, entities }),
  });
  const { html } = await other.page("/source/guidance-2016");
  await other.close();
  expect(html).toContain("javascript:alert(1)");
  expect(html).not.toMatch(/href="javascript:/);
});

it.each(["name", "sort", "kind", "without", "first", "after", "asOf", "focus", "on", "x"])(
  "markup in the parameter %s is text",
  async (name) => {
    for (const path of ["/alliance", "/alliance/wessex", "/time"]) {
      const { html } = await site.page(`${path}?${name}=${encodeURIComponent(PLANTED)}`);
      expect([path, html.includes("<b id=planted>")]).toEqual([path, false]);
    }
  },
);
