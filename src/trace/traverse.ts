import type { EntityName } from "../model/entities.js";
import type { Chain, ChainHop } from "./chain.js";
import { comparePaths } from "./comparePaths.js";
import type { Budget, Neighbour, TracedPath, TraceGraph } from "./traceGraph.js";
import { endsOf, type TrieNode, trieOf } from "./trie.js";

/** A node that chains lead to. */
export interface Reached<N> {
  readonly node: N;
  /** The best of its paths: greatest strength, fewest hops, least ids by code unit, least relation names. */
  readonly path: TracedPath<N>;
  readonly pathCount: number;
}

/** What chains lead to. */
export interface Traversal<N> {
  readonly targets: readonly Reached<N>[];
  /** True where the budget was hit: then no node is given of any type whose chains were not all followed to their ends. */
  readonly truncated: boolean;
}

/**
 * All paths of a branch that end at one node with one strength. One state per node alone would not do: the best way on to a target may begin with
 * a weaker but shorter path, as soon as a later hop is weaker still.
 */
interface State<N> {
  readonly node: N;
  /** Rank of the weakest hop so far. */
  readonly strength: number;
  /** Nodes of the paths that a later hop could meet again. The same for all paths of the state. */
  readonly seen: readonly N[];
  count: number;
  /** The state from which the path with the least ids comes; null at the beginning. */
  before: State<N> | null;
}

/** Everything that chains lead to from a node, over hops of at least a strength, with the best path and the number of paths. */
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
  // Breadth first, so that a budget is spent on short chains before long ones.
  const queue: { branch: TrieNode; states: readonly State<N>[] }[] = [{ branch: root, states: [start] }];
  for (let at = queue.shift(); at; at = queue.shift()) {
    if (at.branch.isEnd) for (const state of at.states) keepBetter(graph, targets, state, at.branch.hops);
    for (const branch of at.branch.next) {
      const states = statesAfter(graph, at.states, branch, minStrength, budget);
      if (budget.spent) return whole(graph, targets, [...at.branch.next, ...queue.map((left) => left.branch)]);
      if (states.length > 0) queue.push({ branch, states });
    }
  }
  return { targets: [...targets.values()], truncated: false };
}

/** The targets of those types of which every chain was followed. */
function whole<N>(
  graph: TraceGraph<N>,
  targets: ReadonlyMap<N, Reached<N>>,
  unfinished: readonly TrieNode[],
): Traversal<N> {
  const doubtful = new Set<EntityName>(unfinished.flatMap(endsOf));
  return { targets: [...targets.values()].filter(({ node }) => !doubtful.has(graph.typeOf(node))), truncated: true };
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

/** Takes all paths of a state one hop further. */
function step<N>(
  graph: TraceGraph<N>,
  byNode: Map<N, State<N>[]>,
  before: State<N>,
  { node, strength: hopStrength }: Neighbour<N>,
  seen: readonly N[],
): void {
  const strength = Math.min(before.strength, hopStrength);
  const states = byNode.get(node) ?? [];
  if (states.length === 0) byNode.set(node, states);
  const same = states.find((state) => state.strength === strength && sameNodes(state.seen, seen));
  if (!same) {
    states.push({ node, strength, seen, count: before.count, before });
    return;
  }
  same.count += before.count;
  if (same.before && compareWays(graph, before, same.before) < 0) same.before = before;
}

const sameNodes = <N>(a: readonly N[], b: readonly N[]): boolean =>
  a === b || (a.length === b.length && a.every((node) => b.includes(node)));

/** Compares the least ids with which two states of one branch are reached. */
function compareWays<N>(graph: TraceGraph<N>, a: State<N>, b: State<N>): number {
  if (a === b) return 0;
  const earlier = a.before && b.before ? compareWays(graph, a.before, b.before) : 0;
  return earlier || graph.compare(a.node, b.node);
}

function keepBetter<N>(
  graph: TraceGraph<N>,
  targets: Map<N, { node: N; path: TracedPath<N>; pathCount: number }>,
  state: State<N>,
  hops: readonly ChainHop[],
): void {
  const path = { nodes: nodesOf(state), hops, strength: state.strength };
  const known = targets.get(state.node);
  if (!known) {
    targets.set(state.node, { node: state.node, path, pathCount: state.count });
    return;
  }
  known.pathCount += state.count;
  if (comparePaths(graph, path, known.path) < 0) known.path = path;
}

function nodesOf<N>(state: State<N>): readonly N[] {
  const nodes: N[] = [];
  for (let at: State<N> | null = state; at; at = at.before) nodes.push(at.node);
  return nodes.reverse();
}
