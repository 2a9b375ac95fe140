import { expect, it } from "@jest/globals";
import type { EntityName } from "../../../src/model/entities.js";
import { relationFieldsOf } from "../../../src/model/relations.js";
import type { PathRow, PathsQuery, Reader, TraceQuery, TraceRow, TraceRows } from "../../../src/store/store.js";
import { typeOf } from "../fixtures.js";
import { DAYS, idsAmong, TYPES } from "../graphs.js";
import { Oracle } from "../oracle.js";
import { comparePathRows, pathsFrom, targetsFrom } from "../oracleOfTraces.js";
import { pathsOf, step, traceOf } from "../plans.js";
import { casesFor, type Extent } from "./extent.js";
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

const DIRECT = (["Deliverable", "Alliance", "Ambition", "Recommendation"] as const).flatMap((from) =>
  [null, DAYS[1]].map((asOf): readonly [EntityName, string | null] => [from, asOf]),
);

/** How many paths, of which strength at least. */
const PAGES = [
  [0, 1],
  [1, 1],
  [3, 2],
  [500, 1],
] as const;

/** Expects the nodes of some paths, each as it is asked for and none besides. */
function expectNodesOf(
  { release }: Served,
  nodes: TraceRows["nodes"],
  ids: readonly string[],
  { node, asOf }: Pick<TraceQuery, "node" | "asOf">,
): void {
  const rows = new Oracle(release(), asOf).get({ ids, node, asOf });
  expect(nodes).toEqual(Object.fromEntries(rows.map((row) => [row?.id, row])));
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
      query,
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
export async function expectPaths(served: Served, [from, to]: readonly [string, string], part: Partial<PathsQuery>) {
  const query = pathsOf(from, to, part);
  const { minStrength, asOf, limit } = query;
  const found = await (await readerOf(served)).paths(query);
  const expected = pathsFrom(served.release(), { from, to: [typeOf(to)], minStrength, asOf })
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
    query,
  );
}

const withoutWords = (path: PathRow): PathRow => ({
  ...path,
  hops: path.hops.map((hop) => ({ ...hop, evidence: [] })),
});

/** Traces and paths, in a release of generated graphs. */
export function traces(served: Served, graphs: number, extent: Extent): void {
  it.each(casesFor(extent, TRACED, 3))(
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

  it.each(casesFor(extent, PAIRS, 3))("lists the first paths from %s to %s as of %s", async (from, to, asOf) => {
    const ends = idsAmong(graphs, to);
    // Those of the same graph, and one to which there is no way.
    for (const [i, id] of idsAmong(graphs, from).entries())
      for (const end of new Set([ends[i], ends[i ^ 1], ends[0]] as string[]))
        for (const [limit, minStrength] of PAGES) await expectPaths(served, [id, end], { limit, minStrength, asOf });
  });

  it("gives of entities what is selected, links included, and words on hops only where they are wanted", async () => {
    const named = { props: ["name"], evidence: false, steps: [] };
    const stps = step("COVERS", "FORWARD", { edge: ["evidence"], node: { Stp: named } });
    const node = { Alliance: { ...named, steps: [stps] }, Deliverable: { ...named, evidence: true } };
    const reader = await readerOf(served);
    for (const id of idsAmong(graphs, "Recommendation")) {
      for (const asOf of [null, DAYS[1] as string]) {
        const query = traceOf(id, ["Alliance", "Stp"], { asOf, node, limit: 500 });
        const trace = await reader.trace(query);
        const bare = await reader.trace({ ...query, node: {}, evidence: false });
        expect(bare?.rows).toEqual(trace?.rows.map((row) => ({ ...row, path: withoutWords(row.path) })));
        const met = (rows: readonly TraceRow[]) =>
          rows.flatMap((row) => [row.id, ...row.path.hops.map((hop) => hop.from)]);
        if (trace) expectNodesOf(served, trace.nodes, met(trace.rows), query);
        if (bare) expectNodesOf(served, bare.nodes, met(bare.rows), { node: {}, asOf });
        for (const end of trace?.rows.slice(0, 2).map((row) => row.id) ?? []) {
          await expectPaths(served, [id, end], { asOf, node });
          const paths = await reader.paths(pathsOf(id, end, { asOf, node: {}, evidence: false }));
          const worded = await reader.paths(pathsOf(id, end, { asOf }));
          expect(paths?.paths).toEqual(worded?.paths.map(withoutWords));
        }
      }
    }
  });

  it.each(casesFor(extent, DIRECT, 3))(
    "counts the links of a %s that traces do not follow, as of %s",
    async (from, asOf) => {
      const direct = relationFieldsOf(from).flatMap(({ relation, direction, targets }) =>
        targets.filter((type) => TYPES.includes(type)).map((to) => ({ relation: relation.name, direction, to })),
      );
      for (const id of idsAmong(graphs, from)) {
        const trace = await (await readerOf(served)).trace(traceOf(id, ["Metric"], { asOf, direct, minStrength: 5 }));
        const oracle = new Oracle(served.release(), asOf);
        if (trace) expect(trace.direct).toEqual(direct.map((link) => oracle.neighbours(id, link).length));
      }
    },
  );

  it("follows former ids, and answers null where an end is unknown or no id at all", async () => {
    const reader = await readerOf(served);
    const former = await reader.trace({ ...traceOf("alliance:0-a", ["Stp"]), from: "alliance:former" });
    expect(former).toEqual(await reader.trace(traceOf("alliance:0-a", ["Stp"])));
    const paths = pathsOf("alliance:former", "stp:0-a");
    for (const id of ["alliance:nobody", "nobody", ""]) {
      expect(await reader.trace({ ...traceOf("alliance:former", ["Stp"]), from: id })).toBeNull();
      expect(await reader.paths({ ...paths, from: id })).toBeNull();
      expect(await reader.paths({ ...paths, to: id })).toBeNull();
    }
  });
}
