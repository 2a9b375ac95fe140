import { getOrInsert } from "../../model/getOrInsert.js";
import { STRENGTHS, type Strength } from "../pages/parts/strength.js";
import type { TreeNode } from "./chainTree.js";

/** Lines of one strength that leave a box together. */
export interface Port<Node> {
  readonly strength: Strength;
  readonly children: readonly Node[];
}

/** A box with its number, its lines by strength from top to bottom, and its column. */
export interface OrderedNode<Evidence> extends Omit<TreeNode<Evidence>, "children"> {
  /** The number on the line that leads to it, from 1; 0 at the root. */
  readonly number: number;
  readonly column: number;
  readonly ports: readonly Port<OrderedNode<Evidence>>[];
  readonly parent: OrderedNode<Evidence> | null;
}

const rankOf = (strength: Strength | undefined): number => (strength ? STRENGTHS.indexOf(strength) : 0);

/** The weakest line in a part of the tree, the one that leads to it among them. */
const weakestRank = <Evidence>({ arrival, children }: TreeNode<Evidence>): number =>
  Math.max(rankOf(arrival?.strength), ...children.map(weakestRank));

/** Lines of one strength leave together. What leads to stronger ends is further up; within a port, the order of the answer holds. */
function portsOf<Evidence>({ children }: TreeNode<Evidence>): readonly Port<TreeNode<Evidence>>[] {
  const ports = new Map<Strength, TreeNode<Evidence>[]>();
  for (const child of children)
    if (child.arrival) getOrInsert(ports, child.arrival.strength, (): TreeNode<Evidence>[] => []).push(child);
  return [...ports]
    .map(([strength, nodes]) => ({ strength, children: nodes, weakest: Math.max(...nodes.map(weakestRank)) }))
    .sort((a, b) => a.weakest - b.weakest || rankOf(a.strength) - rankOf(b.strength));
}

/** The same tree in the order of the picture: columns, ports, and numbers that run depth first. */
export function orderTree<Evidence>(root: TreeNode<Evidence>): OrderedNode<Evidence> {
  const columnOf = columnsOf(root);
  let last = -1;
  const ordered = (
    node: TreeNode<Evidence>,
    parent: OrderedNode<Evidence> | null,
    above: readonly string[],
  ): OrderedNode<Evidence> => {
    const ports: Port<OrderedNode<Evidence>>[] = [];
    const { children: _, ...rest } = node;
    last += 1;
    const made = { ...rest, number: last, column: columnOf(node, above), ports, parent };
    for (const { strength, children } of portsOf(node))
      ports.push({ strength, children: children.map((child) => ordered(child, made, [...above, node.type])) });
    return made;
  };
  return ordered(root, null, []);
}

/** A type that occurs again further down a chain has a column of its own. */
const keyOf = <Evidence>({ type }: TreeNode<Evidence>, above: readonly string[]): string =>
  `${type} ${above.filter((each) => each === type).length}`;

/** The column of a box: behind those of all types from which lines lead to its type. Where types lead to each other in a circle, the number of hops. */
function columnsOf<Evidence>(root: TreeNode<Evidence>): (node: TreeNode<Evidence>, above: readonly string[]) => number {
  const steps = new Map<string, readonly [from: string, to: string]>();
  const walk = (node: TreeNode<Evidence>, above: readonly string[]): void => {
    const below = [...above, node.type];
    for (const child of node.children) {
      const step = [keyOf(node, above), keyOf(child, below)] as const;
      steps.set(step.join(" > "), step);
      walk(child, below);
    }
  };
  walk(root, []);
  const columns = new Map<string, number>();
  const columnOf = (key: string): number => columns.get(key) ?? 0;
  // So many rounds are enough where there is no circle.
  for (let round = 0; round < steps.size; round++)
    for (const [from, to] of steps.values()) columns.set(to, Math.max(columnOf(to), columnOf(from) + 1));
  const isCircular = [...steps.values()].some(([from, to]) => columnOf(to) <= columnOf(from));
  return (node, above) => (isCircular ? above.length : columnOf(keyOf(node, above)));
}

/** All boxes, in the order of their numbers. */
export const orderedNodes = <Evidence>(node: OrderedNode<Evidence>): readonly OrderedNode<Evidence>[] => [
  node,
  ...node.ports.flatMap(({ children }) => children.flatMap(orderedNodes)),
];

/** The boxes from the root to one, both included. */
export const chainTo = <Evidence>(node: OrderedNode<Evidence>): readonly OrderedNode<Evidence>[] =>
  node.parent ? [...chainTo(node.parent), node] : [node];

/** The boxes at which chains end, in the order of the picture. */
export const chainEnds = <Evidence>(root: OrderedNode<Evidence>): readonly OrderedNode<Evidence>[] =>
  orderedNodes(root).filter(({ ports, parent }) => ports.length === 0 && parent !== null);
