import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeEach, describe, expect, it } from "@jest/globals";
import { type FingerprintOptions, fingerprint as fingerprintSeeds } from "../../src/cli/commands/fingerprint.js";
import { type ValidateOptions, validate as validateSeeds } from "../../src/cli/commands/validate.js";
import { fingerprinted, folder, put, removeFolders, textsFolder, VALE } from "../seeds/vale.js";
import { outputOf } from "./output.js";

afterAll(removeFolders);

let out = "";
let err = "";
let folders = {};
beforeEach(() => {
  out = "";
  err = "";
});

/** Names the folders that the commands read. */
function at(seeds: string, sources = ""): void {
  folders = { SEEDS_DIR: seeds, SOURCES_DIR: sources };
}

/** Runs a command on those folders; what it prints is added to `out` and `err`. */
async function run(command: () => Promise<number>): Promise<number> {
  const printed = await outputOf(command, folders);
  out += printed.out;
  err += printed.err;
  return printed.code;
}
const validate = (options: ValidateOptions) => run(() => validateSeeds(options));
const fingerprint = (options: FingerprintOptions) => run(() => fingerprintSeeds(options));

const EXPLAINED = "source: codes\nuncited: [{ why: The head of the table., sentences: ['code,*'] }]\n";

describe("cpg validate", () => {
  it("prints a line for each source, and the release", async () => {
    at(fingerprinted({ ...VALE, "uncited.yaml": EXPLAINED }), textsFolder());
    expect(await validate({})).toBe(0);
    expect(out.split("\n")).toEqual([
      "source            facts  quotations  checked      sentences cited  by name only  others explained",
      "source:codes      6      2           in the text  2 of 3 (67 %)    0             1 of 1",
      expect.stringMatching(/^source:vale-2016 {2}\d+ +\d+ +in the text {2}\d+ of \d+ \(\d+ %\) +4 +0 of \d+$/),
      expect.stringMatching(/^\d+ entities, \d+ edges$/),
      expect.stringMatching(/^No fault\. Release [0-9a-f]{64}$/),
      "",
    ]);
    expect(err).toBe("");
  });

  it("says where the texts are not at hand", async () => {
    at(fingerprinted());
    expect(await validate({})).toBe(0);
    expect(out).toMatch(/source:codes .* by fingerprint; the text is not available\n/);
  });

  it("lists the sentences that no fact cites, each with the reason", async () => {
    at(fingerprinted({ ...VALE, "uncited.yaml": EXPLAINED }), textsFolder());
    await validate({ uncovered: true });
    expect(out).toContain(
      "source:vale-2016, line 3: Cancer Alliances will work with the Vale Trust.\n    no reason given\n",
    );
    expect(out).not.toContain("source:codes, line");
    expect(out).toContain("1 row of look-ups not listed; --rows lists them.\n");
    await validate({ uncovered: true, rows: true });
    expect(out).toContain("source:codes, line 1: code,ods,name\n    The head of the table.\n");
  });

  it("lists how often each relation is stated, and by which sources", async () => {
    at(fingerprinted(), textsFolder());
    await validate({ relations: true });
    expect(out).toMatch(/\n\nrelation +edges +by source\nCOVERS +3 +vale-2016 3\nHAS_MEMBER +3 +vale-2016 3\n/);
  });

  it("prints JSON for programs", async () => {
    at(fingerprinted(), textsFolder());
    expect(await validate({ json: true })).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      hash: expect.stringMatching(/^[0-9a-f]{64}$/),
      faults: [],
      warnings: [],
      entities: expect.any(Number),
      edges: expect.any(Number),
      sources: [{ source: "source:codes", sentences: 3, uncovered: 1, unexplained: 1 }, {}],
    });
    out = "";
    await validate({ json: true, uncovered: true, rows: true, relations: true });
    expect(JSON.parse(out)).toMatchObject({
      sources: [{ uncovered: [{ line: 1, text: "code,ods,name", why: null }] }, {}],
      relations: expect.arrayContaining([{ relation: "LEADS", edges: 1, bySource: { "source:vale-2016": 1 } }]),
    });
  });

  it("prints faults with their places, and fails", async () => {
    const dir = fingerprinted();
    put(dir, { "wrong.yaml": "aliances: {}\n" });
    at(dir);
    expect(await validate({})).toBe(1);
    expect(err).toMatch(
      /wrong\.yaml:1:1 {2}Unknown key or plural of a type "aliances"\.\n {4}did you mean: alliances\n1 fault\n$/,
    );
    out = "";
    expect(await validate({ json: true })).toBe(1);
    expect(JSON.parse(out)).toMatchObject({
      hash: null,
      faults: [{ place: { line: 1, column: 1 }, nearest: "alliances" }],
    });
  });
});

describe("cpg fingerprint", () => {
  it("writes what validate then accepts", async () => {
    const dir = folder(VALE);
    at(dir, textsFolder());
    expect(await validate({})).toBe(1);
    expect(await fingerprint({})).toBe(0);
    expect(await validate({})).toBe(0);
  });

  it("succeeds where it repairs its own file", async () => {
    const dir = fingerprinted();
    put(dir, { "sources/codes.slices.json": "no JSON" });
    at(dir, textsFolder());
    expect(await validate({})).toBe(1);
    expect(await fingerprint({})).toBe(0);
    expect(await validate({})).toBe(0);
  });

  it("writes only the sources that it is asked for", async () => {
    const dir = folder(VALE);
    at(dir, textsFolder());
    expect(await fingerprint({ source: ["codes"] })).toBe(0);
    expect(out).toMatch(/sources\/codes\.slices\.json: 2 slices, written\n$/);
    expect(existsSync(join(dir, "sources/vale-2016.slices.json"))).toBe(false);
  });

  it("needs texts", async () => {
    at(folder(VALE));
    expect(await fingerprint({})).toBe(1);
    expect(err).toBe("SOURCES_DIR is not set; expected the folders with the source texts.\n");
  });

  it("knows no other sources than those of the seeds", async () => {
    at(folder(VALE), textsFolder());
    expect(await fingerprint({ source: ["cods"] })).toBe(1);
    expect(err).toBe("Unknown source cods. Did you mean codes?\n");
  });
});
