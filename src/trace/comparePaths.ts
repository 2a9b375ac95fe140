import { compareText } from "../model/text.js";
import type { ChainHop } from "./chain.js";
import type { TracedPath, TraceGraph } from "./traceGraph.js";

/** Sort keys of a target: strength rank, number of hops, type, name, id. */
export type TargetKeys = readonly [strength: number, hops: number, type: string, name: string, id: string];

/** Compares targets in result order: strength descending, hops ascending, then type, name and id by code point. */
export function compareTargets(a: TargetKeys, b: TargetKeys): number {
  return b[0] - a[0] || a[1] - b[1] || compareText(a[2], b[2]) || compareText(a[3], b[3]) || compareText(a[4], b[4]);
}

/** Compares the relation names of two paths of equal length. */
export function compareRelations(a: readonly ChainHop[], b: readonly ChainHop[]): number {
  for (const [i, { relation }] of a.entries()) {
    const other = b[i]?.relation ?? "";
    if (relation !== other) return relation < other ? -1 : 1;
  }
  return 0;
}

/** Compares two paths, best first: strength descending, hops ascending, then ids by code unit, then relation names. */
export function comparePaths<N>(graph: TraceGraph<N>, a: TracedPath<N>, b: TracedPath<N>): number {
  const byValue = b.strength - a.strength || a.hops.length - b.hops.length;
  if (byValue !== 0) return byValue;
  for (const [i, node] of a.nodes.entries()) {
    const difference = graph.compare(node, b.nodes[i] as N);
    if (difference !== 0) return difference;
  }
  return compareRelations(a.hops, b.hops);
}
