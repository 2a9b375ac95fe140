import type { EntityName } from "../model/entities.js";
import { getOrInsert } from "../model/getOrInsert.js";
import type { Chain, ChainHop } from "./chain.js";
import { comparePaths } from "./comparePaths.js";
import type { Budget, Neighbour, TracedPath, TraceGraph } from "./traceGraph.js";
import { endsOf, type TrieNode, trieOf } from "./trie.js";

/** A node that a traversal reached. */
export interface Reached<N> {
  readonly node: N;
  /** The best path: greatest strength, then fewest hops, then lowest ids by code unit, then lowest relation names. */
  readonly path: TracedPath<N>;
  readonly pathCount: number;
}

/** The result of a traversal. */
export interface Traversal<N> {
  readonly targets: readonly Reached<N>[];
  /** True if the budget ran out. Then targets of a type are returned only if all chains to that type were followed to their ends. */
  readonly truncated: boolean;
}

/**
 * All paths of a trie node that end at one node with one strength. One state per node is not enough: the best path to a target may start with a
 * weaker but shorter path if a later hop is weaker still.
 */
interface State<N> {
  readonly node: N;
  /** Rank of the weakest hop so far. */
  readonly strength: number;
  /** Nodes of the paths that a later hop could visit again. The same for all paths of the state. */
  readonly seen: readonly N[];
  count: number;
  /** The previous state on the path with the lowest ids; null at the start. */
  before: State<N> | null;
}

/** Follows chains from a node over hops of at least `minStrength`. Returns each node reached with its best path and number of paths. */
export function traverse<N>(
  graph: TraceGraph<N>,
  from: N,
  chains: readonly Chain[],
  minStrength: number,
  budget: Budget,
): Traversal<N> {
  const targets = new Map<N, { node: N; path: TracedPath<N>; pathCount: number }>();
  const root = trieOf(chains);
  const start = {
    node: from,
    strength: 5,
    seen: root.later.has(graph.typeOf(from)) ? [from] : [],
    count: 1,
    before: null,
  };
  // Breadth first, so that the budget is spent on short chains before long ones.
  const queue: { branch: TrieNode; states: readonly State<N>[] }[] = [{ branch: root, states: [start] }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (at.branch.isEnd) for (const state of at.states) addTarget(graph, targets, state, at.branch.hops);
    for (const branch of at.branch.next) {
      const states = statesAfter(graph, at.states, branch, minStrength, budget);
      if (budget.spent)
        return completeTargets(graph, targets, [...at.branch.next, ...queue.map((left) => left.branch)]);
      if (states.length > 0) queue.push({ branch, states });
    }
  }
  return { targets: [...targets.values()], truncated: false };
}

/** Returns the targets of the types for which every chain was followed to its end. */
function completeTargets<N>(
  graph: TraceGraph<N>,
  targets: ReadonlyMap<N, Reached<N>>,
  unfinished: readonly TrieNode[],
): Traversal<N> {
  const incomplete = new Set<EntityName>(unfinished.flatMap(endsOf));
  return { targets: [...targets.values()].filter(({ node }) => !incomplete.has(graph.typeOf(node))), truncated: true };
}

function statesAfter<N>(
  graph: TraceGraph<N>,
  states: readonly State<N>[],
  branch: TrieNode,
  minStrength: number,
  budget: Budget,
): readonly State<N>[] {
  const hop = branch.hops[branch.hops.length - 1] as ChainHop;
  const byNode = new Map<N, State<N>[]>();
  for (const state of states) {
    const neighbours = graph.neighbours(state.node, hop);
    if (!budget.spend(neighbours.length + 1)) return [];
    const seen = state.seen.filter((node) => branch.later.has(graph.typeOf(node)));
    const isSeenLater = branch.later.has(hop.to);
    for (const neighbour of neighbours) {
      if (neighbour.strength < minStrength || state.seen.includes(neighbour.node)) continue;
      step(graph, byNode, state, neighbour, isSeenLater ? [...seen, neighbour.node] : seen);
    }
  }
  return [...byNode.values()].flat();
}

/** Extends all paths of a state by one hop. */
function step<N>(
  graph: TraceGraph<N>,
  byNode: Map<N, State<N>[]>,
  before: State<N>,
  { node, strength: hopStrength }: Neighbour<N>,
  seen: readonly N[],
): void {
  const strength = Math.min(before.strength, hopStrength);
  const states = getOrInsert(byNode, node, (): State<N>[] => []);
  const same = states.find((state) => state.strength === strength && sameNodes(state.seen, seen));
  if (!same) {
    states.push({ node, strength, seen, count: before.count, before });
    return;
  }
  same.count += before.count;
  if (same.before && comparePrefixes(graph, before, same.before) < 0) same.before = before;
}

const sameNodes = <N>(a: readonly N[], b: readonly N[]): boolean =>
  a === b || (a.length === b.length && a.every((node) => b.includes(node)));

/** Compares the lowest id sequences that lead to two states of one trie node. */
function comparePrefixes<N>(graph: TraceGraph<N>, a: State<N>, b: State<N>): number {
  if (a === b) return 0;
  const earlier = a.before && b.before ? comparePrefixes(graph, a.before, b.before) : 0;
  return earlier || graph.compare(a.node, b.node);
}

function addTarget<N>(
  graph: TraceGraph<N>,
  targets: Map<N, { node: N; path: TracedPath<N>; pathCount: number }>,
  state: State<N>,
  hops: readonly ChainHop[],
): void {
  const path = { nodes: nodesOf(state), hops, strength: state.strength };
  const existing = targets.get(state.node);
  if (!existing) {
    targets.set(state.node, { node: state.node, path, pathCount: state.count });
    return;
  }
  existing.pathCount += state.count;
  if (comparePaths(graph, path, existing.path) < 0) existing.path = path;
}

function nodesOf<N>(state: State<N>): readonly N[] {
  const nodes: N[] = [];
  for (let at: State<N> | null = state; at; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}
