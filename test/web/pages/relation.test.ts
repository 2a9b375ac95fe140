import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { parse, validate } from "graphql";
import { schema } from "../../../src/graphql/schema.js";
import { idPrefix } from "../../../src/model/identity.js";
import { RELATIONS, relationFieldsOf } from "../../../src/model/relations.js";
import { relationDocument, relationPath } from "../../../src/web/pages/relation/relationDocument.js";
import { type Explorer, serveExplorer } from "./site.js";

let site: Explorer;
beforeAll(async () => {
  site = await serveExplorer();
});
afterAll(() => site.close());

/** Both ends of each row. */
const rowsIn = (html: string): readonly (readonly [string, string])[] =>
  [...html.matchAll(/<tr><th scope="row"><a href="([^"?]*)[^>]*>.*?<\/th><td [^>]*><a href="([^"?]*)/g)].map(
    ([, from = "", to = ""]) => [from, to],
  );

describe.each(RELATIONS)("the links of $name", (relation) => {
  it("are a page that leads to the other relations", async () => {
    const { status, links, text } = await site.page(`${relationPath(relation.name)}?asOf=all`);
    expect(status).toBe(200);
    expect(text).toContain(relation.description);
    expect(text).not.toContain("`");
    for (const { name } of RELATIONS) expect(links).toContain(`${relationPath(name)}?asOf=all`);
    expect(text.replace(/Address .*? Cite/, "")).not.toMatch(/\[object Object\]|\bundefined\b|\bNaN\b/);
  });

  it("have queries that are valid", () => {
    for (const type of relation.from) {
      const field = relationFieldsOf(type).find((each) => each.relation === relation && each.direction === "FORWARD");
      if (!field) throw new Error(`${type} ${relation.name}`);
      expect(validate(schema(), parse(relationDocument(type, field).text))).toEqual([]);
    }
  });
});

it("the way up leads to the list of all relations, each of which is a sentence", async () => {
  const { links, html, text } = await site.page("/relation/covers");
  expect(links).toContain("/relation/covers#relations");
  expect(html).toContain('id="relations"');
  expect(text).toMatch(/ alliance covers STPs /);
  expect(text).toMatch(/ publication or milestone is agreed by body types or organisations /);
});

it("Annex i lists three STPs of Thames Valley, with their words", async () => {
  const { html, text } = await site.page("/relation/covers");
  const stps = rowsIn(html).flatMap(([from, to]) => (from === "/alliance/thames-valley" ? [to] : []));
  expect([...stps].sort()).toEqual([
    "/stp/bath-swindon-and-wiltshire",
    "/stp/buckinghamshire-oxfordshire-and-berkshire-west",
    "/stp/frimley-health",
  ]);
  expect(text).toContain("“Bath, Swindon and Wiltshire (Swindon CCG only)”");
});

it("pages by cursor through all that begin at one type", async () => {
  const found: string[] = [];
  let next: string | undefined = "/relation/contains?first=20";
  for (let pages = 0; next !== undefined && pages < 10; pages++) {
    const { html, links } = await site.page(next);
    found.push(...rowsIn(html).map((ends) => ends.join(" ")));
    next = links.find((href) => href.includes("after=") && href.startsWith("/relation/contains?"));
  }
  // The look-up has 209 CCGs, of which NHS Cumbria lies in two STPs.
  expect([found.length, new Set(found).size]).toEqual([210, 210]);
  expect(found.filter((ends) => ends.endsWith("/ccg/nhs-cumbria"))).toHaveLength(2);
  expect(new Set(found.map((ends) => ends.split(" ")[1])).size).toBe(209);
});

// Annex i of the guidance says of six links which part of an STP is meant, such as "Swindon CCG only".
it("are chosen by what they say", async () => {
  const all = await site.page("/relation/covers");
  expect(all.html).toMatch(/<select name="extent">.*?<option value="PART">Part<\/option>/);
  const part = await site.page("/relation/covers?extent=PART&asOf=2016-12-06");
  const rest = await site.page("/relation/covers?extent=WHOLE");
  const parts = rowsIn(part.html);
  expect(parts).toContainEqual(["/alliance/thames-valley", "/stp/bath-swindon-and-wiltshire"]);
  expect(parts).not.toContainEqual(["/alliance/thames-valley", "/stp/buckinghamshire-oxfordshire-and-berkshire-west"]);
  expect(part.text).toContain("that have any on 6 December 2016, extent: part");
  expect(part.html).toContain('<option value="PART" selected>');
  expect(part.html.match(/data-l="Extent">Part</g)).toHaveLength(parts.length);
  const rows = [...parts, ...rowsIn(rest.html)].map(String).sort();
  expect(rows).toEqual(rowsIn(all.html).map(String).sort());
  const [csv = ""] = part.links.filter((path) => path.startsWith("/relation/covers.csv"));
  const { html: table } = await site.page(csv);
  expect(table).toContain("PART");
  expect(table).not.toContain("WHOLE");
  const { status, text } = await site.page("/relation/covers?extent=HALF");
  expect([status, text]).toEqual([400, expect.stringContaining("extent: expected one of WHOLE, PART; got")]);
  expect((await site.page("/relation/measured-by")).html).not.toContain('<form class="choose" action="/relation');
});

it.each(
  RELATIONS.flatMap(({ name, from, props = [] }) =>
    props.flatMap((prop) =>
      Object.values(prop.type.values ?? {}).flatMap((value) =>
        from.map((type) => `${relationPath(name)}?type=${idPrefix(type)}&${prop.name}=${value}&asOf=all`),
      ),
    ),
  ),
)("can be had by each value of each of their properties: %s", async (path) => {
  expect((await site.page(path)).status).toBe(200);
});

it("are taken as CSV, and begin at the type that is asked for", async () => {
  const { html: programmes } = await site.page("/relation/run-by?type=programme&asOf=all");
  expect(rowsIn(programmes).length).toBeGreaterThan(0);
  expect(rowsIn(programmes).filter(([from]) => !from.startsWith("/programme/"))).toEqual([]);
  const { html, headers } = await site.page("/relation/covers.csv");
  expect(headers.get("content-type")).toMatch(/^text\/csv/);
  expect(html).toContain("stp:frimley-health");
  expect((await site.page("/relation/covers?type=person")).status).toBe(400);
  expect((await site.page("/relation/covers?first=0")).status).toBe(400);
});
