import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { at, faultText, fingerprint, readSeeds, textsIn } from "../../src/seeds/index.js";
import { fingerprintHash, parseFingerprints } from "../../src/seeds/verify/fingerprints.js";
import { fingerprinted, folder, put, refingerprint, removeFolders, textsFolder, VALE, VALE_TEXT } from "./vale.js";

afterAll(removeFolders);

const slicesFile = (dir: string, slug = "vale-2016") => join(dir, `sources/${slug}.slices.json`);
const slicesOf = (dir: string, slug?: string) => parseFingerprints(readFileSync(slicesFile(dir, slug), "utf8"));
const texts = () => textsIn([textsFolder()]);
const faultsIn = (dirs: readonly string[], withTexts = false) =>
  readSeeds(dirs, withTexts ? { texts: texts() } : {}).faults.map((fault) =>
    faultText(fault, (file) => file.replace(/^.*seeds-[^/]*\//, "")),
  );

describe("fingerprints", () => {
  it("hold places and salted hashes, and no words", () => {
    const dir = fingerprinted();
    const { file, sha256, salt, fingerprints } = slicesOf(dir);
    expect({ file, sha256, salt }).toEqual({
      file: "vale.txt",
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      salt: expect.stringMatching(/^[0-9a-f]{32}$/),
    });
    expect(readFileSync(slicesFile(dir), "utf8")).not.toMatch(/Vale|million/);
    const points = Array.from(VALE_TEXT);
    for (const { start, end, sha256: hash } of fingerprints) {
      const words = points.slice(start, end).join("").replace(/\s+/g, " ");
      expect(hash).toBe(fingerprintHash(salt, start, end, words));
    }
  });

  it("stand in the order of the text, one line each", () => {
    const dir = fingerprinted();
    const { fingerprints } = slicesOf(dir);
    expect(fingerprints.map(({ start }) => start)).toEqual(
      fingerprints.map(({ start }) => start).sort((a, b) => a - b),
    );
    const lines = readFileSync(slicesFile(dir), "utf8").split("\n");
    expect(lines.filter((line) => line.includes('"key"'))).toHaveLength(fingerprints.length);
  });

  it("are the same when written again", () => {
    const dir = fingerprinted();
    const before = readFileSync(slicesFile(dir), "utf8");
    expect(refingerprint(dir).written.every(({ changed }) => !changed)).toBe(true);
    expect(readFileSync(slicesFile(dir), "utf8")).toBe(before);
  });

  it("count code points, not UTF-16 units or bytes", () => {
    const dir = folder({ ...VALE, "vale/annex.yaml": "source: vale-2016\npeople: { jane-roe: { name: Jane Roe } }\n" });
    const text = textsFolder({ "vale.txt": "𝒱ale – Jane Roe" });
    expect(fingerprint([dir], textsIn([text])).faults).toEqual([]);
    expect(slicesOf(dir).fingerprints).toMatchObject([{ start: 7, end: 15 }]);
  });

  it("give the release of the texts where the texts are not at hand", () => {
    const dir = fingerprinted();
    const without = readSeeds([dir]);
    const within = readSeeds([dir], { texts: texts() });
    expect(without.faults).toEqual([]);
    expect(within.faults).toEqual([]);
    expect(without.release?.hash).toBe(within.release?.hash);
    expect(without.release?.entities.find(({ id }) => id === "source:vale-2016")?.props.sha256).toBe(
      slicesOf(dir).sha256,
    );
  });

  it("of an overlay stand in the overlay", () => {
    const base = fingerprinted();
    const before = readFileSync(slicesFile(base), "utf8");
    const overlay = folder({
      "own.yaml": "source: vale-2016\norganisations: { vale-trust: { name: Vale Trust } }\n",
      "sources/own.yaml": "sources: { own: { name: Own, title: Own, kind: WEB_PAGE, licence: none, file: own.txt } }\n",
      "site.yaml": "source: own\npeople: { ann-other: { name: Ann Other } }\n",
    });
    const both = textsIn([textsFolder({ "own.txt": "Ann Other, nurse" })]);
    expect(fingerprint([base, overlay], both).faults).toEqual([]);
    expect(readFileSync(slicesFile(base), "utf8")).toBe(before);
    expect(slicesOf(overlay).fingerprints).toHaveLength(1);
    expect(slicesOf(overlay, "own").fingerprints).toHaveLength(1);
    expect(faultsIn([base, overlay])).toEqual([]);
    expect(faultsIn([base])).toEqual([]);
  });

  it("are kept while the seeds have a fault, since they may be needed again", () => {
    const dir = fingerprinted();
    const before = slicesOf(dir).fingerprints.length;
    put(dir, { "vale/annex.yaml": "[" });
    expect(fingerprint([dir], texts()).faults).toHaveLength(1);
    expect(slicesOf(dir).fingerprints).toHaveLength(before);
    put(dir, { "vale/annex.yaml": "source: vale-2016\n" });
    fingerprint([dir], texts());
    expect(slicesOf(dir).fingerprints).toHaveLength(0);
  });

  it("stay as they are where the text is not at hand", () => {
    const dir = fingerprinted();
    const before = readFileSync(slicesFile(dir), "utf8");
    const outcome = fingerprint([dir], textsIn([folder({})]));
    expect(outcome.absent).toEqual(["vale-2016", "codes"]);
    expect(readFileSync(slicesFile(dir), "utf8")).toBe(before);
  });
});

describe("seeds whose fingerprints are not right", () => {
  const rerun = "run `cpg fingerprint`";

  it("are told to be fingerprinted, once for each source", () => {
    const dir = folder(VALE);
    for (const withTexts of [false, true])
      expect(faultsIn([dir], withTexts)).toEqual([
        expect.stringMatching(
          /^reference\/codes.yaml:5:12 {2}2 quotations of source:codes have no fingerprint[\s\S]*cpg fingerprint/,
        ),
        expect.stringMatching(
          /^vale\/annex.yaml:\d+:\d+ {2}\d+ quotations of source:vale-2016 have no fingerprint[\s\S]*cpg fingerprint/,
        ),
      ]);
  });

  it("are told of a quotation that was added since", () => {
    const dir = fingerprinted();
    put(dir, {
      "new.yaml": "source: vale-2016\norganisations: { vale-trust: { name: Vale Trust } }\n",
    });
    expect(faultsIn([dir])).toEqual([
      expect.stringMatching(/^new.yaml:2:32 {2}1 quotation of source:vale-2016 has no fingerprint/),
    ]);
  });

  it("are told of another version of the text", () => {
    const dir = fingerprinted();
    const other = textsIn([textsFolder({ "vale.txt": `${VALE_TEXT}More.\n` })]);
    const { faults } = readSeeds([dir], { texts: other });
    expect(faults.map(({ what, expected }) => [what, expected])).toEqual([
      ["The fingerprints of source:vale-2016 belong to another version of its file.", expect.stringContaining(rerun)],
    ]);
  });

  it("are told of a file of fingerprints that cannot be read", () => {
    const dir = fingerprinted();
    put(dir, { "sources/codes.slices.json": '{ "file": 1 }' });
    const [first] = readSeeds([dir]).faults.filter(({ what }) => what.includes("slices.json"));
    expect(first && at(first.place, (file) => file.slice(dir.length + 1))).toBe("sources/vale.yaml:13:5");
    expect(first?.what).toContain("sha256");
  });
});
