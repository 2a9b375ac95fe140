import { Field, Int, ObjectType } from "type-graphql";
import { type EntityName, entityOf } from "../../model/entities.js";
import { Entity, upperFirst } from "../../model/entity.js";
import { Strength } from "../../model/evidence.js";
import { DateScalar } from "../../model/propertyTypes.js";
import type { RelationField } from "../../model/relations.js";
import { EvidenceType } from "./evidenceTypes.js";

type Class = new () => object;

/** Where a page stands in its list. */
@ObjectType("PageInfo", { description: "Where a page stands in its list.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "True where more come behind the page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True where more come before the page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first row; null where the page is empty." })
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last row; null where the page is empty." })
  endCursor!: string | null;
}

/** Defines an object type under a computed name. */
export function objectType(name: string, description: string): Class {
  const cls = { [name]: class {} }[name] as Class;
  ObjectType(name, { description, simpleResolvers: true })(cls);
  return cls;
}

/** Adds a field to an object type that was defined under a computed name. */
export function addOutput(cls: Class, name: string, type: () => unknown, description: string, nullable = false): void {
  Field(type as () => StringConstructor, { nullable, description })(cls.prototype, name);
}

/** The class that a list of some types holds: the type's own, or the interface Entity where there are several. */
export const nodeClassOf = (types: readonly EntityName[]): unknown =>
  types.length === 1 ? entityOf(types[0] as string).cls : Entity;

function connectionOf(name: string, edge: Class, node: () => unknown, description: string): Class {
  const cls = objectType(name, description);
  addOutput(cls, "edges", () => [edge], "The rows of the page with their cursors and what is said of the link.");
  addOutput(cls, "nodes", () => [node()], "The rows of the page without their edges.");
  addOutput(
    cls,
    "totalCount",
    () => Int,
    "How many there are in all, whatever the page; counted only where it is asked for.",
  );
  addOutput(cls, "pageInfo", () => PageInfo, "Where the page stands in the list.");
  return cls;
}

/** The connection of a root list. */
export function rootConnection(type: EntityName): Class {
  const edge = objectType(`${type}Edge`, `A row of a list of ${entityOf(type).plural}.`);
  addOutput(edge, "node", () => entityOf(type).cls, "What stands on the row.");
  addOutput(edge, "cursor", () => String, "Where the row stands, for `after` and `before`.");
  return connectionOf(
    `${type}Connection`,
    edge,
    () => entityOf(type).cls,
    `A page of the list of all ${entityOf(type).plural} that satisfy the filter.`,
  );
}

function relationEdge(name: string, { relation, targets, description, one }: RelationField): Class {
  const edge = objectType(name, `A link of the relation ${relation.name}: ${description}`);
  addOutput(edge, "node", () => nodeClassOf(targets), "The entity at the other end.");
  if (!one) addOutput(edge, "cursor", () => String, "Where the row stands, for `after` and `before`.");
  addOutput(edge, "strength", () => Strength, "How close the link is: the best of its evidence.");
  addOutput(edge, "evidence", () => [EvidenceType], "Why to believe the link, strongest first; never empty.");
  addOutput(
    edge,
    "validFrom",
    () => DateScalar,
    "First day on which the link holds; null where no bound is known.",
    true,
  );
  addOutput(
    edge,
    "validTo",
    () => DateScalar,
    "Day from which the link no longer holds; null where no bound is known.",
    true,
  );
  for (const prop of relation.props ?? [])
    addOutput(edge, prop.name, prop.type.graphql, prop.description, prop.type.optional);
  return edge;
}

const relationTypes = new Map<string, { readonly relation: string; readonly type: Class }>();

/**
 * The type of a relation field: a connection, or a single edge where there is at most one. Owners whose fields lead to the same types share it, so
 * that the schema grows with the relations and not with the pairs of types that they join.
 */
export function relationType(owner: EntityName, field: RelationField): Class {
  const { relation, direction, targets } = field;
  const owners = direction === "FORWARD" ? relation.from : relation.to;
  const name = (relation.sameType || owners.length === 1 ? owner : "") + upperFirst(field.field);
  const known = relationTypes.get(name);
  if (known && known.relation !== relation.name)
    throw new Error(`${relation.name} and ${known.relation} would share the type ${name}`);
  if (known) return known.type;
  const edge = relationEdge(`${name}Edge`, field);
  const type = field.one
    ? edge
    : connectionOf(`${name}Connection`, edge, () => nodeClassOf(targets), `A page of links. ${field.description}`);
  relationTypes.set(name, { relation: relation.name, type });
  return type;
}
