import type { EntityName } from "../model/entities.js";
import type { Chain, ChainHop } from "./chain.js";

/** Chains laid over each other, so that what several of them begin with is walked once. */
export interface TrieNode {
  /** From the beginning of the chains to this branch's end. */
  readonly hops: readonly ChainHop[];
  /** True where a chain ends here. */
  readonly isEnd: boolean;
  readonly next: readonly TrieNode[];
  /** Types that a path meets later; a node of one of them must not be met again. */
  readonly later: ReadonlySet<EntityName>;
}

const sameHop = (a: ChainHop | undefined, b: ChainHop | undefined): boolean =>
  a?.relation === b?.relation && a?.direction === b?.direction && a?.to === b?.to;

/** The chains as a tree whose root has no hop. All of them begin at one type. */
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

/** Types at which chains end in a branch or below it. */
export function endsOf(branch: TrieNode): readonly EntityName[] {
  const here = branch.isEnd ? branch.hops.slice(-1).map((hop) => hop.to) : [];
  return [...here, ...branch.next.flatMap(endsOf)];
}
