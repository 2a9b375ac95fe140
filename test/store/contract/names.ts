import { describe, expect, it } from "@jest/globals";
import type { Release } from "../../../src/model/release.js";
import { wholeNameTerm } from "../../../src/store/search/wholeNames.js";
import type { SearchQuery } from "../../../src/store/store.js";
import { releaseOf } from "../fixtures.js";
import { compare, everything, idsOf, list, searchOf } from "../plans.js";
import { expectMeant } from "./searches.js";
import { expectList, readerOf, type Served } from "./served.js";

/** What is written in one way, and the ways in which it is looked for. */
const FOLDED: readonly (readonly [written: string, soughtAs: readonly string[]])[] = [
  ["children’s cancer", ["children's", "childrens", "CHILDREN`S", "children‘s"]],
  ["the “whole system” way", ['"whole system"', "«whole system»", "whole system"]],
  ["62-day wait", ["62 day", "62–day", "62‑day", "62\u00a0day", "62  day"]],
  ["one — or – another", ["one - or", "one or another"]],
  ["Café œuvre", ["cafe oeuvre", "cafe\u0301 \u0153uvre", "CAFÉ ŒUVRE"]],
  ["ﬁrst ﬂoor", ["first floor"]],
  ["zero\u200bwidth and soft\u00adhyphen", ["zerowidth", "softhyphen", "zero\u200dwidth"]],
];

/** Two names that are the same name, each of the other. */
const SAME_NAME: readonly (readonly [written: string, asked: string])[] = [
  ["NHS Swindon CCG", "swindon"],
  ["NHS Swindon CCG", "Swindon CCG"],
  ["NHS Swindon CCG", "NHS  SWINDON"],
  ["The Black Country", "black country"],
  ["Humber, Coast & Vale", "Humber Coast and Vale"],
  ["Stockton-on-Tees (North)", "Stockton on Tees, North"],
  ["St Mary’s", "St. Mary's"],
  ["A&E", "a and e"],
];

/** Parts of names, and errors in them: nobody bears them. */
const NO_NAME = [
  "Black",
  "Country",
  "Coast and Vale",
  "Swindn",
  "Swindons",
  "Humber Coast",
  "Vale Coast Humber and",
  "",
];

const named = (id: string, name: string, more: object = {}) => [id, { name, ...more }] as const;

/** Bearers of the same names at different times, and texts that fold to others. */
export const releaseOfNames = (): Release =>
  releaseOf(
    Object.fromEntries([
      ...FOLDED.map(([name], i) => named(`topic:folded-${i}`, name, { description: name })),
      ...[...new Set(SAME_NAME.map(([name]) => name))].map((name, i) => named(`stp:same-${i}`, name)),
      named("alliance:east", "East", { validTo: "2019-07-01" }),
      named("alliance:east-2019", "East", { validFrom: "2019-07-01", validTo: "2025-01-01" }),
      named("alliance:east-2025", "EAST", { validFrom: "2025-01-01" }),
      named("alliance:west", "West", {
        aliases: [
          { name: "the Board", source: "source:paper" },
          { name: "East", source: null },
        ],
      }),
      named("ccg:east", "East", { code: "E38000001", codes: [{ scheme: "ODS", code: "15M", source: "source:paper" }] }),
      named("finding:amount", "An amount", { statement: "more than £15 million, or 57 per cent, over five years" }),
      named("finding:plain", "Another amount", { statement: "15 of them in 57 places" }),
      named("recommendation:paper-57", "Recommendation 57", { number: 57 }),
      named("recommendation:paper-7", "Recommendation 7", { number: 7 }),
    ]),
    [["alliance:west COVERS stp:same-0", { source: "source:paper" }]],
    { "alliance:former": "alliance:east" },
  );

/** Names that are alike, and figures that are not. */
export function names(served: Served): void {
  const foldCases = FOLDED.flatMap(([written, ways], i) => ways.map((way) => [way, written, `topic:folded-${i}`]));

  it.each(foldCases)("takes %j for a part of %j in filters and searches", async (way, _, id) => {
    const sought = String(way);
    for (const prop of ["name", "description"])
      expect(idsOf(await expectList(served, list("Topic", { where: compare(prop, "contains", sought) })))).toEqual([
        id,
      ]);
    const found = await expectMeant(served, searchOf(sought, { types: ["Topic"] }));
    expect(found.map(({ candidate }) => candidate.id)).toEqual([id]);
  });

  it.each(FOLDED.map(([written], i) => [written, `topic:folded-${i}`]))(
    "%j begins with itself, folded",
    async (written, id) => {
      const where = compare("name", "startsWith", String(written).toUpperCase().replaceAll("-", " ").slice(0, 8));
      expect(idsOf(await expectList(served, list("Topic", { where })))).toEqual([id]);
    },
  );

  /** Ids of those that bear a name, and the ids of those with which what is selected came along. */
  async function bearers(name: string, part: Partial<SearchQuery> = {}) {
    const term = wholeNameTerm(name);
    if (term === null) return { ids: [], along: [] };
    const query = { terms: [term], lastIsPrefix: false, types: null, source: null, asOf: null, ...part };
    const { candidates, nodes } = await (await readerOf(served)).search({ ...query, node: everything(["Alliance"]) });
    return { ids: candidates.map(({ id }) => id).sort(), along: Object.keys(nodes).sort() };
  }

  it.each(SAME_NAME)("takes %j and %j for the same name", async (written, asked) => {
    const { entities } = served.release();
    const bearer = entities.find(({ type, props }) => type === "Stp" && props.name === written);
    expect((await bearers(asked)).ids).toEqual([bearer?.id]);
    expect((await bearers(written)).ids).toEqual([bearer?.id]);
  });

  it.each(NO_NAME)("finds nobody who bears %j", async (name) => {
    expect((await bearers(name)).ids).toEqual([]);
  });

  describe("of a name that several bear", () => {
    const types = ["Alliance" as const];

    it("finds those that are valid on the day, or all of any day with what is selected of the valid ones only", async () => {
      const all = ["alliance:east", "alliance:east-2019", "alliance:east-2025", "alliance:west"];
      expect((await bearers("East", { types })).ids).toEqual(all);
      expect((await bearers("East", { types, asOf: "2020-01-01" })).ids).toEqual([
        "alliance:east-2019",
        "alliance:west",
      ]);
      const { ids, along } = await bearers("East", { types, asOf: "2020-01-01", anyDay: true });
      expect(ids).toEqual(all);
      // A store need not give anything along.
      expect([[], ["alliance:east-2019", "alliance:west"]]).toContainEqual(along);
    });

    it("finds one by its label", async () => {
      expect((await bearers("East (until 2019)", { types })).ids).toEqual(["alliance:east"]);
      expect((await bearers("East (2019–2024)", { types })).ids).toEqual(["alliance:east-2019"]);
      expect((await bearers("East 2025", { types })).ids).toEqual(["alliance:east-2025"]);
    });

    it("finds what a source calls by a name, and nobody by a name that it does not use", async () => {
      expect((await bearers("the Board", { source: "source:paper" })).ids).toEqual(["alliance:west"]);
      expect((await bearers("the Board", { source: "source:other" })).ids).toEqual([]);
    });
  });

  it.each([
    ["£15m", ["finding:amount"]],
    ["£15 million", ["finding:amount"]],
    ["15 million", ["finding:amount"]],
    ["15", ["finding:plain", "finding:amount"]],
    ["15M", ["ccg:east", "finding:amount"]],
    ["57%", ["finding:amount"]],
    ["57", ["recommendation:paper-57", "finding:plain", "finding:amount"]],
    ["recommendation 57", ["recommendation:paper-57"]],
    ["recommendation 500", []],
    ["recommendation 5", []],
    ["rec 57", ["recommendation:paper-57"]],
    ["finding 58", []],
    ["amount 58 years", []],
    ["5 years", ["finding:amount"]],
    ["five-year", ["finding:amount"]],
    ["4 years amount", []],
    ["a and e", ["stp:same-5"]],
    ["A&E", ["stp:same-5"]],
  ] as const)("finds %s by the figure that it is", async (text, ids) => {
    const found = await expectMeant(served, searchOf(text));
    expect(found.map(({ candidate }) => candidate.id)).toEqual(ids);
  });
}
