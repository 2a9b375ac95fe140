import { registerEnumType } from "type-graphql";
import { ENTITIES } from "../../model/entities.js";
import { enumName } from "../../model/identity.js";
import { RELATIONS } from "../../model/relations.js";

type Values = Record<string, string>;

/** Upper snake case names of the entity types; values are the GraphQL names. */
export const EntityType: Values = Object.fromEntries(ENTITIES.map((spec) => [enumName(spec.name), spec.name]));

/** Names of the relations. */
export const Relation: Values = Object.fromEntries(RELATIONS.map(({ name }) => [name, name]));

/** Direction in which a relation is followed. */
export const DirectionEnum = { FORWARD: "FORWARD", BACKWARD: "BACKWARD" } as const;

/** Ascending or descending. */
export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;

registerEnumType(EntityType, {
  name: "EntityType",
  description: "Type of an entity: one value for each entity type of the graph.",
  valuesConfig: Object.fromEntries(ENTITIES.map((spec) => [enumName(spec.name), { description: spec.description }])),
});
registerEnumType(Relation, {
  name: "Relation",
  description: "The relations of the graph. Each description gives the FORWARD direction.",
  valuesConfig: Object.fromEntries(
    RELATIONS.map(({ name, from, to, description }) => [
      name,
      { description: `${from.join(" or ")} to ${to.join(" or ")}. ${description}` },
    ]),
  ),
});
registerEnumType(DirectionEnum, {
  name: "Direction",
  description: "Direction in which a relation is followed.",
  valuesConfig: {
    FORWARD: { description: "From the start of the relation to its end, as its description says." },
    BACKWARD: { description: "From the end of the relation back to its start." },
  },
});
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "Direction of a sort order. Nulls come last in both directions.",
  valuesConfig: {
    ASC: { description: "Ascending: from smallest to largest, earliest to latest, A to Z." },
    DESC: { description: "Descending: from largest to smallest, latest to earliest, Z to A." },
  },
});
