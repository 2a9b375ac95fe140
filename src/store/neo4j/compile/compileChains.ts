import type { EntityName } from "../../../model/entities.js";
import type { Chain, ChainHop } from "../../../trace/chain.js";
import { compareRelations } from "../../../trace/comparePaths.js";
import { type TrieNode, trieOf } from "../../../trace/trie.js";
import { where } from "./compileCondition.js";
import type { CompileContext } from "./compileContext.js";
import { type Cypher, commas, cypher, join, loadFragment, name, variable } from "./cypher.js";
import { farTypes, hop } from "./hop.js";

const NEAR = cypher`near`;
const FAR = cypher`far`;
const EDGE = cypher`r`;
const NOTHING = cypher``;
const LINE = cypher`\n`;

/** The chains of a trace as Cypher. */
export interface CompiledChains {
  /** The hops, each once however many chains share it. */
  readonly hops: Cypher;
  /** Variables of the states where chains end. */
  readonly states: Cypher;
  /** The same states, each with the index of its chain. */
  readonly ends: Cypher;
  /** The chains in the order of their relation names, which decides between paths with the same ids. */
  readonly chains: readonly (readonly ChainHop[])[];
}

/**
 * Compiles chains that begin at one type. The first variable is states0.
 * @param file which hop statement to use: "read/trace-hop" or "read/paths-hop"
 */
export function compileChains(
  context: CompileContext,
  from: EntityName,
  chains: readonly Chain[],
  file: HopFile,
): CompiledChains {
  const hops: Cypher[] = [];
  const ends: { states: Cypher; hops: readonly ChainHop[] }[] = [];
  const visit = (branch: TrieNode, before: Cypher) => {
    for (const next of branch.next) {
      const after = variable("states", context.next());
      hops.push(compileHop(context, from, next, { before, after }, file));
      if (next.isEnd) ends.push({ states: after, hops: next.hops });
      visit(next, after);
    }
  };
  visit(trieOf(chains), variable("states", 0));
  const sorted = [...ends].sort((a, b) => a.hops.length - b.hops.length || compareRelations(a.hops, b.hops));
  return {
    hops: join(hops, LINE),
    states: commas(sorted.map(({ states }) => states)),
    ends: cypher`[${commas(sorted.map(({ states }, i) => cypher`{chain: ${i}, states: ${states}}`))}]`,
    chains: sorted.map((end) => end.hops),
  };
}

/** The two hop statements: one counts paths and returns the best, one lists as many paths as requested. */
export type HopFile = "read/trace-hop" | "read/paths-hop";

function compileHop(
  context: CompileContext,
  from: EntityName,
  { hops, later }: TrieNode,
  { before, after }: { readonly before: Cypher; readonly after: Cypher },
  file: HopFile,
): Cypher {
  const { relation, direction, to } = hops.at(-1) as ChainHop;
  const types = [from, ...hops.map((each) => each.to)];
  const near = hops.at(-2)?.to ?? from;
  const far = farTypes([near], relation, direction).length > 1 ? cypher`${FAR}:${name(to)}` : FAR;
  const placesOf = (wanted: (type: EntityName) => boolean) =>
    types.flatMap((type, place) => (place < hops.length && wanted(type) ? [place] : []));
  // A path must not visit a node twice. Only nodes of the same type can be equal.
  const again = placesOf((type) => type === to).map((place) => cypher`${FAR}.id <> p[${place}]`);
  // States must distinguish paths by every node that a later hop may visit.
  const seen = placesOf((type) => later.has(type)).map((place) => cypher`, p[${place}] AS seen${place}`);
  const valid = [...context.valid(EDGE), ...context.valid(FAR)];
  const tracedHops = file === "read/trace-hop";
  const paths = tracedHops ? cypher`c, p, e` : cypher`paths`;
  const parallel = context.hasParallel(relation);
  const strength = parallel ? cypher`hop` : cypher`${EDGE}.strength`;
  const strong = cypher`${strength} >= $minStrength`;
  return loadFragment(file, {
    BEFORE: before,
    AFTER: after,
    HOP: hop(NEAR, relation, direction, { edge: EDGE, far }),
    ASKED: where([...(parallel ? [] : [strong]), ...valid, ...(tracedHops ? again : [])]),
    AGAIN: again.length > 0 && !tracedHops ? cypher` WHERE ${join(again, cypher` AND `)}` : NOTHING,
    // Parallel edges count as one link with the strength of the strongest; its evidence is that of all of them.
    ONCE: parallel
      ? cypher`\nWITH near, far, s, ${paths}, max(${EDGE}.strength) AS hop, collect(${EDGE}) AS rs WHERE ${strong}`
      : NOTHING,
    STRENGTH: strength,
    EDGES: parallel ? cypher`rs` : cypher`[${EDGE}]`,
    SEEN: join(seen, NOTHING),
  });
}
