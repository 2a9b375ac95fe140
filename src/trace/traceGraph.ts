import type { EntityName } from "../model/entities.js";
import type { Evidence } from "../model/evidence.js";
import { strengthRank } from "../model/evidence.js";
import type { ChainHop } from "./chain.js";

/** A node at the end of a hop. */
export interface Neighbour<N> {
  readonly node: N;
  /** Rank (1 to 5) of the strongest edge between the two nodes. */
  readonly strength: number;
}

/** The graph operations that a trace needs, for any type of node. */
export interface TraceGraph<N> {
  /** Returns the neighbours of a node over a hop. Parallel edges give one neighbour. Empty for a node of another type. */
  neighbours(node: N, hop: ChainHop): readonly Neighbour<N>[];
  typeOf(node: N): EntityName;
  /** Compares two nodes' ids by code unit. */
  compare(a: N, b: N): number;
}

/** A path: its nodes (one more than its hops), its hops and the rank of its weakest hop. */
export interface TracedPath<N> {
  readonly nodes: readonly N[];
  readonly hops: readonly ChainHop[];
  readonly strength: number;
}

/** Limits the number of steps of a computation. */
export class Budget {
  #left: number;

  /** @param steps maximum number of neighbours to visit */
  constructor(steps: number) {
    this.#left = steps;
  }

  /** Uses up steps. Returns false once the budget is exceeded. */
  spend(steps: number): boolean {
    this.#left -= steps;
    return this.#left >= 0;
  }

  get spent(): boolean {
    return this.#left < 0;
  }
}

/** Merges the evidence of parallel edges: strongest first, otherwise in the order of the edges. */
export function mergedEvidence(edges: readonly { readonly evidence: readonly Evidence[] }[]): readonly Evidence[] {
  const [first] = edges;
  if (edges.length === 1 && first) return first.evidence;
  const rank = ({ strength }: Evidence): number => (strength ? strengthRank(strength) : 0);
  return edges.flatMap(({ evidence }) => evidence).sort((a, b) => rank(b) - rank(a));
}
