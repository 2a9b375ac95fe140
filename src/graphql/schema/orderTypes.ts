import { Field, InputType, registerEnumType } from "type-graphql";
import { ENTITIES, type EntityName, entityOf, firstType } from "../../model/entities.js";
import { enumName } from "../../model/identity.js";
import type { OrderTerm } from "../../store/plan.js";
import { OrderDirection } from "./enums.js";

type Class = new () => object;

function orderType(name: string, props: readonly { name: string; description: string }[]): Class {
  const fields = Object.fromEntries([["ID", "id"], ...props.map((prop) => [enumName(prop.name), prop.name])]);
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: `Fields by which a list of ${name} can be sorted.`,
    valuesConfig: Object.fromEntries([
      ["ID", { description: "The global id, by code point." }],
      ...props.map((prop) => [enumName(prop.name), { description: prop.description }]),
    ]),
  });
  const cls = { [`${name}Order`]: class {} }[`${name}Order`] as Class;
  InputType(`${name}Order`, { description: `Sort order of a list of ${name}. Ties are sorted by id.` })(cls);
  Field(() => fields, { description: "The field that determines the sort order." })(cls.prototype, "field");
  Field(() => OrderDirection, {
    defaultValue: OrderDirection.ASC,
    description: "Ascending (ASC) or descending (DESC). Nulls come last in both. Default ASC.",
  })(cls.prototype, "direction");
  return cls;
}

const byType = new Map<string, Class>(
  ENTITIES.map((spec) => [
    spec.name,
    orderType(
      spec.name,
      spec.props.filter((prop) => prop.type.comparable !== null),
    ),
  ]),
);
const EntityOrder = orderType("Entity", [{ name: "name", description: "The official name, by code point." }]);

/** Returns the order input of a list: that of its type, or EntityOrder for several types. */
export const orderTypeOf = (types: readonly EntityName[]): Class =>
  (types.length === 1 ? byType.get(firstType(types)) : undefined) ?? EntityOrder;

/** Converts an order argument to order terms, with the id last. Without an argument, returns the type's default order. */
export function orderOf(
  types: readonly EntityName[],
  order: { field: string; direction: string } | null | undefined,
): readonly OrderTerm[] {
  const id: OrderTerm = { prop: "id", descending: false };
  if (order) {
    const descending = order.direction === OrderDirection.DESC;
    return order.field === "id" ? [{ prop: "id", descending }] : [{ prop: order.field, descending }, id];
  }
  const own = types.length === 1 ? entityOf(firstType(types)).order : null;
  return [...(own ? [{ prop: own, descending: false }] : []), { prop: "name", descending: false }, id];
}
