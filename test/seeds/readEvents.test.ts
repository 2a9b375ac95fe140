import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { collectFaults } from "../../src/seeds/fault.js";
import { parseSeeds } from "../../src/seeds/parse/parseSeeds.js";
import { readDocument } from "../../src/seeds/parse/readDocument.js";
import { readEvents } from "../../src/seeds/parse/readEvents.js";
import { filesBelow } from "../../src/seeds/parse/seedFiles.js";

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const texts = filesBelow(SEEDS, ".yaml").map(({ path }) => readFileSync(path, "utf8"));
const lines = texts.flatMap((text) => text.split("\n"));

/** What one of the two readers returns and reports. */
function read(reader: typeof readEvents, text: string) {
  const { report, faults } = collectFaults();
  return { node: reader("x.yaml", text, report), faults: faults() };
}

/** Some consecutive lines of the seeds, with characters that mean something in YAML at random places. */
const spoilt = fc
  .tuple(
    fc.nat(lines.length - 1),
    fc.integer({ min: 1, max: 12 }),
    fc.array(
      fc.tuple(
        fc.nat(),
        fc.nat(3),
        fc.constantFrom(
          ...[
            ":",
            ": ",
            "- ",
            "\n",
            "\n  ",
            "\\\n",
            " ",
            "\t",
            "{",
            "}",
            "[",
            "]",
            ", ",
            "'",
            '"',
            "#",
            " # ",
            "&a ",
            "*a",
            "!x ",
          ],
          ...[
            "|\n",
            ">-\n  ",
            "? ",
            "~",
            "null",
            "true",
            "1",
            ".5",
            "1e3",
            "0x1f",
            "%",
            "---\n",
            "...\n",
            "\\",
            "\\u00e9",
          ],
          ...["\r\n", "\r", "\ufeff", "\u2028", "<<: ", "a: b", "{a, b}", "a:\n", "''", "&a:", "*a:"],
        ),
      ),
      { maxLength: 5 },
    ),
  )
  .map(([first, count, changes]) => {
    const part = lines.slice(first, first + count);
    const indent = Math.min(...part.filter((line) => line.trim() !== "").map((line) => line.search(/\S/)));
    const text = part.map((line) => line.slice(Number.isFinite(indent) ? indent : 0)).join("\n");
    return changes.reduce((now, [at, gone, put]) => {
      const place = at % (now.length + 1);
      return now.slice(0, place) + put + now.slice(place + gone);
    }, text);
  });

describe("the fast reader of seed files", () => {
  it("reads every seed file as the reader of any YAML does", () => {
    for (const text of texts) expect(read(readEvents, text)).toEqual(read(readDocument, text));
  });

  it("reads anything as the other reader does, or leaves it to that", () => {
    const runs = { numRuns: process.env.THOROUGH ? 20_000 : 2_000 };
    fc.assert(
      fc.property(spoilt, (text) => {
        const fast = read(readEvents, text);
        if (fast.node === null) expect(fast.faults).toEqual([]);
        else expect(fast).toEqual(read(readDocument, text));
      }),
      runs,
    );
  });

  it.each([
    ["a fault", "a: {"],
    ["an empty file", ""],
    ["two documents", "a: 1\n---\nb: 2"],
    ["a directive", "%YAML 1.2\n---\na: 1"],
    ["a tag", "a: !!str 1"],
    ["an escaped end of a line", 'a: "b\\\n\n  c"'],
    ["a block scalar with its indentation, and a comment", "a: |1 #|\n b"],
    ["a key with an anchor", "&k a: 1"],
    ["a key that is a list", "? [a]\n: 1"],
    ["an empty item", "a:\n  -\n  - b"],
    ["an anchor that ends in a colon", "a: &b: c"],
    ["a tab as indentation", "a:\n\tb"],
    ["a key without a colon", "{ a, b: 1 }"],
    ["an explicit key", "? |\na: 1"],
    ["a block scalar with its indentation", "a: |1\n b"],
    ["a key behind an item", "a:\n- 'b' c: 1"],
  ])("leaves %s to the other reader", (_, text) => {
    expect(read(readEvents, text)).toEqual({ node: null, faults: [] });
  });

  it("leaves no fault out", () => {
    const { report, faults } = collectFaults();
    expect(parseSeeds("x.yaml", "a: {\nb: [", report)).toBeNull();
    expect(faults().map(({ place, what }) => `${place.line}:${place.column} ${what}`)).toEqual([
      "2:1 Invalid YAML: Flow map in block collection must be sufficiently indented and end with a }",
      "2:5 Invalid YAML: Flow sequence in block collection must be sufficiently indented and end with a ]",
    ]);
  });

  it("reports aliases and keys at their places", () => {
    const { report, faults } = collectFaults();
    parseSeeds("x.yaml", 'a: "*"\nb: *none\n"a": |\n  text\n~: 1', report);
    expect(faults().map(({ place, what }) => `${place.line}:${place.column} ${what}`)).toEqual([
      "2:4 No anchor &none is defined before this alias.",
      '3:1 Duplicate key "a".',
      "5:1 A key is nothing.",
    ]);
  });
});
