import type { Chain, ChainHop } from "./chain.js";
import { compareRelations } from "./comparePaths.js";
import type { Budget, TracedPath, TraceGraph } from "./traceGraph.js";

/** The paths between two nodes. */
export interface Paths<N> {
  /** Strength descending, hops ascending, then the ids by code unit, then the relations' names. */
  readonly paths: readonly TracedPath<N>[];
  /** True where the budget was hit; the paths before it are the first ones all the same. */
  readonly truncated: boolean;
}

/**
 * Strengths that the rest of a chain can have, as bits: bit 3 is set where some way to the end has a weakest hop of rank 3. Ways that meet a node
 * twice count too, so a bit may promise too much, never too little.
 */
type Strengths = number;

/** The strengths of ways with one more hop before them. */
const behind = (strengths: Strengths, hop: number): Strengths =>
  (strengths & ((1 << hop) - 1)) | (strengths >> hop > 0 ? 1 << hop : 0);

/** A chain with what it can still reach the end by, from each of its places. */
interface BackwardPass<N> {
  readonly hops: readonly ChainHop[];
  /** For each place of the chain, the strengths of the rest by node; a node that leads nowhere is left out. */
  readonly rest: readonly ReadonlyMap<N, Strengths>[];
}

const STRONGEST = 5;

/** Lists the first paths between two nodes without going through all of them. */
export function listPaths<N>(
  graph: TraceGraph<N>,
  from: N,
  to: N,
  chains: readonly Chain[],
  minStrength: number,
  limit: number,
  budget: Budget,
): Paths<N> {
  const backward = backwardPass(graph, to, chains, minStrength, budget);
  const paths: TracedPath<N>[] = [];
  if (budget.spent) return { paths, truncated: true };
  for (const path of limit > 0 ? walk(graph, from, backward, minStrength, budget) : []) {
    paths.push(path);
    if (paths.length === limit) break;
  }
  return { paths, truncated: budget.spent };
}

function* walk<N>(
  graph: TraceGraph<N>,
  from: N,
  backward: readonly BackwardPass<N>[],
  minStrength: number,
  budget: Budget,
) {
  const lengths = [...new Set(backward.map(({ hops }) => hops.length))].sort((a, b) => a - b);
  for (let strength = STRONGEST; strength >= minStrength; strength--) {
    for (const length of lengths) {
      const ways = backward
        .filter(({ hops, rest }) => hops.length === length && canEnd(rest[0]?.get(from), STRONGEST, strength))
        .map((chain) => ({ chain, strength: STRONGEST }));
      if (ways.length > 0) yield* extend(graph, { nodes: [from], ways, length, strength, budget });
      if (budget.spent) return;
    }
  }
}

/** Paths that begin with the same nodes, and the chains that they may follow. */
interface Beginning<N> {
  readonly nodes: readonly N[];
  readonly ways: readonly { readonly chain: BackwardPass<N>; readonly strength: number }[];
  /** Number of hops and strength that the whole path is to have. */
  readonly length: number;
  readonly strength: number;
  readonly budget: Budget;
}

function* extend<N>(graph: TraceGraph<N>, beginning: Beginning<N>): Generator<TracedPath<N>> {
  const { nodes, ways, length, strength, budget } = beginning;
  const place = nodes.length - 1;
  if (place === length) {
    const hops = ways.map(({ chain }) => chain.hops).sort(compareRelations);
    for (const each of hops) yield { nodes, hops: each, strength };
    return;
  }
  const waysOn = new Map<N, { chain: BackwardPass<N>; strength: number }[]>();
  for (const way of ways) {
    const neighbours = graph.neighbours(nodes[place] as N, way.chain.hops[place] as ChainHop);
    if (!budget.spend(neighbours.length + 1)) return;
    for (const neighbour of neighbours) {
      const soFar = Math.min(way.strength, neighbour.strength);
      if (!canEnd(way.chain.rest[place + 1]?.get(neighbour.node), soFar, strength)) continue;
      if (nodes.includes(neighbour.node)) continue;
      const on = waysOn.get(neighbour.node);
      if (on) on.push({ chain: way.chain, strength: soFar });
      else waysOn.set(neighbour.node, [{ chain: way.chain, strength: soFar }]);
    }
  }
  for (const [node, on] of [...waysOn].sort(([a], [b]) => graph.compare(a, b))) {
    yield* extend(graph, { ...beginning, nodes: [...nodes, node], ways: on });
    if (budget.spent) return;
  }
}

/** Whether a beginning of some strength can become a path of just the wanted one. */
const canEnd = (rest: Strengths | undefined, soFar: number, wanted: number): boolean =>
  rest !== undefined && ((behind(rest, soFar) >> wanted) & 1) === 1;

/** Goes through the chains from their end, once for each rest that some of them have in common. */
function backwardPass<N>(
  graph: TraceGraph<N>,
  to: N,
  chains: readonly Chain[],
  minStrength: number,
  budget: Budget,
): readonly BackwardPass<N>[] {
  const known = new Map<string, ReadonlyMap<N, Strengths>>();
  const end: ReadonlyMap<N, Strengths> = new Map([[to, 1 << STRONGEST]]);
  return chains.map(({ from, hops }) => {
    const rest = [end];
    for (let place = hops.length - 1; place >= 0; place--) {
      const type = hops[place - 1]?.to ?? from;
      const key = `${type} ${hops
        .slice(place)
        .map((hop) => `${hop.relation} ${hop.direction} ${hop.to}`)
        .join(" ")}`;
      let before = known.get(key);
      if (!before) {
        before = stepBack(
          graph,
          rest[0] as ReadonlyMap<N, Strengths>,
          reversed(hops[place] as ChainHop, type),
          minStrength,
          budget,
        );
        known.set(key, before);
      }
      rest.unshift(before);
    }
    return { hops, rest };
  });
}

const reversed = ({ relation, direction }: ChainHop, to: ChainHop["to"]): ChainHop => ({
  relation,
  direction: direction === "FORWARD" ? "BACKWARD" : "FORWARD",
  to,
});

function stepBack<N>(
  graph: TraceGraph<N>,
  ends: ReadonlyMap<N, Strengths>,
  hop: ChainHop,
  minStrength: number,
  budget: Budget,
): ReadonlyMap<N, Strengths> {
  const before = new Map<N, Strengths>();
  for (const [node, strengths] of ends) {
    const neighbours = graph.neighbours(node, hop);
    if (!budget.spend(neighbours.length + 1)) return before;
    for (const neighbour of neighbours) {
      if (neighbour.strength < minStrength) continue;
      before.set(neighbour.node, (before.get(neighbour.node) ?? 0) | behind(strengths, neighbour.strength));
    }
  }
  return before;
}
