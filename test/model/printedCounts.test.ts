import { describe, expect, it } from "@jest/globals";
import { Basis, Confidence, type Evidence } from "../../src/model/evidence.js";
import { comparedCounts } from "../../src/model/printedCounts.js";
import type { EdgeRecord, EntityRecord } from "../../src/model/release.js";

const said: readonly Evidence[] = [
  {
    basis: Basis.STATED,
    confidence: Confidence.HIGH,
    strength: null,
    note: null,
    citations: [{ source: "source:report", locator: "table 1", quote: "words", start: 0, end: 5 }],
  },
];
const finding = (slug: string, value: number | null): EntityRecord => ({
  id: `finding:${slug}`,
  type: "Finding",
  props: { value },
  evidence: { value: said },
});
const edge = (relation: string, from: string, to: string): EdgeRecord => ({
  relation,
  from,
  to,
  ordinal: 0,
  validFrom: null,
  validTo: null,
  strength: 5,
  props: {},
  evidence: said,
});
const compared = (entities: readonly EntityRecord[], edges: readonly EdgeRecord[]) =>
  comparedCounts({ entities, edges }).map(({ id, printed, counted }) => [id, printed, counted]);

describe("A number that a report prints", () => {
  it("is compared with the things that the report lists", () => {
    const listed = ["amgen", "roche"].map((slug) => edge("COUNTS", "finding:companies", `organisation:${slug}`));
    expect(compared([finding("companies", 3)], listed)).toEqual([["finding:companies", 3, 2]]);
  });

  it("is compared with the sum of the rows below it", () => {
    const rows = [finding("directors", 10), finding("nurses", 2)];
    const parts = rows.map(({ id }) => edge("PART_OF", id, "finding:interviews"));
    expect(compared([finding("interviews", 12), ...rows], parts)).toEqual([["finding:interviews", 12, 12]]);
  });

  it("is compared with nothing where the report lists nothing", () => {
    expect(compared([finding("types-of-cancer", 200)], [])).toEqual([]);
  });
});
