import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import { strengthRank } from "../model/evidence.js";
import type { ChainHop } from "./chain.js";

/** What a hop leads to. */
export interface Neighbour<N> {
  readonly node: N;
  /** Rank (1 to 5) of the best edge between the two. */
  readonly strength: number;
}

/** What a trace needs to know of a graph, whatever its nodes are. */
export interface TraceGraph<N> {
  /** What a hop leads to from a node, each neighbour once, however many edges lead there; none for a node of another type. */
  neighbours(node: N, hop: ChainHop): readonly Neighbour<N>[];
  typeOf(node: N): EntityName;
  /** Compares two nodes' ids by code unit. */
  compare(a: N, b: N): number;
}

/** A path: its nodes, one more than its hops, and the rank of its weakest hop. */
export interface TracedPath<N> {
  readonly nodes: readonly N[];
  readonly hops: readonly ChainHop[];
  readonly strength: number;
}

/** Counts the steps of a piece of work, so that it can be given up for being too much. */
export class Budget {
  #left: number;

  /** @param steps how many neighbours may be looked at */
  constructor(steps: number) {
    this.#left = steps;
  }

  /** False once the work was too much. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }

  get spent(): boolean {
    return this.#left < 0;
  }
}

/** The evidence of parallel edges as that of one hop: strongest first, else in the order of the edges. */
export function mergedEvidence(edges: readonly { readonly evidence: readonly Evidence[] }[]): readonly Evidence[] {
  const [first] = edges;
  if (edges.length === 1 && first) return first.evidence;
  const rank = ({ strength }: Evidence): number => (strength ? strengthRank(strength) : 0);
  return edges.flatMap(({ evidence }) => evidence).sort((a, b) => rank(b) - rank(a));
}
