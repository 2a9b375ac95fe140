import { describe, expect, it } from "@jest/globals";
import { realRelease } from "../support/release.js";

const { edges } = realRelease();
const of = (relation: string) => edges.filter((edge) => edge.relation === relation);
const concerns = of("CONCERNS");
const ends = (edge: { from: string; to: string }) => `${edge.from} -> ${edge.to}`;

/** Where something leads by some relations. */
function leadingFrom(...relations: string[]): (id: string) => ReadonlySet<string> {
  const targets = new Map<string, Set<string>>();
  for (const { from, to } of relations.flatMap(of)) targets.set(from, (targets.get(from) ?? new Set()).add(to));
  return (id) => targets.get(id) ?? new Set();
}

/** Relations that imply what CONCERNS says. */
const CLOSER = [
  "ACCOUNTABLE_TO",
  "ADDRESSED_TO",
  "AGREED_BY",
  "COUNTS",
  "EXPECTED_OF",
  "INVOLVES",
  "PART_OF",
  "RUN_BY",
  "SET_OUT_IN",
  "SUPPORTED_BY",
  "USES",
];

// docs/adr/011-links-that-say-something.md says why.
describe("no link only says again what others say:", () => {
  it("SET_OUT_IN never names the document that is quoted", () => {
    const documentOf = new Map(of("TEXT_OF").map(({ from, to }) => [from, to]));
    const again = of("SET_OUT_IN").filter(({ to, evidence }) =>
      evidence.some(({ citations }) => citations.some(({ source }) => documentOf.get(source) === to)),
    );
    expect(again.map(ends)).toEqual([]);
  });

  it("CONCERNS never stands beside a closer relation between the same two", () => {
    const closer = new Set(CLOSER.flatMap(of).flatMap(({ from, to }) => [`${from} -> ${to}`, `${to} -> ${from}`]));
    expect(concerns.map(ends).filter((pair) => closer.has(pair))).toEqual([]);
  });

  it("CONCERNS is left out where what it concerns, or what it is part of, concerns the same", () => {
    const about = leadingFrom("CONCERNS");
    const through = leadingFrom("CONCERNS", "PART_OF");
    const again = concerns.filter(({ from, to }) => [...through(from)].some((via) => via !== to && about(via).has(to)));
    // Both name strategic clinical networks as what cancer networks are to become, not as what the review is about.
    expect(again.map(ends)).toEqual([
      "expectation:campaigning-group-2012-level-of-the-very-best -> body-type:strategic-clinical-networks",
      "strategy:campaigning-group-2012 -> body-type:strategic-clinical-networks",
    ]);
  });

  it("everything but the look-ups themselves is linked to something", () => {
    const linked = new Set(edges.filter(({ relation }) => relation !== "GAP_IN").flatMap(({ from, to }) => [from, to]));
    const alone = realRelease().entities.filter(
      ({ id, type }) => type !== "Gap" && type !== "Source" && !linked.has(id),
    );
    expect(alone.map(({ id }) => id)).toEqual([]);
  });
});
