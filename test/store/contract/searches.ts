import { expect, it } from "@jest/globals";
import { ENTITY_NAMES, type EntityName, isEntityName } from "../../../src/model/entities.js";
import { labelOf, sharedNamesIn } from "../../../src/model/names.js";
import { countBySource } from "../../../src/store/search/countBySource.js";
import { sourcesByEntity } from "../../../src/store/search/entitySources.js";
import { rank } from "../../../src/store/search/rank.js";
import { candidate } from "../../../src/store/search/searchTexts.js";
import { selectCandidates } from "../../../src/store/search/selectCandidates.js";
import type { Candidate, SearchQuery } from "../../../src/store/store.js";
import { Oracle, seenOn } from "../oracle.js";
import { everything, searchOf } from "../plans.js";
import { casesFor, type Extent } from "./extent.js";
import { expectSame, readerOf, type Served } from "./served.js";

/** What is meant, without any index: every entity is looked at. */
function meantIn({ release }: Served, query: SearchQuery): readonly Candidate[] {
  const sources = sourcesByEntity(release());
  const shared = sharedNamesIn(release().entities);
  const all = seenOn(release(), query.asOf).entities.flatMap((entity): readonly Candidate[] => {
    const { id, type } = entity;
    if (!isEntityName(type) || (query.types && !query.types.includes(type))) return [];
    if (query.source !== null && !sources.of(id).has(query.source)) return [];
    return [candidate({ ...entity, type }, labelOf(shared, type, entity.props))];
  });
  return selectCandidates(all, query);
}

/** Expects what is meant, in its order and with its scores. */
export async function expectMeant(served: Served, query: SearchQuery) {
  const there = new Set(served.release().entities.map(({ type }) => type));
  const node = everything(ENTITY_NAMES.filter((type) => there.has(type)));
  const reader = await readerOf(served);
  const { candidates, nodes, sources } = await reader.search({ ...query, node, sources: true });
  const expected = rank(meantIn(served, query), query);
  expectSame(rank(candidates, query), expected);
  // What comes along is what is given to who asks for it.
  const asked = { ids: Object.keys(nodes), node, asOf: query.asOf };
  expect(Object.values(nodes)).toEqual(new Oracle(served.release(), query.asOf).get(asked));
  const mentioned = sourcesByEntity(served.release());
  for (const { id } of candidates) expect([...(sources[id] ?? [])].sort()).toEqual([...mentioned.of(id)].sort());
  return expected;
}

/** Expects as many hits of each Source as a search in that Source has. */
async function expectCountedBySource(served: Served, query: SearchQuery) {
  const reader = await readerOf(served);
  const { candidates, sources } = await reader.search({ ...query, node: {}, sources: true });
  const hits = rank(candidates, query).map((hit) => ({ ...hit, sources: sources[hit.candidate.id] ?? [] }));
  const counts = countBySource(hits, query);
  expect(counts.map(({ count }) => count)).toEqual(
    counts.map(({ source }) => meantIn(served, { ...query, source }).length),
  );
}

/** Names, codes and sentences, rightly and wrongly spelt. */
const TEXTS = [
  "Swindon",
  "swidnon",
  "who leads Wessex",
  "recommendation 24",
  "E38000181",
  "e3800018",
  "12D",
  "nhs the and",
  "children's and teenage",
  "Children’s & Teenage",
  "haematology centre",
  "hematology center programme",
  "early dia",
  "alliance that nobody has ever heard of",
  "Swindon12",
  "cancer 62",
  "0",
  "BOARD",
  "x",
  "ccg",
];

/** Searches among the project's own entities. */
export function searches(served: Served, extent: Extent): void {
  it.each(casesFor(extent, TEXTS, 3))(
    "finds what is meant by %j, of any source and type and on any day",
    async (text) => {
      const scopes: readonly Partial<SearchQuery>[] = [
        {},
        { source: "source:guidance-2016", types: ["Alliance", "Ccg", "Recommendation"] satisfies EntityName[] },
        { source: "source:campaigning-group-2012", asOf: "2012-01-01" },
      ];
      for (const scope of scopes) await expectMeant(served, searchOf(text, scope));
    },
  );

  it.each(casesFor(extent, TEXTS, 3))("counts what is meant by %j in each source", async (text) => {
    for (const scope of [{}, { types: ["Alliance", "Ccg"] satisfies EntityName[], asOf: "2016-12-06" }])
      await expectCountedBySource(served, searchOf(text, scope));
  });

  it("returns sources only where they are asked for", async () => {
    const reader = await readerOf(served);
    expect((await reader.search({ ...searchOf("Swindon"), node: {} })).sources).toEqual({});
  });

  it("finds nothing of no type", async () => {
    expect(await expectMeant(served, searchOf("Swindon", { types: [] }))).toEqual([]);
  });

  it("gives all of many", async () => {
    const everything = searchOf("cancer nhs deliver plan of the", { lastIsPrefix: true });
    for (const terms of [["c"], ["s"], ["a", "c"], everything.terms])
      await expectMeant(served, { ...everything, terms });
  });

  it("takes more words than an index takes at once, and longer ones than it keeps", async () => {
    const words = served.release().entities.flatMap(({ props }) => String(props.name).split(" "));
    await expectMeant(served, searchOf(words.slice(0, 900).join(" ")));
    await expectMeant(served, searchOf(`Swindon ${"x".repeat(10_000)}`));
  });
}
