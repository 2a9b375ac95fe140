import type { Evidence } from "../model/evidence.js";
import { type Strength, strengthOfRank, strengthRank } from "../model/evidence.js";
import type { HopRow, TraceRow } from "../store/store.js";

/** A hop of the paths of a trace with the hops that follow it. Paths with a common beginning share it. */
export interface TraceNode {
  readonly hop: HopRow;
  /** Strength of the hop itself: that of its best evidence. */
  readonly strength: Strength;
  /** The target that the hop reaches; null if the hop only leads to others. */
  readonly target: TraceRow | null;
  readonly children: readonly TraceNode[];
}

/** Hops from one node that have the same evidence, such as a statement about every alliance. Never empty. */
export type NodeGroup = readonly [TraceNode, ...TraceNode[]];

const strengthOf = ({ evidence }: HopRow): Strength =>
  strengthOfRank(Math.max(1, ...evidence.map(({ strength }) => (strength ? strengthRank(strength) : 1))));

/** The paths of a trace as a tree, in the order of the trace. */
export function buildTree(rows: readonly TraceRow[], depth = 0): readonly TraceNode[] {
  const groups = groupBy(
    rows.filter(({ path }) => path.hops.length > depth),
    ({ path }) => {
      const { relation, direction, to } = path.hops[depth] as HopRow;
      return [relation, direction, to];
    },
  );
  return groups.map((group) => {
    const hop = group[0].path.hops[depth] as HopRow;
    const target = group.find(({ path }) => path.hops.length === depth + 1) ?? null;
    return { hop, strength: strengthOf(hop), target, children: buildTree(group, depth + 1) };
  });
}

/** Groups the hops that end a path and have the same evidence. */
export const groupNodes = (nodes: readonly TraceNode[]): readonly NodeGroup[] =>
  groupBy(nodes, ({ hop, children }) => [
    hop.relation,
    hop.direction,
    children.length > 0 ? hop.to : hop.evidence.map(evidenceKey),
  ]);

/** Identifies a piece of evidence by its basis, strength, note and citations. Keys are compared as JSON. */
export const evidenceKey = ({ basis, strength, note, citations }: Evidence): unknown => [
  basis,
  strength,
  note,
  citations.map(({ source, start, end }) => [source, start, end]),
];

/** Groups items by a key, in the order of each key's first item. */
function groupBy<T>(items: readonly T[], keyOf: (item: T) => unknown): readonly [T, ...T[]][] {
  const groups = new Map<string, [T, ...T[]]>();
  for (const item of items) {
    const key = JSON.stringify(keyOf(item));
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return [...groups.values()];
}

/** The targets at and below some hops. */
export const targetsOf = (nodes: readonly TraceNode[]): readonly TraceRow[] =>
  nodes.flatMap(({ target, children }) => [...(target ? [target] : []), ...targetsOf(children)]);
