import { SharedNames } from "../../model/names.js";
import type { Release, ReleaseSummary } from "../../model/release.js";
import { SizeMeasurement } from "../fieldSizes.js";
import type { Graph } from "./graph.js";

/** The summary of a graph's release. */
export function summaryOf({ release }: Graph, builtAt: Date): ReleaseSummary {
  const measurement = new SizeMeasurement();
  const sharedNames = new SharedNames();
  for (const entity of release.entities) {
    measurement.addEntity(entity);
    sharedNames.add(entity);
  }
  for (const edge of release.edges) measurement.addEdge(edge);
  return {
    hash: release.hash,
    entityCounts: countBy(release.entities, ({ type }) => type),
    edgeCounts: countBy(release.edges, ({ relation }) => relation),
    sizes: measurement.sizes(),
    sources: release.entities.filter(({ type }) => type === "Source") satisfies Release["entities"],
    redirects: release.redirects,
    sharedNames: new Set(sharedNames.list()),
    builtAt: builtAt.toISOString(),
  };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
