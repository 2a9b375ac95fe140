import { cpSync, readFileSync, writeFileSync } from "node:fs";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll, describe, expect, it } from "@jest/globals";
import { collectFaults } from "../../src/seeds/fault.js";
import {
  type Fault,
  faultText,
  type Place,
  type Reading,
  readSeeds,
  summarise,
  textsIn,
} from "../../src/seeds/index.js";
import { parseSeeds } from "../../src/seeds/parse/parseSeeds.js";
import { filesBelow } from "../../src/seeds/parse/seedFiles.js";
import type { ScalarNode, SeedNode } from "../../src/seeds/parse/seedNode.js";
import { evidenceIn } from "../../src/seeds/verify/coverage.js";
import { parseFingerprints, writeFingerprints } from "../../src/seeds/verify/fingerprints.js";
import { SOURCE_FOLDERS } from "../support/sourceFolders.js";
import { folder, removeFolders } from "./vale.js";

afterAll(removeFolders);

const SEEDS = fileURLToPath(new URL("../../seeds", import.meta.url));
const withTexts = SOURCE_FOLDERS.length > 0 ? it : it.skip;
const inWords = (faults: readonly Fault[]) => faults.map((fault) => faultText(fault));

let reading: Reading | undefined;
/** The seeds as they are read beside the texts; once, as it takes its time. */
function readWithTexts(): Reading {
  reading ??= readSeeds([SEEDS], { texts: textsIn(SOURCE_FOLDERS) });
  return reading;
}

/** A copy of the seeds, to be spoilt. */
function copy(): string {
  const dir = folder({});
  cpSync(SEEDS, dir, { recursive: true });
  return dir;
}

/** So many of a list, spread over all of it. */
const spread = <T>(all: readonly T[], n: number): readonly T[] =>
  all.filter((_, i) => Math.floor((i * n) / all.length) !== Math.floor(((i - 1) * n) / all.length));

/** The quotations that seed files give in plain words on one line. */
function quotationsIn(dir: string): readonly ScalarNode[] {
  const { report } = collectFaults();
  const files = filesBelow(dir, ".yaml").map(({ path }) => {
    const text = readFileSync(path, "utf8");
    return { root: parseSeeds(path, text, report), lines: text.split("\n") };
  });
  return files.flatMap(({ root, lines }) =>
    (root ? quotesBelow(root, false) : []).filter(
      ({ words, place }) => words.length > 9 && lines[place.line - 1]?.includes(words, place.column - 1),
    ),
  );
}

function quotesBelow(node: SeedNode, quoted: boolean): readonly ScalarNode[] {
  if (node.kind === "scalar") return quoted ? [node] : [];
  if (node.kind === "list") return node.items.flatMap((item) => quotesBelow(item, quoted));
  return node.entries.flatMap(({ key, node: inner }) =>
    quotesBelow(inner, key === "quote" || (quoted && inner.kind === "list")),
  );
}

/** Replaces the letter in the middle of a quotation, in its file. */
function misquote({ words, place }: ScalarNode): Place {
  const lines = readFileSync(place.file, "utf8").split("\n");
  const line = lines[place.line - 1] ?? "";
  const letters = [...words.matchAll(/\p{L}/gu)];
  const middle = line.indexOf(words, place.column - 1) + (letters[Math.floor(letters.length / 2)]?.index ?? 0);
  lines[place.line - 1] = `${line.slice(0, middle)}${line[middle] === "q" ? "z" : "q"}${line.slice(middle + 1)}`;
  writeFileSync(place.file, lines.join("\n"));
  return place;
}

describe("the seeds of this repository", () => {
  it("have no fault, and every quotation matches its fingerprint", () => {
    expect(inWords(readSeeds([SEEDS]).faults)).toEqual([]);
  });

  withTexts("stand in the texts word for word, where those are at hand (SOURCES_DIR)", () => {
    const { release, faults, sources } = readWithTexts();
    expect(inWords(faults)).toEqual([]);
    const citations = release ? [...evidenceIn(release)].flatMap(({ evidence }) => evidence.citations) : [];
    // Said once more without the reader's own code: code points, white space collapsed.
    const wrong = citations.filter(({ source, start, end, quote }) => {
      const text = sources.of(source.slice("source:".length)).text;
      return text !== null && text.points.slice(start, end).join("").replace(/\s+/g, " ").trim() !== quote;
    });
    expect(wrong).toEqual([]);
    expect(citations.length).toBeGreaterThan(1000);
  });

  withTexts("cite every sentence of their sources, or say why not (else: cpg validate --uncovered)", () => {
    const { sources } = summarise(readWithTexts());
    const bare = sources.flatMap(({ source, uncovered }) =>
      (uncovered ?? []).filter(({ why }) => why === null).map(({ line, text }) => `${source}, line ${line}: ${text}`),
    );
    expect(bare).toEqual([]);
    expect(sources.filter(({ sentences }) => sentences !== null).length).toBeGreaterThanOrEqual(5);
  });
});

describe("the verifier", () => {
  withTexts("refuses 50 of their quotations of which each has one letter changed", () => {
    const dir = copy();
    const places = spread(quotationsIn(dir), 50).map(misquote);
    const { faults } = readSeeds([dir], { texts: textsIn(SOURCE_FOLDERS) });
    const passed = places.filter(
      ({ file, line }) => !faults.some(({ place }) => place.file === file && place.line === line),
    );
    expect(places).toHaveLength(50);
    expect(passed).toEqual([]);
  });

  it.each([
    ["without the texts", []],
    ["with the texts, where those are at hand", SOURCE_FOLDERS],
  ])("refuses 50 of their places of which each has one offset changed, %s", (_, sources) => {
    const dir = copy();
    const all = filesBelow(dir, ".slices.json").flatMap(({ path }) =>
      parseFingerprints(readFileSync(path, "utf8")).fingerprints.map((slice) => ({ path, slice })),
    );
    // Where a quotation is cited with its full stop too, one code point more is right.
    const placeOf = (path: string, start: number, end: number): string =>
      `source:${basename(path, ".slices.json")} ${start} ${end}`;
    const right = new Set(all.map(({ path, slice }) => placeOf(path, slice.start, slice.end)));
    const spoilt = spread(
      all.filter(({ path, slice }) => !right.has(placeOf(path, slice.start, slice.end + 1))),
      50,
    );
    for (const { path, slice } of spoilt) {
      const parsed = parseFingerprints(readFileSync(path, "utf8"));
      writeFileSync(
        path,
        writeFingerprints({
          ...parsed,
          fingerprints: parsed.fingerprints.map((one) => (one.key === slice.key ? { ...one, end: one.end + 1 } : one)),
        }),
      );
    }
    const { faults, draft } = readSeeds([dir], { texts: textsIn(sources) });
    const wrong = new Set(spoilt.map(({ path, slice }) => placeOf(path, slice.start, slice.end + 1)));
    const passed = [...evidenceIn(draft)]
      .flatMap(({ evidence }) => evidence.citations)
      .filter(({ source, start, end }) => wrong.has(`${source} ${start} ${end}`));
    expect(spoilt).toHaveLength(50);
    expect(passed).toEqual([]);
    expect(faults.filter(({ what }) => what.includes("does not match its fingerprint")).length).toBeGreaterThanOrEqual(
      50,
    );
  });
});
