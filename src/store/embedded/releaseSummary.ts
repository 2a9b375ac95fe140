import type { Release, ReleaseSummary } from "../../model/release.js";
import type { Graph } from "./graph.js";

/** What is said of the release that a graph holds. */
export function summaryOf({ release, nodes }: Graph, builtAt: Date): ReleaseSummary {
  const fanOut: Record<string, number> = {};
  for (const { links } of nodes.values())
    for (const [key, { length }] of links) fanOut[key] = Math.max(fanOut[key] ?? 0, length);
  return {
    hash: release.hash,
    entityCounts: countBy(release.entities, ({ type }) => type),
    edgeCounts: countBy(release.edges, ({ relation }) => relation),
    fanOut,
    sources: release.entities.filter(({ type }) => type === "Source") satisfies Release["entities"],
    builtAt: builtAt.toISOString(),
  };
}

function countBy<T>(items: readonly T[], key: (item: T) => string): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const item of items) counts[key(item)] = (counts[key(item)] ?? 0) + 1;
  return counts;
}
