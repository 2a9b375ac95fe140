import { getOrInsert } from "../model/getOrInsert.js";
import { relationOf } from "../model/relations.js";
import type { EdgeRecord } from "../model/release.js";
import { compareText } from "../model/text.js";
import type { Filling, Template } from "./template.js";

/** How many of the nodes that most edges lead to are hubs. */
const HUBS = 12;

/** An edge of which copies are made. */
interface Edge {
  readonly template: Template;
  readonly to: string;
  readonly ordinal: number;
  /** Its number among pairs of ends: the same for parallel edges; null where it leads to no hub in any copy. */
  readonly toHub: number | null;
}

/** The edges of a relation that come from one node, in order. */
export interface FanOut {
  /** Id of the node. */
  readonly id: string;
  readonly edges: readonly Edge[];
}

/** The nodes that most edges lead to. */
export function hubsOf(edges: readonly EdgeRecord[]): ReadonlySet<string> {
  const degrees = new Map<string, number>();
  for (const { to } of edges) degrees.set(to, (degrees.get(to) ?? 0) + 1);
  const sorted = [...degrees].sort(([a, x], [b, y]) => y - x || compareText(a, b));
  return new Set(sorted.slice(0, HUBS).map(([id]) => id));
}

/** The fans of each relation. */
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
    // What has at most one such edge stays with its own.
    const mayLead = hubs.has(to) && !relationOf(relation).inverseOne;
    const fanOuts = getOrInsert(relations, relation, () => new Map<string, Edge[]>());
    const fanOut = getOrInsert(fanOuts, from, (): Edge[] => []);
    fanOut.push({ template: templateOf(edge, mayLead), to, ordinal, toHub: mayLead ? pair : null });
  }
  return [...relations.values()].map((fanOuts) => [...fanOuts].map(([id, own]) => ({ id, edges: own })));
}

/** The lines of a fan in one copy, in order. */
export function* linesOfFanOut({ edges }: FanOut, own: Filling, hub: Filling, moves: (pair: number) => boolean) {
  const led = edges.map((edge) => {
    const moved = edge.toHub !== null && moves(edge.toHub);
    return { edge, filling: moved ? hub : own };
  });
  if (led.some(({ filling }) => filling === hub))
    led.sort((a, b) => compareText(endOf(a), endOf(b)) || a.edge.ordinal - b.edge.ordinal);
  for (const { edge, filling } of led) yield edge.template.fill(filling);
}

const endOf = ({ edge, filling }: { edge: Edge; filling: Filling }): string => edge.to.replace(":", `:${filling.hub}`);
