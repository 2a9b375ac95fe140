import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { quote } from "../../src/cli/commands/quote.js";
import { faultText, readSeeds, textsIn } from "../../src/seeds/index.js";
import { outputOf } from "../cli/output.js";
import { faultsOf, fingerprinted, removeFolders, textsFolder, VALE } from "./vale.js";

afterAll(removeFolders);

const OUTLINE = `source: vale-2016
outline:
  - { at: title, from: Cancer in the Vales }
  - { at: paragraph 1, from: 1. Every alliance }
  - at: Annex
    from: North North Vale
    columns: [Region, Footprint, STP coverage, Population, Number of CCGs, CCGs, Named lead]
    rows: Footprint
  - { at: paragraph 2, from: 2. Recommendation 7 }
`;

/** The seeds of the Vale with an outline of the report and of the codes, and with locators that name places of the outline only where they are right. */
const outlined = (more: Readonly<Record<string, string>> = {}): Readonly<Record<string, string>> => ({
  ...VALE,
  "sources/vale.outline.yaml": OUTLINE,
  "sources/codes.outline.yaml": "source: codes\noutline: [{ rows: code }]\n",
  "vale/annex.yaml": (VALE["vale/annex.yaml"] ?? "").replace(
    "stps: { at: STP coverage, after: Spans },\n  ccgs: { at: CCGs } }\n",
    "stps: { after: Spans } }\n",
  ),
  ...more,
});

const citationsOf = (files: Readonly<Record<string, string>>): ReadonlyMap<string, string> => {
  const dir = fingerprinted(files);
  const { release, faults } = readSeeds([dir]);
  expect(faults.map((fault) => faultText(fault))).toEqual([]);
  const evidence = [...(release?.edges ?? []), ...(release?.entities ?? [])].flatMap((one) =>
    Object.values(one.evidence).flat(),
  );
  return new Map(
    evidence.flatMap((one) => ("citations" in one ? one.citations : [])).map((one) => [one.quote, one.locator]),
  );
};

describe("the locator of a quotation", () => {
  it("is the place of the outline in which it stands: section, row and column, or several", () => {
    const locators = citationsOf(outlined());
    expect(Object.fromEntries(locators)).toMatchObject({
      "Jane Roe, Chief Officer, NHS Upper Vale CCG": "Annex, row North Vale, column Named lead",
      "Lower Vale (<i>only Dale CCG</i>)": "Annex, row North Vale, column STP coverage",
      "1.2 million 3": "Annex, row North Vale, columns Population and Number of CCGs",
      'E38000002,01B,"NHS Dale, Hill and Moor CCG"': "row E38000002, columns code to name",
    });
  });

  it("names both places of a quotation that goes over a border, and keeps what is finer by hand", () => {
    const people = (at: string, words: string) =>
      `source: vale-2016\npeople: { jim: { at: ${at}, name: { value: Jim, quote: ${JSON.stringify(words)} } } }\n`;
    const at = (place: string, words: string) =>
      citationsOf(outlined({ "more.yaml": people(place, words) })).get(words);
    expect(at("second sentence", "a report of May 2016 1. Every alliance")).toBe(
      "title to paragraph 1, second sentence",
    );
    expect(at("paragraph 2", "By 2020, 95% of people")).toBe("paragraph 2");
  });

  it("is not that of another quotation of the same fact", () => {
    const faults = faultsOf(
      outlined({
        "more.yaml":
          "source: vale-2016\npeople:\n  jim:\n    at: row North Vale\n    name: { value: Jim, quote: [Jane Roe, By 2020] }\n",
      }),
    );
    expect(faults).toEqual([
      "more.yaml:4:9  The locator “row North Vale” is wrong for “By 2020”, which stands in paragraph 2.\n    expected: no `at` for this quotation: its locator is derived from the outline of the source",
    ]);
  });

  it.each(["paragraph 3", "column CCGs", "row Nowhere"])(
    "is not %s, which begins like a place but is another one or none",
    (at) => {
      const faults = faultsOf(
        outlined({
          "more.yaml": `source: vale-2016\npeople: { jim: { at: ${at}, name: { value: Jim, quote: By 2020 } } }\n`,
        }),
      );
      expect(faults).toEqual([
        expect.stringContaining(`The locator “${at}” is wrong for “By 2020”, which stands in paragraph 2.`),
      ]);
    },
  );

  it("is the same where the text is not at hand, and an untrue one is found there too", () => {
    const dir = fingerprinted(outlined());
    const [withText, without] = [readSeeds([dir], { texts: textsIn([textsFolder()]) }), readSeeds([dir])];
    expect(without.release?.hash).toBe(withText.release?.hash);
    const path = join(dir, "vale/annex.yaml");
    writeFileSync(path, readFileSync(path, "utf8").replace("at: row South Vale", "at: row North Vale"));
    expect(readSeeds([dir]).faults.map(({ what }) => what)).toEqual([
      "The locator “row North Vale” is wrong for “South Vale”, which stands in Annex, row South Vale, column Footprint.",
    ]);
  });

  it("is checked against the text where that is at hand", () => {
    const dir = fingerprinted(outlined());
    const path = join(dir, "sources/vale.outline.yaml");
    writeFileSync(path, OUTLINE.replace("at: paragraph 2", "at: paragraph two"));
    const faults = () => readSeeds([dir], { texts: textsIn([textsFolder()]) }).faults.map(({ what }) => what);
    expect(faults()).toEqual([]);
    writeFileSync(path, OUTLINE.replace("at: Annex", "at: Annex 1"));
    expect(faults()).toContainEqual(
      expect.stringMatching(
        /^The fingerprint of .* has the locator Annex, row .*, but the outline gives Annex 1, row /,
      ),
    );
  });
});

describe("an outline", () => {
  it("has the words of its places in the order of the text", () => {
    const wrong = OUTLINE.replace("{ at: title, from: Cancer in the Vales }", "{ at: end, from: 2. Recommendation 7 }");
    expect(faultsOf(outlined({ "sources/vale.outline.yaml": wrong }))).toContainEqual(
      "sources/vale.outline.yaml:4:5  The outline's words “1. Every alliance” are not in vale.txt after line 10.\n    expected: the first words of the place as printed, in the order of the text",
    );
  });

  it.each([
    ["outline: {}", 'a.yaml:2:10  "outline" is a map.'],
    ["outline: [x]", 'a.yaml:2:11  A place of the outline is "x".'],
    ["outline: [{ form: x }]", 'a.yaml:2:13  Unknown key of a place "form".'],
  ])("%j is a fault", (text, fault) => {
    expect(faultsOf({ ...VALE, "a.yaml": `source: vale-2016\n${text}\n` })).toEqual([expect.stringContaining(fault)]);
  });

  it("gives cpg quote the locator", async () => {
    const settings = { SEEDS_DIR: fingerprinted(outlined()), SOURCES_DIR: textsFolder() };
    const { out } = await outputOf(() => quote("vale-2016", ["Spans 1 STP"], {}), settings);
    expect(out).toBe("# Annex, row South Vale, column STP coverage, line 8\nquote: Spans 1 STP\n");
  });
});
