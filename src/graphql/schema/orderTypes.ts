import { Field, InputType, registerEnumType } from "type-graphql";
import { ENTITIES, type EntityName, entityOf } from "../../model/entities.js";
import { enumName } from "../../model/identity.js";
import type { OrderTerm } from "../../store/plan.js";
import { OrderDirection } from "./enums.js";

type Class = new () => object;

function orderType(name: string, props: readonly { name: string; description: string }[]): Class {
  const fields = Object.fromEntries([["ID", "id"], ...props.map((prop) => [enumName(prop.name), prop.name])]);
  registerEnumType(fields, {
    name: `${name}OrderField`,
    description: `What a list of ${name} can be ordered by.`,
    valuesConfig: Object.fromEntries([
      ["ID", { description: "The global id, letter by letter." }],
      ...props.map((prop) => [enumName(prop.name), { description: prop.description }]),
    ]),
  });
  const cls = { [`${name}Order`]: class {} }[`${name}Order`] as Class;
  InputType(`${name}Order`, { description: `How a list of ${name} is ordered; equals are ordered by id.` })(cls);
  Field(() => fields, { description: "What to order by." })(cls.prototype, "field");
  Field(() => OrderDirection, {
    defaultValue: OrderDirection.ASC,
    description: "Smallest first (ASC) or largest first (DESC); what has no value comes last either way.",
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
const EntityOrder = orderType("Entity", [{ name: "name", description: "The official label, letter by letter." }]);

/** The order argument of a list: that of its type, or the general one where there are several. */
export const orderTypeOf = (types: readonly EntityName[]): Class =>
  (types.length === 1 ? byType.get(types[0] as string) : undefined) ?? EntityOrder;

/** An order argument as terms that end in the id; the type's own order where there is no argument. */
export function orderOf(
  types: readonly EntityName[],
  order: { field: string; direction: string } | null | undefined,
): readonly OrderTerm[] {
  const id: OrderTerm = { prop: "id", descending: false };
  if (order) {
    const descending = order.direction === OrderDirection.DESC;
    return order.field === "id" ? [{ prop: "id", descending }] : [{ prop: order.field, descending }, id];
  }
  const own = types.length === 1 ? entityOf(types[0] as string).order : null;
  return [...(own ? [{ prop: own, descending: false }] : []), { prop: "name", descending: false }, id];
}
