import type { EntityName } from "../../model/entities.js";
import { typeOfId } from "../../model/identity.js";
import type { Direction } from "../../model/relations.js";
import type { Strength } from "../pages/parts/strength.js";

/** Something that chains meet. */
export interface Thing {
  readonly id: string;
  readonly label: string;
}

/** A hop of a chain, as the API answers it. */
export interface ChainLink<Evidence> {
  readonly relation: string;
  readonly direction: Direction;
  readonly to: Thing;
  readonly evidence: readonly Evidence[];
}

/** What a trace reached, as the API answers it. */
export interface TracedTarget<Evidence> {
  readonly target: Thing;
  readonly pathCount: number;
  readonly path: { readonly hops: readonly ChainLink<Evidence>[] };
}

/** What the tree has to know of evidence. */
export interface TreeEvidence {
  readonly strength: Strength | null;
  readonly confidence: "HIGH" | "MEDIUM" | "LOW";
}

/** One thing of a box, with the words on the line that leads to it. */
export interface Member<Evidence> extends Thing {
  /** Id of the thing from which the line comes; null at the root. A box below one of several things has lines from each of them. */
  readonly from: string | null;
  readonly evidence: readonly Evidence[];
  /** Number of all chains that lead to it; null if it only stands on the way to others. */
  readonly pathCount: number | null;
}

/** A box of the tree: one thing, or several that are shown as one. */
export interface TreeNode<Evidence> {
  readonly type: EntityName;
  /** Relation and direction of the line that leads to it; null at the root. */
  readonly arrival: { readonly relation: string; readonly direction: Direction; readonly strength: Strength } | null;
  readonly members: readonly Member<Evidence>[];
  /** Whether the same words lead to all members. */
  readonly hasSameWords: boolean;
  readonly children: readonly TreeNode<Evidence>[];
}

/** The first of a box's things, which names it in addresses. */
export function firstMember<Evidence>({ members: [first] }: Pick<TreeNode<Evidence>, "members">): Member<Evidence> {
  if (!first) throw new Error("A box of the picture is empty.");
  return first;
}

interface Growing<Evidence> {
  readonly link: ChainLink<Evidence>;
  pathCount: number | null;
  readonly children: Map<string, Growing<Evidence>>;
}

/** The type of an id. */
export function typeOf(id: string): EntityName {
  const type = typeOfId(id);
  if (!type) throw new Error(`The answer has the id ${id}, which is of no type.`);
  return type;
}

/** The chains of a trace as a tree. A thing to which chains lead on different ways occurs on each of them. Children are in the order of the answer. */
export function chainTree<Evidence extends TreeEvidence>(
  from: Thing,
  traces: readonly TracedTarget<Evidence>[],
): TreeNode<Evidence> {
  const roots = new Map<string, Growing<Evidence>>();
  for (const { path, pathCount } of traces) {
    let level = roots;
    for (const [i, link] of path.hops.entries()) {
      const key = `${link.relation} ${link.direction} ${link.to.id}`;
      const known = level.get(key) ?? { link, pathCount: null, children: new Map() };
      level.set(key, known);
      if (i === path.hops.length - 1) known.pathCount = pathCount;
      level = known.children;
    }
  }
  const grown = (level: ReadonlyMap<string, Growing<Evidence>>, parent: string): readonly TreeNode<Evidence>[] =>
    [...level.values()].map(({ link: { relation, direction, to, evidence }, pathCount, children }) => ({
      type: typeOf(to.id),
      arrival: { relation, direction, strength: evidence[0]?.strength ?? "GENERAL" },
      members: [{ ...to, from: parent, evidence, pathCount }],
      hasSameWords: false,
      children: grown(children, to.id),
    }));
  return {
    type: typeOf(from.id),
    arrival: null,
    members: [{ ...from, from: null, evidence: [], pathCount: null }],
    hasSameWords: false,
    children: grown(roots, from.id),
  };
}

/** All boxes of a tree: each before those that it leads to. */
export const nodesOf = <Evidence>(node: TreeNode<Evidence>): readonly TreeNode<Evidence>[] => [
  node,
  ...node.children.flatMap(nodesOf),
];
