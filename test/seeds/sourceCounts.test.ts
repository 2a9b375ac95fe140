import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import type { Evidence } from "../../src/model/evidence.js";
import type { EntityRecord, Release } from "../../src/model/release.js";
import { readSeeds } from "../../src/seeds/index.js";
import { realRelease } from "../support/release.js";
import { SOURCE_FOLDERS } from "../support/sourceFolders.js";
import { faultsOf, fingerprinted, put, removeFolders, VALE, VALE_TEXT } from "./vale.js";

afterAll(removeFolders);

const sourceIn = (release: Release | null, slug: string): EntityRecord["props"] => {
  const found = release?.entities.find(({ id }) => id === `source:${slug}`);
  if (!found) throw new Error(`There is no source ${slug}`);
  return found.props;
};

/** All evidence of a release that is not derived, by brute force. */
const allEvidence = ({ entities, edges }: Release): readonly Evidence[] => [
  ...entities.filter(({ type }) => type !== "Gap").flatMap(({ evidence }) => Object.values(evidence).flat()),
  ...edges.filter(({ relation }) => relation !== "GAP_IN").flatMap(({ evidence }) => evidence),
];

/** The share of a text's characters that some quotation holds: each is marked, and the marks are counted. */
function markedShare(release: Release, slug: string, length: number): number {
  const marks = new Uint8Array(length);
  for (const { source, start, end } of allEvidence(release).flatMap(({ citations }) => citations))
    if (source === `source:${slug}`) marks.fill(1, start, end);
  return marks.reduce((sum, mark) => sum + mark, 0) / length;
}

const lengthOf = (file: string): number | undefined =>
  SOURCE_FOLDERS.map((folder) => join(folder, file))
    .filter(existsSync)
    .map((path) => [...readFileSync(path, "utf8")].length)[0];

describe("how much of a source is quoted", () => {
  it("is the share of its characters that lie in a quotation, overlaps once", () => {
    const { release } = readSeeds([fingerprinted()]);
    const { length, quotedShare } = sourceIn(release, "vale-2016");
    expect(length).toBe([...VALE_TEXT].length);
    expect(quotedShare).toBeCloseTo(markedShare(release as Release, "vale-2016", [...VALE_TEXT].length), 3);
    expect(quotedShare).toBeGreaterThan(0);
  });

  it("is unknown where the fingerprints are of a version that did not record the length", () => {
    const dir = fingerprinted();
    const path = join(dir, "sources/vale-2016.slices.json");
    put(dir, { "sources/vale-2016.slices.json": readFileSync(path, "utf8").replace(/^ {2}"length": \d+,\n/m, "") });
    const { release, faults } = readSeeds([dir]);
    expect(faults).toEqual([]);
    const { length, quotedShare, quotationCount } = sourceIn(release, "vale-2016");
    expect({ length, quotedShare }).toEqual({ length: null, quotedShare: null });
    expect(quotationCount).toBeGreaterThan(0);
  });

  it("is 0 of a text that nothing cites", () => {
    const sources = VALE["sources/vale.yaml"] ?? "";
    const { release } = readSeeds([fingerprinted({ "sources/vale.yaml": sources })]);
    expect(sourceIn(release, "codes")).toMatchObject({ quotedShare: 0, quotationCount: 0, factCount: 0 });
  });

  it("cannot be stated in seeds", () => {
    const sources = (VALE["sources/vale.yaml"] ?? "").replace("kind: LOOKUP", "kind: LOOKUP\n    factCount: 12");
    expect(faultsOf({ "sources/vale.yaml": sources })).toEqual([expect.stringContaining("factCount")]);
  });

  // Two bodies of the table, their names and codes: E38000001 has a name, two codes and no link.
  it("goes with the number of facts and of quoted places", () => {
    const { release } = readSeeds([fingerprinted()]);
    expect(sourceIn(release, "codes")).toMatchObject({ quotationCount: 2, factCount: 6 });
  });
});

it("a source has the words that nothing cites, with the reasons that the seeds give", () => {
  const yaml = "source: codes\nuncited:\n  - { why: The head of the table., sentences: ['code,*'] }\n";
  const { release } = readSeeds([fingerprinted({ ...VALE, "uncited.yaml": yaml })]);
  expect(sourceIn(release, "codes").uncited).toEqual([{ words: "code,*", why: "The head of the table." }]);
  expect(sourceIn(release, "vale-2016").uncited).toEqual([]);
});

describe("of the documents of the graph", () => {
  const release = realRelease();

  it.each([
    ["guidance-2016", 0.89],
    ["campaigning-group-2012", 0.93],
    ["east-of-england", 0.97],
    ["east-midlands-2016", 0.9],
    ["north-west-coast", 0.98],
  ])("%s is quoted to a share of %f", (slug, share) => {
    const { quotedShare, length } = sourceIn(release, slug);
    expect(Number(quotedShare).toFixed(2)).toBe(share.toFixed(2));
    expect(quotedShare).toBeCloseTo(markedShare(release, slug, Number(length)), 3);
  });

  // One row for each of 209 CCGs of February 2016 and of those merged since: 424 cells are quoted, each for one fact.
  it("the file of the ODS supports as many facts as it has quotations", () => {
    expect(sourceIn(release, "ods-ccg-2016-02")).toMatchObject({ factCount: 424, quotationCount: 424 });
  });

  (SOURCE_FOLDERS.length > 0 ? it : it.skip)("every length is that of the text", () => {
    for (const { props } of release.entities.filter(({ type }) => type === "Source"))
      expect({ file: props.file, length: props.length }).toEqual({
        file: props.file,
        length: lengthOf(String(props.file)),
      });
  });

  it("each observation of a list counts as a fact of its own", () => {
    const cited = release.entities.flatMap(({ props }) =>
      ((props.observations ?? []) as unknown as { evidence: readonly Evidence[] }[]).filter(({ evidence }) =>
        evidence.some(({ citations }) => citations.some(({ source }) => source === "source:observations")),
      ),
    );
    expect(cited.length).toBeGreaterThan(50);
    expect(Number(sourceIn(release, "observations").factCount)).toBeGreaterThan(cited.length);
  });
});
