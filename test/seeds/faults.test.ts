import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, it } from "@jest/globals";
import { SeedError } from "../../src/seeds/index.js";
import { wildcard } from "../../src/seeds/phrases.js";
import { changed, FAULTS as FORM_FAULTS } from "./faultCases.js";
import { RULE_FAULTS } from "./ruleCases.js";
import { faultsOf, removeFolders, VALE } from "./vale.js";

const FAULTS = [...FORM_FAULTS, ...RULE_FAULTS];

afterAll(removeFolders);

describe("seeds without a fault", () => {
  it("report nothing", () => expect(faultsOf(VALE)).toEqual([]));

  it.each(["row South Vale", "columns Region to South Vale"])("may name the end of a link in a locator: %s", (at) => {
    const more = `source: vale-2016\npeople: { jane-roe: { leads: [ south-vale: { at: ${at}, quote: Jane Roe } ] } }\n`;
    expect(faultsOf({ ...VALE, "more.yaml": more })).toEqual([]);
  });
});

describe("faults", () => {
  let reports: readonly (readonly string[])[];
  beforeAll(() => {
    reports = FAULTS.map(([, files]) => faultsOf(files));
  });

  describe("are reported each with its place, what was expected and what is near:", () => {
    it.each(FAULTS.map(([what, , expected], i) => [what, i, expected] as const))("%s", (_, i, expected) => {
      for (const one of expected) expect(reports[i]).toContainEqual(expect.stringMatching(wildcard(one)));
      expect(reports[i]).toHaveLength(expected.length);
    });
  });

  describe("and docs/curating.md, whose messages", () => {
    const text = readFileSync(new URL("../../docs/curating.md", import.meta.url), "utf8");
    const page = text.slice(text.indexOf("\n## Messages\n"));
    const rows = [...page.matchAll(/^\| `([^`]+)` \| (.+) \|$/gm)].map(([, message = ""]) => message);
    const heard = () => reports.flat().map((fault) => fault.split("\n")[0]?.replace(/^\S+ +/, "") ?? "");
    /** A message of the page, in which … stands for anything. */
    const pattern = (row: string) => wildcard(row, "…");

    it("tell of every fault that is made here", () => {
      const patterns = rows.map(pattern);
      expect(heard().filter((fault) => !patterns.some((one) => one.test(fault)))).toEqual([]);
    });

    it("are those that the program has", () => {
      // Those that need a text, fingerprints or a list of uncited sentences are made in other tests.
      const elsewhere =
        /fingerprint|is no file|would not be read|not UTF-8|not a sentence of|A fact cites|has a text|"why"|"sentences"|is a map/;
      const unheard = rows.filter((row) => !heard().some((fault) => pattern(row).test(fault)));
      expect(unheard.filter((row) => !elsewhere.test(row))).toEqual([]);
    });
  });
});

describe("several faults", () => {
  it("are all reported, in the order of files and lines", () => {
    const faults = faultsOf({
      ...changed("kind: VANGUARD", "kind: VANGARD"),
      "a.yaml": "aliances: {}\npeople: { Jane_Roe: {} }\n",
      "b.yaml": "[\n",
    });
    expect(faults.map((fault) => fault.slice(0, fault.indexOf("  ")))).toEqual([
      "a.yaml:1:1",
      "a.yaml:2:11",
      "b.yaml:2:1",
      "vale/annex.yaml:34:11",
    ]);
  });

  it("are the message of a SeedError", () => {
    const error = new SeedError([
      { place: { file: "a.yaml", line: 1, column: 2 }, what: "It is wrong.", expected: "right" },
    ]);
    expect(error.message).toBe("The seeds have errors.\na.yaml:1:2  It is wrong.\n    expected: right\n1 fault");
  });
});
