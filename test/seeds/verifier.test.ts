import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { fingerprint, readSeeds, textsIn } from "../../src/seeds/index.js";
import { type Fingerprint, parseFingerprints, writeFingerprints } from "../../src/seeds/verify/fingerprints.js";
import { folder, removeFolders, textsFolder } from "./vale.js";

afterAll(removeFolders);

// Fifty sentences, each quoted by one person's entry.
const SENTENCES = Array.from({ length: 50 }, (_, i) => `Person ${i} of Ward ${i * 7} speaks for ${i * i + 3} patients`);
const text = SENTENCES.map((sentence) => `${sentence}.`).join("\n");
const sourceSeeds =
  "sources: { wards: { name: Wards, title: Wards, kind: DOCUMENT, licence: none, file: wards.txt } }\n";
const seedsOf = (sentences: readonly string[]) =>
  `source: wards\npeople:\n${sentences.map((sentence, i) => `  p-${i}: { name: P ${i}, quote: "${sentence}" }\n`).join("")}`;

const texts = textsIn([textsFolder({ "wards.txt": text })]);
const dir = folder({ "sources.yaml": sourceSeeds, "wards.yaml": seedsOf(SENTENCES) });
if (fingerprint([dir], texts).faults.length > 0) throw new Error("The made-up seeds have faults.");
const slicesFile = join(dir, "sources/wards.slices.json");
const slices = readFileSync(slicesFile, "utf8");

/** The lines of the seeds in which there is a fault, after a change to the seeds and their fingerprints. */
function faultyLines(withTexts: boolean, seeds: readonly string[], changed: string = slices): readonly number[] {
  writeFileSync(join(dir, "wards.yaml"), seedsOf(seeds));
  writeFileSync(slicesFile, changed);
  const { faults } = readSeeds([dir], withTexts ? { texts } : {});
  return [...new Set(faults.map(({ place }) => place.line))].sort((a, b) => a - b);
}

/** Fingerprints changed one by one. */
function withSlices(
  change: (slice: Fingerprint, i: number, all: readonly Fingerprint[]) => Partial<Fingerprint>,
): string {
  const parsed = parseFingerprints(slices);
  return writeFingerprints({
    ...parsed,
    fingerprints: parsed.fingerprints.map((slice, i, all) => ({ ...slice, ...change(slice, i, all) })),
  });
}

// The first person's entry stands on line 3.
const ALL_LINES = SENTENCES.map((_, i) => i + 3);

/** A sentence with one character replaced: another place in it for each i. */
const misquoted = (sentence: string, i: number): string => {
  const at = (i * 5) % sentence.length;
  return `${sentence.slice(0, at)}${sentence[at] === "x" ? "y" : "x"}${sentence.slice(at + 1)}`;
};

describe.each([
  ["with the text", true],
  ["without the text", false],
])("the verifier, %s,", (_, withTexts) => {
  it("finds nothing wrong with what is right", () => {
    expect(faultyLines(withTexts, SENTENCES)).toEqual([]);
  });

  it("refuses 50 quotations of which each has one character changed", () => {
    // Without the text a changed quotation has no fingerprint, which is one fault for all: so one at a time there.
    if (withTexts) expect(faultyLines(true, SENTENCES.map(misquoted))).toEqual(ALL_LINES);
    const passed = withTexts
      ? []
      : SENTENCES.filter((sentence, i) => faultyLines(false, SENTENCES.with(i, misquoted(sentence, i))).length === 0);
    expect(passed).toEqual([]);
  });

  it("refuses 50 places of which each has one offset changed", () => {
    const changed = withSlices(
      ({ start, end }, i) =>
        [{ start: start + 1 }, { start: Math.max(0, start - 1), end: end + 1 }, { end: end + 1 }, { end: end - 1 }][
          i % 4
        ] ?? {},
    );
    expect(faultyLines(withTexts, SENTENCES, changed)).toEqual(ALL_LINES);
  });

  it("refuses 50 hashes of which each was made for other words", () => {
    const changed = withSlices((__, i, all) => ({ sha256: all[(i + 1) % all.length]?.sha256 ?? "" }));
    expect(faultyLines(withTexts, SENTENCES, changed)).toEqual(ALL_LINES);
  });
});
