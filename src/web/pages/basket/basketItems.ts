import type { EntityName } from "../../../model/entities.js";
import { parseId } from "../../../model/identity.js";
import { type Direction, isRelationName, type RelationField, relationFieldsOf } from "../../../model/relations.js";
import { PageProblem } from "../page.js";

/** Most links that one parameter of an address names: the address stays short enough for every browser and proxy, and the query within the limits of the API. */
export const MAX_ITEMS = 20;

/** A link that a reader has collected, in the direction of its relation. */
export interface BasketItem {
  readonly from: string;
  readonly relation: string;
  readonly to: string;
}

/** An item as the address names it: "recommendation:taskforce-2015-24~DELIVERED_BY~deliverable:guidance-2016-24". */
export const itemText = ({ from, relation, to }: BasketItem): string => [from, relation, to].join("~");

/** The item for a hop of a chain. */
export const itemOfHop = (from: string, relation: string, direction: Direction, to: string): BasketItem =>
  direction === "FORWARD" ? { from, relation, to } : { from: to, relation, to: from };

/** The field that leads from one end of an item to the other; undefined where the type has none. */
export const fieldOf = ({ from, relation }: BasketItem): RelationField | undefined =>
  relationFieldsOf(parseId(from)?.type as EntityName).find(
    (field) => field.relation.name === relation && field.direction === "FORWARD",
  );

/** Items as an address names them. */
export const itemsText = (items: readonly BasketItem[]): string => items.map(itemText).join(",");

/**
 * The items that a parameter of an address names, each once.
 * @throws PageProblem if one is not an item, or there are too many
 */
export function readItems(parameter: string, text: string): readonly BasketItem[] {
  const items = [...new Set(text.split(",").filter((each) => each !== ""))].map((each) => readItem(parameter, each));
  if (items.length > MAX_ITEMS)
    throw new PageProblem(400, `${parameter}: expected at most ${MAX_ITEMS} links, got ${items.length}.`);
  return items;
}

function readItem(parameter: string, text: string): BasketItem {
  const [from = "", relation = "", to = "", ...rest] = text.split("~");
  const item = { from, relation, to };
  if (rest.length > 0 || !parseId(from) || !parseId(to) || !isRelationName(relation) || !fieldOf(item))
    throw new PageProblem(
      400,
      `${parameter}: expected links such as recommendation:taskforce-2015-24~DELIVERED_BY~deliverable:guidance-2016-24, separated by commas; got ${JSON.stringify(text.slice(0, 120))}.`,
    );
  return item;
}
