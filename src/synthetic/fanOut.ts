import { getOrInsert } from "../model/getOrInsert.js";
import { relationOf } from "../model/relations.js";
import type { EdgeRecord } from "../model/release.js";
import { compareText } from "../model/text.js";
import type { Filling, Template } from "./template.js";

/** Number of hubs: the nodes with the most incoming edges. */
const HUBS = 12;

/** An edge to copy. */
interface Edge {
  readonly template: Template;
  readonly to: string;
  readonly ordinal: number;
  /** Number of the pair of ends, the same for parallel edges; null if the edge never leads to a hub. */
  readonly toHub: number | null;
}

/** The outgoing edges of one relation at one node, in order. */
export interface FanOut {
  /** Id of the node. */
  readonly id: string;
  readonly edges: readonly Edge[];
}

/** Returns the nodes with the most incoming edges. */
export function hubsOf(edges: readonly EdgeRecord[]): ReadonlySet<string> {
  const degrees = new Map<string, number>();
  for (const { to } of edges) degrees.set(to, (degrees.get(to) ?? 0) + 1);
  const sorted = [...degrees].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return new Set(sorted.slice(0, HUBS).map(([id]) => id));
}

/** Returns the fan-outs of each relation. */
export function fanOutsOf(
  edges: readonly EdgeRecord[],
  templateOf: (edge: EdgeRecord, toHub: boolean) => Template,
): readonly (readonly FanOut[])[] {
  const hubs = hubsOf(edges);
  const relations = new Map<string, Map<string, Edge[]>>();
  const pairs = new Map<string, number>();
  for (const edge of edges) {
    const { relation, from, to, ordinal } = edge;
    const pair = getOrInsert(pairs, `${relation} ${from} ${to}`, () => pairs.size);
    // A node that may have only one incoming edge of this relation cannot be a hub.
    const canLeadToHub = hubs.has(to) && !relationOf(relation).inverseOne;
    const fanOuts = getOrInsert(relations, relation, () => new Map<string, Edge[]>());
    const fanOut = getOrInsert(fanOuts, from, (): Edge[] => []);
    fanOut.push({ template: templateOf(edge, canLeadToHub), to, ordinal, toHub: canLeadToHub ? pair : null });
  }
  return [...relations.values()].map((fanOuts) => [...fanOuts].map(([id, own]) => ({ id, edges: own })));
}

/** Yields the lines of a fan-out in one copy, in order. */
export function* linesOfFanOut({ edges }: FanOut, own: Filling, hub: Filling, moves: (pair: number) => boolean) {
  const filled = edges.map((edge) => {
    const moved = edge.toHub !== null && moves(edge.toHub);
    return { edge, filling: moved ? hub : own };
  });
  if (filled.some(({ filling }) => filling === hub))
    filled.sort((a, b) => compareText(endOf(a), endOf(b)) || a.edge.ordinal - b.edge.ordinal);
  for (const { edge, filling } of filled) yield edge.template.fill(filling);
}

const endOf = ({ edge, filling }: { edge: Edge; filling: Filling }): string => edge.to.replace(":", `:${filling.hub}`);
