import { getOrInsert } from "../../model/getOrInsert.js";
import { firstMember, nodesOf, type TreeNode } from "./chainTree.js";

/** Most boxes of a picture: beyond some 40, readers lose the lines. */
const MAX_BOXES = 40;

/**
 * A tree with fewer boxes. The ends of chains that the same words reach are one box. If there are still too many boxes, the last siblings
 * of one type and strength are, as many as is needed: those of the largest groups at the ends of chains first, then of those that lead further.
 * @param groups ids of the ends of chains, those together that the same words reach
 * @param opened ids of things whose boxes the reader has opened: they are shown one by one
 */
export function joinSiblings<Evidence>(
  root: TreeNode<Evidence>,
  groups: readonly (readonly string[])[],
  opened: ReadonlySet<string> = new Set(),
): TreeNode<Evidence> {
  const isOpened = ({ members }: TreeNode<Evidence>) => members.some(({ id }) => opened.has(id));
  const groupOf = new Map(groups.flatMap((ids, i) => ids.map((id) => [id, String(i)])));
  const keyOf = (node: TreeNode<Evidence>) =>
    node.children.length > 0 ? null : (groupOf.get(firstMember(node).id) ?? null);
  let tree = joined(root, keyOf, isOpened, true);
  while (nodesOf(tree).length > MAX_BOXES) {
    const group = largestGroup(tree, isOpened);
    if (!group) break;
    tree = withLastJoined(tree, group);
  }
  return tree;
}

/** Joins the last of some siblings: as few as leave no more boxes than there should be, or all. */
function withLastJoined<Evidence>(tree: TreeNode<Evidence>, group: readonly TreeNode<Evidence>[]): TreeNode<Evidence> {
  let result = tree;
  for (let count = 2; count <= group.length; count++) {
    const last = new Set(group.slice(-count));
    result = joined(
      tree,
      (node) => (last.has(node) ? "last" : null),
      () => false,
      false,
    );
    if (nodesOf(result).length <= MAX_BOXES) break;
  }
  return result;
}

const kindOf = <Evidence>({ type, arrival }: TreeNode<Evidence>): string =>
  [type, arrival?.relation, arrival?.direction, arrival?.strength].join(" ");

/** Joins those children of each box that have the same key; null: none. */
function joined<Evidence>(
  node: TreeNode<Evidence>,
  keyOf: (node: TreeNode<Evidence>) => string | null,
  isOpened: (node: TreeNode<Evidence>) => boolean,
  hasSameWords: boolean,
): TreeNode<Evidence> {
  const groups = new Map<string | TreeNode<Evidence>, TreeNode<Evidence>[]>();
  for (const child of node.children) {
    const key = isOpened(child) ? null : keyOf(child);
    getOrInsert(groups, key ?? child, (): TreeNode<Evidence>[] => []).push(child);
  }
  // A box is opened with all that it would hold.
  const openedKeys = new Set(node.children.filter(isOpened).map(keyOf));
  const children = [...groups].flatMap(([key, members]) => {
    const [first] = members;
    const isJoined = members.length > 1 && !(typeof key === "string" && openedKeys.has(key)) && first;
    return isJoined
      ? [{ ...first, hasSameWords, members: members.flatMap((each) => each.members), children: joinedBelow(members) }]
      : members.map((each) => joined(each, keyOf, isOpened, hasSameWords));
  });
  return { ...node, children };
}

/** What the members of a box lead to: a box for each kind. */
function joinedBelow<Evidence>(members: readonly TreeNode<Evidence>[]): readonly TreeNode<Evidence>[] {
  const kinds = new Map<string, TreeNode<Evidence>[]>();
  for (const child of members.flatMap(({ children }) => children))
    getOrInsert(kinds, kindOf(child), (): TreeNode<Evidence>[] => []).push(child);
  return [...kinds.values()].flatMap((alike) => {
    const [first] = alike;
    if (!first) return [];
    const all = alike.flatMap((each) => each.members);
    return [{ ...first, hasSameWords: false, members: all, children: joinedBelow(alike) }];
  });
}

/** The siblings of one kind that are to become one box next: those at the ends of chains come before those that lead further. */
function largestGroup<Evidence>(
  tree: TreeNode<Evidence>,
  isOpened: (node: TreeNode<Evidence>) => boolean,
): readonly TreeNode<Evidence>[] | null {
  const groups = nodesOf(tree).flatMap(({ children }) => {
    const kinds = new Map<string, TreeNode<Evidence>[]>();
    for (const child of children) getOrInsert(kinds, kindOf(child), (): TreeNode<Evidence>[] => []).push(child);
    return [...kinds.values()].filter((group) => group.length > 1 && !group.some(isOpened));
  });
  const ends = groups.filter((group) => group.every(({ children }) => children.length === 0));
  const [largest] = (ends.length > 0 ? ends : groups).sort((a, b) => b.length - a.length);
  return largest ?? null;
}
