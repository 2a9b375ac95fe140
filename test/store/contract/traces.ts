import { expect, it } from "@jest/globals";
import type { EntityName } from "../../../src/model/entities.js";
import type { NodeRow } from "../../../src/store/plan.js";
import type { Reader, TraceQuery, TraceRows } from "../../../src/store/store.js";
import { chainsBetween } from "../../../src/trace/chain.js";
import { DAYS, idsAmong } from "../graphs.js";
import { comparePathRows, pathsFrom, targetsFrom } from "../oracleOfTraces.js";
import { traceOf } from "../plans.js";
import { readerOf, type Served } from "./served.js";

/** Between them every relation that a trace may take, in both directions. */
const TRACED: readonly (readonly [EntityName, readonly EntityName[], string | null])[] = [
  ["Recommendation", ["Metric", "Alliance", "Ccg"], null],
  ["Recommendation", ["Deliverable", "Metric"], DAYS[1]],
  ["Ccg", ["Recommendation", "Region", "Stp", "Person"], DAYS[0]],
  ["Metric", ["NationalWork", "Strategy"], null],
  ["Deliverable", ["Deliverable", "Ambition", "PolicyArea"], null],
];

const PAIRS: readonly (readonly [EntityName, EntityName, string | null])[] = [
  ["Recommendation", "Metric", null],
  ["Recommendation", "Ambition", DAYS[1]],
  ["Alliance", "Ambition", null],
  ["Deliverable", "Deliverable", null],
  ["Person", "Ccg", DAYS[0]],
];

/** How many paths, of which strength at least. */
const PAGES = [
  [0, 1],
  [1, 1],
  [3, 2],
  [500, 1],
] as const;

/** An entity as a trace shows it. */
function whole({ release }: Served, id: string): NodeRow {
  const entity = release().entities.find((each) => each.id === id);
  if (!entity) throw new Error(`No ${id} in the release`);
  return { id, type: entity.type as EntityName, props: entity.props, links: {} };
}

/** Expects the nodes of some paths, each whole and none besides. */
function expectNodesOf(served: Served, nodes: TraceRows["nodes"], ids: readonly string[]): void {
  expect(nodes).toEqual(Object.fromEntries(ids.map((id) => [id, whole(served, id)])));
}

/** Walks a trace to its end in pages. */
async function allOf(reader: Reader, query: TraceQuery) {
  const pages: TraceRows[] = [];
  for (let after: TraceQuery["after"] = null; ; ) {
    const rows = await reader.trace({ ...query, after });
    if (!rows) return null;
    pages.push(rows);
    const last = rows.rows.at(-1);
    if (!rows.hasNext || !last) return pages;
    after = [last.path.strength, last.path.hops.length, last.type, last.name, last.id];
  }
}

/** Expects a trace, in pages of some size, as the oracle gives it. */
export async function expectTrace(served: Served, from: string, to: readonly EntityName[], part: Partial<TraceQuery>) {
  const query = traceOf(from, to, part);
  const { minStrength, asOf } = query;
  const pages = await allOf(await readerOf(served), query);
  const expected = targetsFrom(served.release(), { from, to, minStrength, asOf });
  if (pages === null) {
    expect(expected).toEqual([]);
    return;
  }
  expect(pages.flatMap(({ rows }) => rows)).toEqual(expected);
  for (const page of pages) {
    expect(page.truncated).toBe(false);
    expectNodesOf(
      served,
      page.nodes,
      page.rows.flatMap(({ id, path }) => [id, ...path.hops.map((hop) => hop.from)]),
    );
    expect(sorted(page.counts)).toEqual(sorted(countsOf(expected)));
  }
}

const sorted = (counts: TraceRows["counts"]) =>
  [...counts].sort((a, b) => (a.type < b.type ? -1 : a.type > b.type ? 1 : a.strength - b.strength));

function countsOf(targets: ReturnType<typeof targetsFrom>): TraceRows["counts"] {
  const kinds = new Map(
    targets.map(({ type, path }) => [`${type} ${path.strength}`, { type, strength: path.strength }]),
  );
  return [...kinds.values()].map((kind) => ({
    ...kind,
    count: targets.filter(({ type, path }) => type === kind.type && path.strength === kind.strength).length,
  }));
}

/** Expects the first paths between two entities as the oracle gives them. */
export async function expectPaths(
  served: Served,
  [from, to]: readonly [string, string],
  [fromType, toType]: readonly [EntityName, EntityName],
  { minStrength, asOf, limit }: Pick<TraceQuery, "minStrength" | "asOf" | "limit">,
) {
  const chains = chainsBetween(fromType, [toType]);
  const found = await (await readerOf(served)).paths({ from, to, chains, minStrength, asOf, limit });
  const expected = pathsFrom(served.release(), { from, to: [toType], minStrength, asOf })
    .filter(({ hops }) => hops.at(-1)?.to === to)
    .sort(comparePathRows)
    .slice(0, limit);
  if (found === null) {
    expect(expected).toEqual([]);
    return;
  }
  expect(found.paths).toEqual(expected);
  expect(found.truncated).toBe(false);
  expectNodesOf(
    served,
    found.nodes,
    expected.flatMap(({ hops }) => hops.flatMap((hop) => [hop.from, hop.to])),
  );
}

/** Traces and paths, in a release of generated graphs. */
export function traces(served: Served, graphs: number): void {
  it.each(TRACED)(
    "traces from %s to %s as of %s: targets, best paths, their numbers, counts, entities",
    async (from, to, asOf) => {
      for (const id of idsAmong(graphs, from))
        for (const minStrength of [1, 3]) await expectTrace(served, id, to, { minStrength, asOf, limit: 500 });
    },
  );

  it("goes through a trace page by page, and gives the counts alone where no rows are wanted", async () => {
    const [from, to] = ["Recommendation", ["Deliverable", "Ambition"]] as const;
    for (const id of idsAmong(graphs, from)) await expectTrace(served, id, to, { limit: 2 });
    const reader = await readerOf(served);
    for (const id of idsAmong(graphs, from)) {
      const [counted, shown] = [
        await reader.trace(traceOf(id, to, { rows: false })),
        await reader.trace(traceOf(id, to)),
      ];
      expect(sorted(counted?.counts ?? [])).toEqual(sorted(shown?.counts ?? []));
      expect(counted).toEqual({ ...shown, counts: counted?.counts, rows: [], nodes: {}, hasNext: false });
    }
  });

  it.each(PAIRS)("lists the first paths from %s to %s as of %s", async (from, to, asOf) => {
    const ends = idsAmong(graphs, to);
    // Those of the same graph, and one to which there is no way.
    for (const [i, id] of idsAmong(graphs, from).entries())
      for (const end of new Set([ends[i], ends[i ^ 1], ends[0]] as string[]))
        for (const [limit, minStrength] of PAGES)
          await expectPaths(served, [id, end], [from, to], { limit, minStrength, asOf });
  });

  it("follows former ids, and answers null where an end is unknown or no id at all", async () => {
    const reader = await readerOf(served);
    const former = await reader.trace({ ...traceOf("alliance:0-a", ["Stp"]), from: "alliance:former" });
    expect(former).toEqual(await reader.trace(traceOf("alliance:0-a", ["Stp"])));
    const query = { chains: chainsBetween("Alliance", ["Stp"]), minStrength: 1, asOf: null, limit: 5 };
    for (const id of ["alliance:nobody", "nobody", ""]) {
      expect(await reader.trace({ ...query, from: id, after: null, rows: true })).toBeNull();
      expect(await reader.paths({ ...query, from: id, to: "stp:0-a" })).toBeNull();
      expect(await reader.paths({ ...query, from: "alliance:former", to: id })).toBeNull();
    }
  });
}
