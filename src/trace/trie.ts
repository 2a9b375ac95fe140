import type { EntityName } from "../model/entities.js";
import type { Chain, ChainHop } from "./chain.js";

/** A node of a trie of chains. Chains with a common prefix share nodes, so the prefix is walked once. */
export interface TrieNode {
  /** The hops from the root to this node. */
  readonly hops: readonly ChainHop[];
  /** True where a chain ends here. */
  readonly isEnd: boolean;
  readonly next: readonly TrieNode[];
  /** Types of later hops. A path must not visit a node of these types twice. */
  readonly later: ReadonlySet<EntityName>;
}

const sameHop = (a: ChainHop | undefined, b: ChainHop | undefined): boolean =>
  a?.relation === b?.relation && a?.direction === b?.direction && a?.to === b?.to;

/** Builds a trie of chains that start at the same type. The root has no hop. */
export function trieOf(chains: readonly Chain[], hops: readonly ChainHop[] = []): TrieNode {
  const depth = hops.length;
  const firsts: ChainHop[] = [];
  for (const chain of chains) {
    const hop = chain.hops[depth];
    if (hop && !firsts.some((first) => sameHop(first, hop))) firsts.push(hop);
  }
  const next = firsts.map((hop) =>
    trieOf(
      chains.filter((chain) => sameHop(chain.hops[depth], hop)),
      [...hops, hop],
    ),
  );
  return {
    hops,
    isEnd: chains.some((chain) => chain.hops.length === depth),
    next,
    later: new Set(next.flatMap((branch) => [(branch.hops[depth] as ChainHop).to, ...branch.later])),
  };
}

/** Returns the types at which chains end, at a trie node or below it. */
export function endsOf(branch: TrieNode): readonly EntityName[] {
  const here = branch.isEnd ? branch.hops.slice(-1).map((hop) => hop.to) : [];
  return [...here, ...branch.next.flatMap(endsOf)];
}
