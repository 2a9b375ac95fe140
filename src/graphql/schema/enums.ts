import { registerEnumType } from "type-graphql";
import { ENTITIES } from "../../model/entities.js";
import { enumName } from "../../model/identity.js";
import { RELATIONS } from "../../model/relations.js";

type Values = Record<string, string>;

/** Upper snake case names of the entity types; values are the GraphQL names. */
export const EntityType: Values = Object.fromEntries(ENTITIES.map((spec) => [enumName(spec.name), spec.name]));

/** Names of the relations. */
export const Relation: Values = Object.fromEntries(RELATIONS.map(({ name }) => [name, name]));

/** Along a relation, or against it. */
export const DirectionEnum = { FORWARD: "FORWARD", BACKWARD: "BACKWARD" } as const;

/** Smallest first, or largest first. */
export const OrderDirection = { ASC: "ASC", DESC: "DESC" } as const;

registerEnumType(EntityType, {
  name: "EntityType",
  description: "What an entity can be: one value for each type of the graph.",
  valuesConfig: Object.fromEntries(ENTITIES.map((spec) => [enumName(spec.name), { description: spec.description }])),
});
registerEnumType(Relation, {
  name: "Relation",
  description: "The relations of the graph. FORWARD is the direction in which each is described here.",
  valuesConfig: Object.fromEntries(
    RELATIONS.map(({ name, from, to, description }) => [
      name,
      { description: `${from.join(" or ")} to ${to.join(" or ")}. ${description}` },
    ]),
  ),
});
registerEnumType(DirectionEnum, {
  name: "Direction",
  description: "In which direction a relation is taken.",
  valuesConfig: {
    FORWARD: { description: "From the end that the relation starts at, as its description reads." },
    BACKWARD: { description: "From the end that the relation leads to, back to where it starts." },
  },
});
registerEnumType(OrderDirection, {
  name: "OrderDirection",
  description: "In which direction a list is ordered. What has no value comes last in both.",
  valuesConfig: {
    ASC: { description: "Smallest, earliest or first of the alphabet first." },
    DESC: { description: "The other way round." },
  },
});
