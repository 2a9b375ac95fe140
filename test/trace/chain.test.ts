import { describe, expect, it } from "@jest/globals";
import { ENTITY_NAMES, type EntityName } from "../../src/model/entities.js";
import { RELATIONS } from "../../src/model/relations.js";
import { type Chain, chainsBetween, chainsFrom } from "../../src/trace/chain.js";
import { isAllowed, isHopeless } from "../store/oracleOfTraces.js";

/** A chain in one line: "Recommendation DELIVERED_BY> Deliverable IN_AREA> PolicyArea". */
const lineOf = ({ from, hops }: Chain): string =>
  [
    from,
    ...hops.flatMap(({ relation, direction, to }) => [`${relation}${direction === "FORWARD" ? ">" : "<"}`, to]),
  ].join(" ");

/** Every sequence of relations that the rules allow, by trying all. */
function linesFrom(here: EntityName, line: string, relations: readonly string[]): readonly string[] {
  if (isHopeless(relations)) return [];
  const on = RELATIONS.flatMap(({ name, from, to }) => [
    ...(from.includes(here) ? to.map((end) => [name, ">", end] as const) : []),
    ...(to.includes(here) ? from.map((end) => [name, "<", end] as const) : []),
  ]);
  const further = on.flatMap(([name, sign, end]) =>
    linesFrom(end, `${line} ${name}${sign} ${end}`, [...relations, name]),
  );
  return relations.length > 0 && isAllowed(relations) ? [line, ...further] : further;
}

const relationsOf = (type: EntityName): readonly (readonly string[])[] =>
  chainsFrom(type).map(({ hops }) => hops.map(({ relation }) => relation));

describe("the chains that a trace may follow", () => {
  it.each(ENTITY_NAMES)("from %s are those that the rules allow, all of them and no other", (type) => {
    const lines = chainsFrom(type).map(lineOf);
    expect(new Set(lines).size).toBe(lines.length);
    expect([...lines].sort()).toEqual([...linesFrom(type, type, [])].sort());
  });

  it("lead from a recommendation to deliverables, areas, ambitions, metrics, alliances, STPs and CCGs", () => {
    const ends = new Set(chainsFrom("Recommendation").map(({ hops }) => hops.at(-1)?.to));
    for (const type of ["Deliverable", "PolicyArea", "Ambition", "Metric", "Alliance", "Stp", "Ccg"] as const)
      expect(ends).toContain(type);
  });

  it("never lead from an STP to a CCG but by the look-up, nor through an alliance from the one to the other", () => {
    expect(chainsBetween("Stp", ["Ccg"]).map(lineOf)).toEqual(["Stp CONTAINS> Ccg"]);
    expect(chainsBetween("Ccg", ["Stp"]).map(lineOf)).toEqual(["Ccg CONTAINS< Stp"]);
  });

  it("never lead from a deliverable to another by an ambition, an area, a region or a person in common", () => {
    for (const relations of relationsOf("Deliverable")) expect(new Set(relations).size).toBe(relations.length);
    expect(chainsBetween("Region", ["Region"])).toEqual([]);
    expect(chainsBetween("PolicyArea", ["PolicyArea"]).filter(({ hops }) => hops.length === 2)).toEqual([]);
  });

  it("come shortest first", () => {
    const lengths = chainsFrom("Recommendation").map(({ hops }) => hops.length);
    expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  });
});
