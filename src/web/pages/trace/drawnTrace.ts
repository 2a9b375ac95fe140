import { upperFirst } from "../../../model/entity.js";
import { chainTree, firstMember } from "../../picture/chainTree.js";
import { chosenChain, weakestOf } from "../../picture/chosenChain.js";
import { joinSiblings } from "../../picture/joinSiblings.js";
import { type Heading, type Layout, layOut } from "../../picture/layout.js";
import { chainEnds, type OrderedNode, orderedNodes, orderTree } from "../../picture/order.js";
import { countOfType, typeWords } from "../parts/wording.js";
import type { TracePageQuery } from "./traceQuery.js";
import { type TraceRequest, tracePath } from "./traceRequest.js";

type Trace = NonNullable<TracePageQuery["trace"]>;

/** Evidence as the page's query asks for it. */
export type TraceEvidence = Trace["nodes"][number]["path"]["hops"][number]["evidence"][number];

/** A box of the page's picture. */
export type TraceNode = OrderedNode<TraceEvidence>;

/** A trace as its picture and its list show it. */
export interface DrawnTrace {
  readonly root: TraceNode;
  /** All boxes but the root, in the order of their numbers. */
  readonly nodes: readonly TraceNode[];
  /** The boxes at which chains end. */
  readonly ends: readonly TraceNode[];
  readonly chosen: readonly TraceNode[];
  readonly weakest: TraceNode | null;
  readonly layout: Layout<TraceNode>;
  readonly headingOf: (heading: Heading) => readonly [name: string, count: string];
}

/** How many different things a box stands for. */
export const thingsOf = ({ members }: Pick<TraceNode, "members">): number => new Set(members.map(({ id }) => id)).size;

/** What a box is called. */
export function nameOf(node: TraceNode): string {
  const count = thingsOf(node);
  if (count === 1) return node.members[0]?.label ?? "";
  if (node.hasSameWords) return `${countOfType(count, node.type)}, by the same words`;
  const siblings = node.parent?.ports.find(({ children }) => children.includes(node))?.children ?? [];
  const isRest = siblings.some((each) => each !== node && each.type === node.type);
  return isRest ? `${count} more ${typeWords(node.type, 2)}` : countOfType(count, node.type);
}

/** What stands below the name of a box: how to open one of several things, where it can be opened, or how many chains there are. */
function noteOf({ members }: TraceNode, canOpen: boolean): string | null {
  const [first, ...others] = members;
  if (others.length > 0) return canOpen ? "+ show each" : null;
  const count = first?.pathCount ?? 1;
  return count > 1 ? `${count} chains` : null;
}

/**
 * Places, orders and numbers what a trace reached.
 * @param canOpen whether the picture has links, so that boxes of several things can be opened in it
 */
export function drawnTrace(
  start: { readonly id: string; readonly label: string },
  trace: Trace,
  request: Pick<TraceRequest, "focus" | "open" | "minStrength" | "after">,
  canOpen: boolean,
): DrawnTrace {
  const groups = trace.groups.map(({ traces }) => traces.map(({ target }) => target.id));
  const root = orderTree(joinSiblings(chainTree(start, trace.nodes), groups, new Set(request.open)));
  const nodes = orderedNodes(root).slice(1);
  const chosen = chosenChain(root, request.focus);
  const isAll = trace.nodes.length === trace.totalCount && request.minStrength === null && !trace.truncated;
  const headingOf = ({ type, isFirst, x }: Heading): readonly [string, string] => {
    if (x === 0) return ["From", "here"];
    if (!isFirst) return [upperFirst(typeWords(type, 1)), "further"];
    const alike = nodes.filter((node) => node.type === type);
    const count = new Set(alike.flatMap(({ members }) => members.map(({ id }) => id))).size;
    const shown = isAll ? `${count} of ${count}` : String(count);
    return [
      upperFirst(typeWords(type, 1)),
      alike.length < count ? `${shown}, in ${alike.length} ${alike.length === 1 ? "box" : "boxes"}` : `${shown} shown`,
    ];
  };
  return {
    root,
    nodes,
    ends: chainEnds(root),
    chosen,
    weakest: weakestOf(chosen),
    layout: layOut(root, (node) => ({ name: nameOf(node), note: noteOf(node, canOpen) })),
    headingOf,
  };
}

/** Id of the thing by which a box is chosen: the end of the first chain that passes it. */
export function focusOf(node: TraceNode): string {
  const [child] = node.ports[0]?.children ?? [];
  return child ? focusOf(child) : firstMember(node).id;
}

/** Path of the same picture with each thing of a box in its place. */
export function openPath(request: TraceRequest, node: TraceNode): string {
  const { id } = firstMember(node);
  return `${tracePath(request, { open: [...request.open, id], focus: id })}#picture`;
}
