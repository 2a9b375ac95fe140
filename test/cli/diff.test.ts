import { readFileSync, writeFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { diff } from "../../src/cli/commands/diff.js";
import { snapshot } from "../../src/cli/commands/snapshot.js";
import { readSeeds } from "../../src/seeds/index.js";
import { linesOf, writeReleaseFile } from "../../src/seeds/release/releaseFile.js";
import { fingerprinted, folder, refingerprint, removeFolders, textsFolder, VALE } from "../seeds/vale.js";
import { outputOf } from "./output.js";

afterAll(removeFolders);

const annex = VALE["vale/annex.yaml"] ?? "";
const before = fingerprinted();
const unled = fingerprinted({
  ...VALE,
  "vale/annex.yaml": annex.replace(/ {4}namedLeads:\n.*\n/, "").replace("kind: VANGUARD", "kind: ALLIANCE"),
});
const outputs = (old: string, now: string, options = {}) => outputOf(() => diff(old, now, options));

describe("cpg diff", () => {
  it("says what is stated otherwise, and which gaps open and close because of it", async () => {
    const { code, out } = await outputs(before, unled);
    expect(code).toBe(0);
    expect(out.split("\n")).toEqual([
      "~ alliance:south-vale",
      "    kind: “VANGUARD” → “ALLIANCE”",
      "- LEADS person:jane-roe -> alliance:north-vale",
      "    “Jane Roe” LEADS “North Vale”: “Jane Roe, Chief Officer, NHS Upper Vale CCG”",
      // The report then lists no leads at all, so it says of nobody that one is missing.
      "gap closed: gap:alliance-without-lead-alliance-south-vale",
      "    “Alliance without lead: South Vale”",
      expect.stringMatching(/^Release [0-9a-f]{12} → [0-9a-f]{12}: 0 added, 1 removed, 1 changed\.$/),
      "",
    ]);
  });

  it("says which gap opens where a source begins to list leads", async () => {
    const { out } = await outputs(unled, before);
    expect(out).toContain(
      "gap opened: gap:alliance-without-lead-alliance-south-vale\n    “Alliance without lead: South Vale”\n",
    );
  });

  it("says where nothing changes", async () => {
    const { out } = await outputs(before, fingerprinted());
    expect(out).toMatch(/^No changes: both are release [0-9a-f]{12}\.\n$/);
  });

  it("prints JSON for programs", async () => {
    const { out } = await outputs(before, unled, { json: true });
    expect(JSON.parse(out)).toMatchObject({
      before: expect.stringMatching(/^[0-9a-f]{64}$/),
      after: expect.stringMatching(/^[0-9a-f]{64}$/),
      changes: expect.arrayContaining([
        { kind: "changed", of: "alliance:south-vale", part: "kind", what: "kind: “VANGUARD” → “ALLIANCE”" },
      ]),
    });
  });

  it("summarises in Markdown: counts, entries by type, and gaps", async () => {
    const { out } = await outputs(before, unled, { markdown: true });
    const hashes = /^Release `[0-9a-f]{12}` → `[0-9a-f]{12}`\n/;
    expect(out).toMatch(hashes);
    expect(out.replace(hashes, "").trim().split("\n")).toEqual([
      "| type or relation | added | removed | changed | only its evidence |",
      "|---|---:|---:|---:|---:|",
      "| Alliance |  |  | 1 |  |",
      "| LEADS |  | 1 |  |  |",
      "",
      "### Removed",
      "",
      "**LEADS**",
      "",
      "- “Jane Roe” LEADS “North Vale”: “Jane Roe, Chief Officer, NHS Upper Vale CCG”",
      "",
      "### Changed",
      "",
      "**Alliance**",
      "",
      "- South Vale (`alliance:south-vale`)",
      "  - kind: “VANGUARD” → “ALLIANCE”",
      "",
      "### Gaps",
      "",
      "- closed: Alliance without lead: South Vale",
    ]);
  });

  it("counts what has other evidence only, cuts long lists, and escapes what Markdown takes for markup", async () => {
    const more = (regions: string) => folder({ ...VALE, "more.yaml": `source: vale-2016\nregions: { ${regions} }\n` });
    const texts = { SOURCES_DIR: textsFolder() };
    const quoted = more('a: { name: "North *Vale*", quote: Lower Vale }');
    const { out } = await outputOf(() => diff(before, quoted, { markdown: true }), texts);
    expect(out).toContain("- North \\*Vale\\* (`region:a`)\n");
    const reread = more('a: { name: "North *Vale*", quote: Not yet named }');
    const { out: evidence } = await outputOf(() => diff(quoted, reread, { markdown: true }), texts);
    expect(evidence).toContain("| Region |  |  |  | 1 |\n");
    expect(evidence).not.toContain("region:a");
    const three = more(
      "a: { name: A, quote: Lower Vale }, b: { name: B, quote: Lower Vale }, c: { name: C, quote: Lower Vale }",
    );
    const { out: cut } = await outputOf(() => diff(before, three, { markdown: true, first: "2" }), texts);
    expect(cut).toContain("- A (`region:a`)\n- B (`region:b`)\n- … and 1 more\n");
    await expect(outputs(before, unled, { markdown: true, json: true })).rejects.toThrow("Choose one format");
  });

  describe("of the chains between two entities", () => {
    const chain = ["alliance:north-vale", "ccg:nhs-upper-vale"];
    const unlinked = fingerprinted({
      ...VALE,
      "vale/annex.yaml": annex.replace(/ {6}- nhs-upper-vale.*\n/, "").replace("kind: VANGUARD", "kind: ALLIANCE"),
    });

    it("ends with 0 where other things changed only", async () => {
      const { code, out } = await outputs(before, unled, { chain });
      expect([code, out]).toEqual([0, "No change on the chains from alliance:north-vale to ccg:nhs-upper-vale.\n"]);
      expect((await outputs(before, unled, { chain, json: true })).out).toContain('"changes": []');
    });

    it("ends with 1 where a link of them was removed or added, or an entity on them changed, and names nothing else", async () => {
      const link = "HAS_MEMBER alliance:north-vale -> ccg:nhs-upper-vale\n";
      const removed = await outputs(before, unlinked, { chain });
      const added = await outputs(unlinked, before, { chain });
      expect([removed.code, removed.out.match(/^[-+~].*\n/gm)]).toEqual([1, [`- ${link}`]]);
      expect([added.code, added.out.match(/^[-+~].*\n/gm)]).toEqual([1, [`+ ${link}`]]);
      const changed = await outputs(before, unled, { chain: ["alliance:south-vale", "stp:south-vale"] });
      expect([changed.code, changed.out.match(/^[-+~].*\n/gm)]).toEqual([1, ["~ alliance:south-vale\n"]]);
    });

    it.each([
      [["alliance:north-vale"], "--chain has 1 ids; expected two"],
      [["North Vale", "stp:south-vale"], '--chain names "North Vale"; expected an id such as alliance:wessex.'],
      [["alliance:none", "stp:south-vale"], "No chain leads from alliance:none to stp:south-vale in either release."],
    ])("refuses %j", async (ids, message) => {
      await expect(outputs(before, unled, { chain: ids })).rejects.toThrow(message);
    });
  });

  it("compares folders laid over one another", async () => {
    const overlay = folder({ "redirects.yaml": 'redirects: { "alliance:old": "alliance:north-vale" }\n' });
    const { out } = await outputs(before, [before, overlay].join(delimiter));
    expect(out).toContain("+ alliance:old\n    redirects to alliance:north-vale\n");
  });

  it("compares with a release that was written to a file", async () => {
    const file = join(folder({}), "release.json");
    const { out: told } = await outputOf(() => snapshot(file), { SEEDS_DIR: before });
    expect(told).toMatch(/release\.json: release [0-9a-f]{64}\n$/);
    expect((await outputs(file, before)).out).toMatch(/^No changes/);
    expect((await outputs(file, unled)).out).toContain("- LEADS person:jane-roe");
  });

  it("needs no fingerprints where the texts are at hand", async () => {
    const dir = folder({
      ...VALE,
      "more.yaml": "source: vale-2016\nregions: { south: { name: South, after: Lower Vale } }\n",
    });
    const { out } = await outputOf(() => diff(before, dir, {}), { SOURCES_DIR: textsFolder() });
    expect(out).toContain("+ region:south\n    Region “South”\n");
    refingerprint(dir);
    expect((await outputs(before, dir)).out).toContain("+ region:south\n");
  });

  it.each([
    ["a path that is not there", () => [join(before, "no"), /^There is no folder or file .*; expected a seeds folder/]],
    [
      "a file that is no release",
      () => [
        join(before, "vale/annex.yaml"),
        /annex\.yaml is not a release file\. .* Create it again with cpg snapshot/,
      ],
    ],
    [
      "a release that was changed by hand",
      () => {
        const file = join(folder({}), "release.json");
        writeReleaseFile(file, linesOf(readSeeds([before]).draft));
        writeFileSync(file, readFileSync(file, "utf8").replace("Upper Vale", "Lower Vale"));
        return [file, /does not match the hash in its head/];
      },
    ],
    ["seeds with a fault", () => [folder({ "a.yaml": "aliances: {}\n" }), /a\.yaml:1:1 {2}Unknown key/]],
  ] as [string, () => [string, RegExp]][])("refuses %s", async (_, given) => {
    const [path, message] = given();
    await expect(diff(path, before, {})).rejects.toThrow(message);
  });
});

describe("cpg snapshot", () => {
  it("says where it cannot write", async () => {
    const file = join(before, "no/folder/release.json");
    await expect(outputOf(() => snapshot(file), { SEEDS_DIR: before })).rejects.toThrow(/ cannot be written: /);
  });
});
