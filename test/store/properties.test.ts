import { expect, it, jest } from "@jest/globals";
import fc from "fast-check";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { listsOf } from "./arbitraryPlans.js";
import type { Served } from "./contract/served.js";
import { expectList } from "./contract/served.js";
import { expectPaths, expectTrace } from "./contract/traces.js";
import { DAYS, type Graph, graphs, idIn, releaseOfGraphs, TYPES } from "./graphs.js";
import { comparePathRows, pathsFrom, targetsFrom } from "./oracleOfTraces.js";
import { pathsOf, traceOf } from "./plans.js";

jest.setTimeout(120_000);

/** The embedded store is quick enough for another graph with every question; what fails is shrunk to the graph and question that still do. */
function served(graph: Graph, traceSteps?: number): Served {
  const release = releaseOfGraphs([graph]);
  const store = openEmbeddedStore(release, { traceSteps });
  return { store: () => store, release: () => release };
}

const type = fc.constantFrom(...TYPES);
const asOf = fc.option(fc.constantFrom(...DAYS), { freq: 2 });
const minStrength = fc.integer({ min: 1, max: 5 });
const limit = fc.constantFrom(1, 2, 500);
const member = fc.nat({ max: 1 });
const steps = fc.nat({ max: 60 });

it("lists of any graph are those of the oracle", () =>
  fc.assert(
    fc.asyncProperty(graphs, fc.oneof(...TYPES.map((each) => listsOf(each, 1))), async (graph, plan) => {
      await expectList(served(graph), plan);
    }),
    { numRuns: 150 },
  ));

it("traces of any graph are those of the oracle", () =>
  fc.assert(
    fc.asyncProperty(
      graphs,
      fc.tuple(type, member),
      fc.subarray([...TYPES], { minLength: 1 }),
      fc.record({ minStrength, asOf, limit }),
      async (graph, from, to, asked) => {
        await expectTrace(served(graph), idIn(0, ...from), to, asked);
      },
    ),
    { numRuns: 150 },
  ));

it("paths of any graph are those of the oracle", () =>
  fc.assert(
    fc.asyncProperty(
      graphs,
      fc.tuple(type, member),
      fc.tuple(type, member),
      fc.record({ minStrength, asOf, limit }),
      async (graph, from, to, asked) => {
        await expectPaths(served(graph), [idIn(0, ...from), idIn(0, ...to)], asked);
      },
    ),
    { numRuns: 150 },
  ));

it("a trace that is given up for being too much has whole types only, each target with its best path and their number", () =>
  fc.assert(
    fc.asyncProperty(graphs, fc.tuple(type, member), steps, async (graph, from, traceSteps) => {
      const { store, release } = served(graph, traceSteps);
      const [id, to] = [idIn(0, ...from), [...TYPES]];
      const trace = await (await store().reader()).trace(traceOf(id, to));
      const expected = targetsFrom(release(), { from: id, to, minStrength: 1, asOf: null });
      const given = new Set(trace?.rows.map((row) => row.type));
      if (!trace?.truncated) expect(trace?.rows).toEqual(expected);
      else expect(trace.rows).toEqual(expected.filter((target) => given.has(target.type)));
    }),
    { numRuns: 150 },
  ));

it("a list of paths that is given up for being too much has the first of them", () =>
  fc.assert(
    fc.asyncProperty(graphs, fc.tuple(type, member), fc.tuple(type, member), steps, async (graph, a, b, traceSteps) => {
      const { store, release } = served(graph, traceSteps);
      const [from, to] = [idIn(0, ...a), idIn(0, ...b)];
      const found = await (await store().reader()).paths(pathsOf(from, to));
      const all = pathsFrom(release(), { from, to: [b[0]], minStrength: 1, asOf: null })
        .filter(({ hops }) => hops.at(-1)?.to === to)
        .sort(comparePathRows);
      expect(found?.paths).toEqual(found?.truncated ? all.slice(0, found.paths.length) : all);
    }),
    { numRuns: 150 },
  ));

it("gives up for being too much, and not before", async () => {
  const graph = fc.sample(graphs, { seed: 20161206, numRuns: 1 })[0] as Graph;
  const truncated = async (traceSteps: number) => {
    const reader = await served(graph, traceSteps).store().reader();
    const traces = await Promise.all(TYPES.map((each) => reader.trace(traceOf(idIn(0, each, 0), TYPES))));
    return traces.map((trace) => trace?.truncated);
  };
  expect(new Set(await truncated(0))).toEqual(new Set([true]));
  expect(new Set(await truncated(1_000_000))).toEqual(new Set([false]));
});
