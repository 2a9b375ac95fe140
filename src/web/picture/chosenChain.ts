import { STRENGTHS } from "../pages/parts/strength.js";
import type { TreeEvidence } from "./chainTree.js";
import { chainEnds, chainTo, type OrderedNode, orderedNodes } from "./order.js";

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

/** The box to which the weakest line of a chain leads: the lowest strength, then the lowest confidence, then the first. Null for a chain of one line. */
export function weakestOf<Evidence extends TreeEvidence>(
  chain: readonly OrderedNode<Evidence>[],
): OrderedNode<Evidence> | null {
  const weakness = ({ arrival, members }: OrderedNode<Evidence>): readonly [number, number] => [
    arrival ? STRENGTHS.indexOf(arrival.strength) : -1,
    CONFIDENCES.indexOf(members[0]?.evidence[0]?.confidence ?? "HIGH"),
  ];
  let worst: OrderedNode<Evidence> | null = null;
  const hops = chain.filter(({ parent }) => parent !== null);
  for (const node of hops.length > 1 ? hops : []) {
    const [strength, confidence] = weakness(node);
    const [lowest, doubt] = worst ? weakness(worst) : [-1, -1];
    if (strength > lowest || (strength === lowest && confidence > doubt)) worst = node;
  }
  return worst;
}

/** The box of a number. */
export const numbered = <Evidence>(root: OrderedNode<Evidence>, number: number): OrderedNode<Evidence> | undefined =>
  orderedNodes(root).find((node) => node.number === number);
