import { type BasketItem, itemOfHop, MAX_ITEMS } from "../basket/basketItems.js";
import type { TraceNode } from "./drawnTrace.js";

/** The links for which a line of the picture stands, as far as one address holds them: one where the same words say all. */
export function itemsOfHop({ arrival, parent, members, hasSameWords }: TraceNode): readonly BasketItem[] {
  const [from] = parent?.members ?? [];
  if (!from || !arrival) return [];
  return members
    .slice(0, hasSameWords ? 1 : MAX_ITEMS)
    .map(({ id }) => itemOfHop(from.id, arrival.relation, arrival.direction, id));
}
