import { STRENGTHS } from "../pages/parts/strength.js";
import type { TreeEvidence } from "./chainTree.js";
import { chainEnds, chainTo, type OrderedNode } from "./order.js";

const CONFIDENCES = ["HIGH", "MEDIUM", "LOW"];

/** The chain that the reader has chosen: the first that passes the thing in focus, or the first of all. Empty where there is none. */
export function chosenChain<Evidence>(
  root: OrderedNode<Evidence>,
  focus: string | null,
): readonly OrderedNode<Evidence>[] {
  const ends = chainEnds(root);
  const holds = ({ members }: OrderedNode<Evidence>) => members.some(({ id }) => id === focus);
  const found = ends.find(holds) ?? ends.find((end) => chainTo(end).some((node) => node.parent && holds(node)));
  const end = found ?? ends[0];
  return end ? chainTo(end) : [];
}

/** What tells how weak a hop is. */
interface Weighed {
  readonly evidence: readonly TreeEvidence[];
}

/** The place of the weakest of some hops: the lowest strength, then the lowest confidence, then the first. */
export function weakestPlace(hops: readonly Weighed[]): number {
  const weakness = hops.map(({ evidence: [best] }) => [
    STRENGTHS.indexOf(best?.strength ?? "DIRECT"),
    CONFIDENCES.indexOf(best?.confidence ?? "HIGH"),
  ]);
  const worst = [...weakness].sort(([a = 0, b = 0], [c = 0, d = 0]) => c - a || d - b)[0];
  return weakness.findIndex((each) => String(each) === String(worst));
}

/** The box to which the weakest line of a chain leads; null for a chain of one line. */
export function weakestOf<Evidence extends TreeEvidence>(
  chain: readonly OrderedNode<Evidence>[],
): OrderedNode<Evidence> | null {
  const hops = chain.filter(({ parent }) => parent !== null);
  return (hops.length > 1 && hops[weakestPlace(hops.map(({ members }) => members[0] ?? { evidence: [] }))]) || null;
}
