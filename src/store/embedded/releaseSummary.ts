import { sharedNamesIn } from "../../model/names.js";
import type { FieldSizes, Release, ReleaseSummary } from "../../model/release.js";
import { SizeMeasurement } from "../fieldSizes.js";
import type { Graph } from "./graph.js";

/** The summary of a graph's release. Its sizes, which only the cost of a request needs, are measured when they are first read. */
export function summaryOf({ release }: Graph, builtAt: Date): ReleaseSummary {
  let sizes: FieldSizes | undefined;
  return {
    hash: release.hash,
    entityCounts: countBy(release.entities, ({ type }) => type),
    edgeCounts: countBy(release.edges, ({ relation }) => relation),
    get sizes() {
      sizes ??= sizesOf(release);
      return sizes;
    },
    sources: release.entities.filter(({ type }) => type === "Source") satisfies Release["entities"],
    redirects: release.redirects,
    sharedNames: sharedNamesIn(release.entities),
    builtAt: builtAt.toISOString(),
  };
}

function sizesOf({ entities, edges }: Release): FieldSizes {
  const measurement = new SizeMeasurement();
  for (const entity of entities) measurement.addEntity(entity);
  for (const edge of edges) measurement.addEdge(edge);
  return measurement.sizes();
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
