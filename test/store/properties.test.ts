import { it, jest } from "@jest/globals";
import fc from "fast-check";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import { listsOf } from "./arbitraryPlans.js";
import type { Served } from "./contract/served.js";
import { expectList } from "./contract/served.js";
import { expectPaths, expectTrace } from "./contract/traces.js";
import { DAYS, type Graph, graphs, idIn, releaseOfGraphs, TYPES } from "./graphs.js";

jest.setTimeout(120_000);

/** The embedded store is quick enough for another graph with every question; what fails is shrunk to the graph and question that still do. */
function served(graph: Graph): Served {
  const release = releaseOfGraphs([graph]);
  const store = openEmbeddedStore(release);
  return { store: () => store, release: () => release };
}

const type = fc.constantFrom(...TYPES);
const asOf = fc.option(fc.constantFrom(...DAYS), { freq: 2 });
const minStrength = fc.integer({ min: 1, max: 5 });
const limit = fc.constantFrom(1, 2, 500);
const member = fc.nat({ max: 1 });

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
        await expectPaths(served(graph), [idIn(0, ...from), idIn(0, ...to)], [from[0], to[0]], asked);
      },
    ),
    { numRuns: 150 },
  ));
