import { expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import { readTerms } from "../../../src/store/search/terms.js";
import { releaseOf } from "../fixtures.js";
import { by, compare, idsOf, list, page, pathsOf, traceOf } from "../plans.js";
import { casesFor, type Extent } from "./extent.js";
import { expectMeant } from "./searches.js";
import { expectList, expectNodes, readerOf, type Served } from "./served.js";

/** What should be found as it is written, or not at all, and never do anything. */
export const HOSTILE: readonly string[] = [
  ...[
    "'",
    '"',
    "`",
    "\\",
    "\\'",
    "\\u0027",
    "//",
    "/* */",
    ";",
    "$release",
    "{{WHERE}}",
    "\u0024{1 + 1}",
    "#{1}",
    "%s",
  ],
  ...[
    "' OR 1=1 //",
    '"}) DETACH DELETE n //',
    "`) DETACH DELETE n //",
    "') RETURN 1 UNION MATCH (n) DETACH DELETE n //",
  ],
  ...[
    "*",
    "?",
    "*:*",
    "release:*",
    "+release:* OR searchForms:[* TO *]",
    "/.*/",
    "a~2 b^9",
    '"c d"~1',
    "AND OR NOT TO",
    "((((",
    "!x",
    "a && b || c",
  ],
  ...[
    "name",
    "n0.name",
    "Stp",
    ":Entity",
    "searchForms",
    "id(n)",
    "__proto__",
    "constructor",
    "toString",
    "hasOwnProperty",
  ],
  ...[
    "\u0000",
    "a\u0000b",
    "\n\r\t",
    " ",
    "\u00a0",
    "\u202e",
    "\ufeff",
    "\ufffe",
    "\uffff",
    "\ud7ff",
    "\u{1f600}",
    "\u{10ffff}",
  ],
  ...["null", "true", "NaN", "-1", "1e999", "0x10", "x".repeat(3_000), "𝓌".repeat(300)],
];

/** Only asked, as no name is so long, or no text at all. */
const STRANGE: readonly string[] = [
  "",
  "\ud800",
  "\udc00x",
  "y".repeat(200_000),
  "( ".repeat(5_000),
  "ab ".repeat(5_000),
];

/** Words each of which is a typing error away from all others. */
const ALIKE = [..."abcdefghijklmnopqrstuvwxyzбгджклмнпртфхцчшщэюя"].map((letter) => `qq${letter}qq`);

/** An STP for each, with it for a name; and a CCG for each word of those that are alike. */
export const hostileRelease = (): Release =>
  releaseOf(
    Object.fromEntries([
      ...HOSTILE.map((name, i) => [`stp:s${i}`, { name, description: name }] as const),
      ...ALIKE.map((name, i) => [`ccg:c${i}`, { name }] as const),
    ]),
    HOSTILE.map((_, i) => `alliance:a COVERS stp:s${i}` as const),
    { "alliance:former": "alliance:a" },
  );

/** Texts that look like something else, in every place that takes a text. */
export function hostile(served: Served, extent: Extent): void {
  const everywhere = [...casesFor(extent, HOSTILE, 6), ...casesFor(extent, STRANGE, 3)];
  const short = (text: string): string => JSON.stringify(text.length > 40 ? `${text.slice(0, 40)}...` : text);
  const cases = everywhere.map((text) => [short(text), text] as const);

  it.each(cases)("%s is found where it is written and nowhere else", async (_, text) => {
    const found = await expectList(served, list("Stp", { where: compare("name", "eq", text) }));
    expect(idsOf(found)).toEqual(HOSTILE.includes(text) ? [`stp:s${HOSTILE.indexOf(text)}`] : []);
    await expectList(served, list("Stp", { where: compare("description", "contains", text), limit: 500 }));
    await expectList(served, list("Stp", { where: compare("name", "startsWith", text), limit: 500 }));
    await expectList(served, list("Stp", { where: compare("id", "in", [text, "stp:s0"]) }));
  });

  // Half a letter is in no name, so it is no place between any.
  const whole = cases.filter(([, text]) => !/\p{Cs}/u.test(text));
  it.each(whole)("%s is a place in an order", async (_, text) => {
    const cut = page({ order: by("name"), limit: 3, after: [text, text] });
    await expectList(served, list("Stp", cut));
  });

  it.each(cases)("%s is no id", async (_, text) => {
    await expectNodes(served, { ids: [text, "stp:s0", `stp:${text}`], node: {}, asOf: null });
    const reader = await readerOf(served);
    const trace = traceOf("alliance:former", ["Stp"], { limit: 5 });
    expect(await reader.trace({ ...trace, from: text })).toBeNull();
    expect(await reader.paths({ ...pathsOf("alliance:a", "stp:s1"), to: text })).toBeNull();
    const rest = await reader.trace({ ...trace, after: [5, 1, "Stp", text, "stp:s1"] });
    expect(rest?.rows.length).toBeLessThanOrEqual(5);
  });

  it.each(cases)("%s is searched for by its words", async (_, text) => {
    const terms = readTerms(text);
    const query = { types: null, source: null, asOf: null };
    if (terms) await expectMeant(served, { ...terms, ...query });
    // As if it were a word, which it need not be.
    const word = text.replace(/\s/g, "");
    if (word !== "") await expectMeant(served, { terms: [word, "stp"], lastIsPrefix: true, ...query });
  });

  it("does not take one long word for another that only begins like it", async () => {
    const [long] = HOSTILE.filter((text) => /^x+$/.test(text));
    const terms = [`${long?.slice(0, -1)}y`, "stp"];
    const found = await expectMeant(served, { terms, lastIsPrefix: false, types: null, source: null, asOf: null });
    expect(found).toHaveLength(HOSTILE.length);
  });

  it.each([1, 19, 20, ALIKE.length - 1])("finds what is alike by %i words at once", async (many) => {
    const query = { lastIsPrefix: true, types: null, source: null, asOf: null };
    const found = await expectMeant(served, { ...query, terms: ALIKE.slice(0, many) });
    expect(found).toHaveLength(many === 1 ? 1 : ALIKE.length);
  });

  it("has changed nothing", async () => {
    const { rows } = await expectList(served, list("Stp", { limit: 500 }));
    expect(rows).toHaveLength(HOSTILE.length);
  });
}
