import { Field, Int, ObjectType } from "type-graphql";
import { type EntityName, entityOf, firstType } from "../../model/entities.js";
import { Entity, upperFirst } from "../../model/entity.js";
import { Strength } from "../../model/evidence.js";
import { DateScalar } from "../../model/propertyTypes.js";
import type { RelationField } from "../../model/relations.js";
import { costs, type FieldCost } from "../fieldCost.js";
import { toNodes, toRows } from "../reach.js";
import { EvidenceType } from "./evidenceTypes.js";

type Class = new () => object;

/** Cost of `edges`: the rows of the page. */
export const EDGES: FieldCost = { reach: toRows };

/** Cost of `nodes`, and of the node of an edge. */
export const NODES: FieldCost = { reach: toNodes };

/** Cost of `pageInfo`: the store reads the rows of the page, although the answer may not have them. */
export const PAGE_INFO: FieldCost = { lookup: (_, { rows, page }) => (page && rows > 0 ? page.rows / rows : 0) };

/** Cost of a cursor, which holds the values that a row is sorted by. */
export const CURSOR: FieldCost = { bytes: 300 };

/** Pagination information of a connection. */
@ObjectType("PageInfo", { description: "Information about a page of a connection.", simpleResolvers: true })
export class PageInfo {
  @Field(() => Boolean, { description: "True if more items follow this page." })
  hasNextPage!: boolean;

  @Field(() => Boolean, { description: "True if more items precede this page." })
  hasPreviousPage!: boolean;

  @Field(() => String, { nullable: true, description: "Cursor of the first edge; null if the page is empty." })
  @costs(CURSOR)
  startCursor!: string | null;

  @Field(() => String, { nullable: true, description: "Cursor of the last edge; null if the page is empty." })
  @costs(CURSOR)
  endCursor!: string | null;
}

/** Defines an object type with a computed name. */
export function objectType(name: string, description: string): Class {
  const cls = { [name]: class {} }[name] as Class;
  ObjectType(name, { description, simpleResolvers: true })(cls);
  return cls;
}

/** Adds a field to an object type that `objectType` defined. */
export function addOutput(
  cls: Class,
  name: string,
  type: () => unknown,
  description: string,
  { nullable = false, ...cost }: { readonly nullable?: boolean } & FieldCost = {},
): void {
  Field(type as () => StringConstructor, { nullable, description })(cls.prototype, name);
  if (Object.keys(cost).length > 0) costs(cost)(cls.prototype, name);
}

/** Returns the class of a list's nodes: that of the type, or the interface Entity for several types. */
export const nodeClassOf = (types: readonly EntityName[]): unknown =>
  types.length === 1 ? entityOf(firstType(types)).cls : Entity;

function connectionOf(name: string, edge: Class, node: () => unknown, description: string): Class {
  const cls = objectType(name, description);
  addOutput(
    cls,
    "edges",
    () => [edge],
    "The edges of this page: nodes with their cursors and, in relation lists, the data of the link.",
    EDGES,
  );
  addOutput(cls, "nodes", () => [node()], "The nodes of this page, without edge data.", NODES);
  addOutput(
    cls,
    "totalCount",
    () => Int,
    "Number of items in the whole list, regardless of the page. Counted only if selected.",
  );
  addOutput(cls, "pageInfo", () => PageInfo, "Information about this page.", PAGE_INFO);
  return cls;
}

/** Returns the connection type of a root list. */
export function rootConnection(type: EntityName): Class {
  const edge = objectType(`${type}Edge`, `One item of a list of ${entityOf(type).plural}, with its cursor.`);
  addOutput(edge, "node", () => entityOf(type).cls, "The entity at this edge.", NODES);
  addOutput(edge, "cursor", () => String, "Cursor of this edge, for `after` and `before`.", CURSOR);
  return connectionOf(
    `${type}Connection`,
    edge,
    () => entityOf(type).cls,
    `A page of the ${entityOf(type).plural} that match the filter.`,
  );
}

function relationEdge(name: string, { relation, targets, description, one }: RelationField): Class {
  const edge = objectType(name, `A link of the relation ${relation.name}: ${description}`);
  addOutput(edge, "node", () => nodeClassOf(targets), "The entity at the other end.", NODES);
  if (!one) addOutput(edge, "cursor", () => String, "Cursor of this edge, for `after` and `before`.", CURSOR);
  addOutput(edge, "strength", () => Strength, "How close the link is: the strength of its best evidence.");
  addOutput(edge, "evidence", () => [EvidenceType], "The evidence for the link, strongest first. Never empty.");
  addOutput(edge, "validFrom", () => DateScalar, "First day on which the link is valid; null if unknown.", {
    nullable: true,
  });
  addOutput(edge, "validTo", () => DateScalar, "First day on which the link is no longer valid; null if unknown.", {
    nullable: true,
  });
  if (relation.acrossTime)
    addOutput(
      edge,
      "holds",
      () => Boolean,
      "True if the entity at the other end is valid on the day of `@asOf`, or if there is no `@asOf`. The directive does not filter links of this relation.",
    );
  for (const prop of relation.props ?? [])
    addOutput(edge, prop.name, prop.type.graphql, prop.description, { nullable: prop.type.optional });
  return edge;
}

const relationTypes = new Map<string, { readonly relation: string; readonly type: Class }>();

/**
 * Returns the type of a relation field: a connection, or a single edge if there is at most one. Owners whose fields lead to the same types share it,
 * so that the schema grows with the number of relations and not with the number of pairs of types.
 */
export function relationType(owner: EntityName, field: RelationField): Class {
  const { relation, direction, targets } = field;
  const owners = direction === "FORWARD" ? relation.from : relation.to;
  const name = (relation.sameType || owners.length === 1 ? owner : "") + upperFirst(field.field);
  const existing = relationTypes.get(name);
  if (existing && existing.relation !== relation.name)
    throw new Error(`${relation.name} and ${existing.relation} would share the type ${name}`);
  if (existing) return existing.type;
  const edge = relationEdge(`${name}Edge`, field);
  const type = field.one
    ? edge
    : connectionOf(`${name}Connection`, edge, () => nodeClassOf(targets), `A page of links. ${field.description}`);
  relationTypes.set(name, { relation: relation.name, type });
  return type;
}
