import neo4j from "neo4j-driver";
import { type EntityName, entityOf } from "../../model/entities.js";
import { type PropSpec, upperFirst } from "../../model/entity.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { PropertyType } from "../../model/propertyTypes.js";
import { relationOf } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import { fold } from "../../model/text.js";
import type { Scalar } from "../plan.js";
import { decodeSortable, encodeSortable } from "./sortableText.js";
import { encodeMembers, memberNames, type StoredMember, storedMembers } from "./storedMembers.js";

/** Properties of every node in addition to those of its type. */
export const NODE_PROPS = [
  "id",
  "release",
  "evidence",
  "searchForms",
  "searchCandidate",
  "sources",
  "citationKeys",
] as const;

/** Properties of every relationship in addition to those of its relation. */
export const EDGE_PROPS = [
  "ordinal",
  "validFrom",
  "validTo",
  "strength",
  "strengthName",
  "basis",
  "quote",
  "source",
  "evidence",
  "evidenceKeys",
] as const;

type Declared = Pick<PropSpec, "name" | "type">;

/** How a property is stored. */
export interface StoredProp {
  readonly name: string;
  /** Stored as JSON text, because a Neo4j property cannot hold a map. */
  readonly json: boolean;
  readonly list: boolean;
  readonly integer: boolean;
  /** Stored property for filters and orders; null if there are none. */
  readonly compared: string | null;
  /** Member of a composite value that `compared` holds; null if it holds the value itself. */
  readonly member: string | null;
  /** Stored property with the folded text, for `contains` and `startsWith`; null if the value is not text. */
  readonly folded: string | null;
  /** How the members of its items are stored; empty unless it is a list of composite values. */
  readonly members: readonly StoredMember[];
}

/** The names of the properties that store a property, besides its own. */
export const namesBeside = ({ name, compared, folded, members }: StoredProp): readonly string[] =>
  [compared, folded, ...memberNames(members)].filter((other) => other !== null && other !== name) as string[];

const SCALAR_CLASSES: readonly unknown[] = [String, Number, Boolean];

function isComposite(kind: PropertyType<unknown>): boolean {
  const type = kind.graphql();
  const element: unknown = Array.isArray(type) ? type[0] : type;
  return typeof element === "function" && !SCALAR_CLASSES.includes(element);
}

/** How a declared property is stored. */
export function storedProp({ name, type }: Declared): StoredProp {
  const { comparable, member, list } = type;
  return {
    name,
    json: isComposite(type),
    list,
    integer: comparable === "integer",
    compared: comparable === null ? null : member ? name + upperFirst(member) : name,
    member: member ?? null,
    folded: comparable === "text" && !member ? `${name}Folded` : null,
    members: storedMembers(name, type),
  };
}

const id: StoredProp = {
  name: "id",
  json: false,
  list: false,
  integer: false,
  compared: "id",
  member: null,
  folded: null,
  members: [],
};

const byType = new Map<string, ReadonlyMap<string, StoredProp>>();

/** The stored properties of a type by name, including the id. */
export const storedProps = (type: string): ReadonlyMap<string, StoredProp> =>
  getOrInsert(
    byType,
    type,
    () => new Map([["id", id], ...entityOf(type).props.map((prop) => [prop.name, storedProp(prop)] as const)]),
  );

/** A stored property of a type. Throws if the type has no such property, which is a programming error. */
export function propOf(type: EntityName, prop: string): StoredProp {
  const property = storedProps(type).get(prop);
  if (!property) throw new Error(`${type} has no property ${prop}`);
  return property;
}

/** A stored property of a relation; null if the relation declares no such property. */
export function edgePropOf(relation: string, prop: string): StoredProp | null {
  const spec = relationOf(relation).props?.find((declared) => declared.name === prop);
  return spec ? storedProp(spec) : null;
}

/** The rank of a link's strength, from 1 to 5. */
const strength: StoredProp = { ...id, name: "strength", compared: "strength", integer: true };

/** How a property of a relation, or "strength", is stored. Throws if there is no such property, which is a programming error. */
export function comparedEdgeProp(relation: string, prop: string): StoredProp {
  const property = prop === "strength" ? strength : edgePropOf(relation, prop);
  if (!property) throw new Error(`${relation} has no property ${prop}`);
  return property;
}

/** Encodes a scalar for storage and comparison: the driver sends numbers as floats unless they are marked as integers. */
export function scalarParameter(prop: StoredProp, value: Scalar | null): unknown {
  if (prop.integer && Number.isInteger(value)) return neo4j.int(value as number);
  return prop.folded && typeof value === "string" ? encodeSortable(value) : value;
}

/** Decodes the result of `scalarParameter`. */
export const scalarOf = (prop: StoredProp, encoded: unknown): Scalar | null =>
  prop.folded && typeof encoded === "string" ? decodeSortable(encoded) : (encoded as Scalar | null);

/** Encodes a value for storage; undefined for null and for empty lists of composites. */
function encodedValue(prop: StoredProp, value: Value): unknown {
  if (value === null || value === undefined) return undefined;
  if (prop.json) return Array.isArray(value) && value.length === 0 ? undefined : JSON.stringify(value);
  return prop.list ? value : scalarParameter(prop, value as Scalar);
}

/** All stored properties of a value: the value itself, and the properties for filters. */
export function encode(into: Record<string, unknown>, prop: StoredProp, value: Value): void {
  const encoded = encodedValue(prop, value);
  if (encoded === undefined) return;
  into[prop.name] = encoded;
  if (prop.members.length > 0) encodeMembers(into, prop.members, value as readonly Value[]);
  if (prop.folded) into[prop.folded] = fold(value as string);
  if (prop.compared && prop.member) into[prop.compared] = (value as Readonly<Record<string, unknown>>)[prop.member];
}

/** Decodes a stored value. */
export function decode(prop: StoredProp, encoded: unknown): Value {
  if (encoded === null || encoded === undefined) return prop.list ? [] : null;
  if (prop.json) return JSON.parse(encoded as string);
  return prop.list ? (encoded as Value) : scalarOf(prop, encoded);
}
