import { type BasketItem, itemOfHop, itemText, MAX_ITEMS } from "../basket/basketItems.js";
import type { TraceNode } from "./drawnTrace.js";

/** The links for which a line of the picture stands, each once. */
export function itemsOfHop({ arrival, members }: Pick<TraceNode, "arrival" | "members">): readonly BasketItem[] {
  const items = members.flatMap(({ id, from }) =>
    arrival && from !== null ? [itemOfHop(from, arrival.relation, arrival.direction, id)] : [],
  );
  return [...new Map(items.map((item) => [itemText(item), item])).values()];
}

/** Those of them that "Cite" names, as far as one address holds them: one where the same words say all. */
export const citedItems = (node: Pick<TraceNode, "arrival" | "members" | "hasSameWords">): readonly BasketItem[] =>
  itemsOfHop(node).slice(0, node.hasSameWords ? 1 : MAX_ITEMS);
