import { getOrInsert } from "../model/getOrInsert.js";
import type { Chain, ChainHop } from "./chain.js";
import { compareRelations } from "./comparePaths.js";
import type { Budget, TracedPath, TraceGraph } from "./traceGraph.js";

/** The paths between two nodes. */
export interface Paths<N> {
  /** Sorted by strength descending, hops ascending, then ids by code unit, then relation names. */
  readonly paths: readonly TracedPath<N>[];
  /** True if the budget ran out. The paths returned are still the first ones in order. */
  readonly truncated: boolean;
}

/**
 * Possible strengths of the rest of a chain, as a bit set: bit 3 is set if some continuation to the end has a weakest hop of rank 3. Continuations
 * that repeat a node are included, so a bit may be set without a valid path, but every valid path has its bit set.
 */
type Strengths = number;

/** Returns the strengths after a hop is put in front. */
const prepend = (strengths: Strengths, hop: number): Strengths =>
  (strengths & ((1 << hop) - 1)) | (strengths >> hop > 0 ? 1 << hop : 0);

/** A chain with the strengths that the remaining hops can have, for each position in the chain. */
interface BackwardPass<N> {
  readonly hops: readonly ChainHop[];
  /** For each position, the possible strengths of the remaining hops by node. Nodes from which the end cannot be reached are omitted. */
  readonly rest: readonly ReadonlyMap<N, Strengths>[];
}

const STRONGEST = 5;

/** Lists the first paths between two nodes in order, without enumerating all paths. */
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
      const branches = backward
        .filter(({ hops, rest }) => hops.length === length && canEnd(rest[0]?.get(from), STRONGEST, strength))
        .map((chain) => ({ chain, strength: STRONGEST }));
      if (branches.length > 0) yield* extend(graph, { nodes: [from], branches, length, strength, budget });
      if (budget.spent) return;
    }
  }
}

/** A common prefix of paths, and the chains that can continue it. */
interface Prefix<N> {
  readonly nodes: readonly N[];
  readonly branches: readonly { readonly chain: BackwardPass<N>; readonly strength: number }[];
  /** Required number of hops and strength of the whole path. */
  readonly length: number;
  readonly strength: number;
  readonly budget: Budget;
}

function* extend<N>(graph: TraceGraph<N>, prefix: Prefix<N>): Generator<TracedPath<N>> {
  const { nodes, branches, length, strength, budget } = prefix;
  const place = nodes.length - 1;
  if (place === length) {
    const hops = branches.map(({ chain }) => chain.hops).sort(compareRelations);
    for (const each of hops) yield { nodes, hops: each, strength };
    return;
  }
  const branchesByNode = new Map<N, { chain: BackwardPass<N>; strength: number }[]>();
  for (const branch of branches) {
    const neighbours = graph.neighbours(nodes[place] as N, branch.chain.hops[place] as ChainHop);
    if (!budget.spend(neighbours.length + 1)) return;
    for (const neighbour of neighbours) {
      const soFar = Math.min(branch.strength, neighbour.strength);
      if (!canEnd(branch.chain.rest[place + 1]?.get(neighbour.node), soFar, strength)) continue;
      if (nodes.includes(neighbour.node)) continue;
      const next = { chain: branch.chain, strength: soFar };
      getOrInsert(branchesByNode, neighbour.node, (): (typeof next)[] => []).push(next);
    }
  }
  for (const [node, next] of [...branchesByNode].sort(([a], [b]) => graph.compare(a, b))) {
    yield* extend(graph, { ...prefix, nodes: [...nodes, node], branches: next });
    if (budget.spent) return;
  }
}

/** True if a prefix can be completed to a path of exactly the wanted strength. */
const canEnd = (rest: Strengths | undefined, soFar: number, wanted: number): boolean =>
  rest !== undefined && ((prepend(rest, soFar) >> wanted) & 1) === 1;

/** Walks the chains backwards from their end. Chains with the same remaining hops share the result. */
function backwardPass<N>(
  graph: TraceGraph<N>,
  to: N,
  chains: readonly Chain[],
  minStrength: number,
  budget: Budget,
): readonly BackwardPass<N>[] {
  const cache = new Map<string, ReadonlyMap<N, Strengths>>();
  const end: ReadonlyMap<N, Strengths> = new Map([[to, 1 << STRONGEST]]);
  return chains.map(({ from, hops }) => {
    const rest = [end];
    for (let place = hops.length - 1; place >= 0; place--) {
      const type = hops[place - 1]?.to ?? from;
      const key = `${type} ${hops
        .slice(place)
        .map((hop) => `${hop.relation} ${hop.direction} ${hop.to}`)
        .join(" ")}`;
      const after = rest[0] as ReadonlyMap<N, Strengths>;
      const hop = reversed(hops[place] as ChainHop, type);
      rest.unshift(getOrInsert(cache, key, () => stepBack(graph, after, hop, minStrength, budget)));
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
      before.set(neighbour.node, (before.get(neighbour.node) ?? 0) | prepend(strengths, neighbour.strength));
    }
  }
  return before;
}
