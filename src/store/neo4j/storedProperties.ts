import neo4j from "neo4j-driver";
import { type EntityName, entityOf } from "../../model/entities.js";
import { type PropSpec, upperFirst } from "../../model/entity.js";
import type { PropertyType } from "../../model/propertyTypes.js";
import { relationOf } from "../../model/relations.js";
import type { Value } from "../../model/release.js";
import { fold } from "../../model/text.js";
import type { Scalar } from "../plan.js";
import { decodeSortable, encodeSortable } from "./sortableText.js";

/** Properties of a node beside those that its type declares. */
export const NODE_PROPS = ["id", "release", "evidence", "searchForms", "searchCandidate", "sources"] as const;

/** Properties of a relationship beside those that its relation declares. */
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
] as const;

type Declared = Pick<PropSpec, "name" | "type">;

/** How a property is kept. */
export interface StoredProp {
  readonly name: string;
  /** Kept as JSON text, as a property of Neo4j holds no maps. */
  readonly json: boolean;
  readonly list: boolean;
  readonly integer: boolean;
  /** Property by which it is filtered and ordered; null where it is not. */
  readonly compared: string | null;
  /** Member of a composite value that `compared` holds; null where it holds the value itself. */
  readonly member: string | null;
  /** Property that holds the text folded, for `contains` and `startsWith`; null where it is no text. */
  readonly folded: string | null;
}

const SCALAR_CLASSES: readonly unknown[] = [String, Number, Boolean];

function isComposite(kind: PropertyType<unknown>): boolean {
  const type = kind.graphql();
  const element: unknown = Array.isArray(type) ? type[0] : type;
  return typeof element === "function" && !SCALAR_CLASSES.includes(element);
}

/** How a declared property is kept. */
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
};

const byType = new Map<string, ReadonlyMap<string, StoredProp>>();

/** The properties of a type as they are kept, by name, the id among them. */
export function storedProps(type: string): ReadonlyMap<string, StoredProp> {
  const cached = byType.get(type);
  if (cached) return cached;
  const props = new Map([["id", id], ...entityOf(type).props.map((prop) => [prop.name, storedProp(prop)] as const)]);
  byType.set(type, props);
  return props;
}

/** A property of a type as it is kept. Throws where the type has none of that name, which is a mistake of the caller's. */
export function propOf(type: EntityName, prop: string): StoredProp {
  const property = storedProps(type).get(prop);
  if (!property) throw new Error(`${type} has no property ${prop}`);
  return property;
}

/** A property of a relation as it is kept; null where the relation declares none of that name. */
export function edgePropOf(relation: string, prop: string): StoredProp | null {
  const spec = relationOf(relation).props?.find((declared) => declared.name === prop);
  return spec ? storedProp(spec) : null;
}

/** A scalar as it is kept and compared: whole numbers are floats for the driver unless said otherwise. */
export function scalarParameter(prop: StoredProp, value: Scalar | null): unknown {
  if (prop.integer && Number.isInteger(value)) return neo4j.int(value as number);
  return prop.folded && typeof value === "string" ? encodeSortable(value) : value;
}

/** What `scalarParameter` made, as it was. */
export const scalarOf = (prop: StoredProp, encoded: unknown): Scalar | null =>
  prop.folded && typeof encoded === "string" ? decodeSortable(encoded) : (encoded as Scalar | null);

/** A value as it is kept; undefined where nothing is: null, and lists of composites without any. */
function encodedValue(prop: StoredProp, value: Value): unknown {
  if (value === null || value === undefined) return undefined;
  if (prop.json) return Array.isArray(value) && value.length === 0 ? undefined : JSON.stringify(value);
  return prop.list ? value : scalarParameter(prop, value as Scalar);
}

/** What Neo4j keeps of a property: the value, and what it is filtered by. */
export function encode(into: Record<string, unknown>, prop: StoredProp, value: Value): void {
  const encoded = encodedValue(prop, value);
  if (encoded === undefined) return;
  into[prop.name] = encoded;
  if (prop.folded) into[prop.folded] = fold(value as string);
  if (prop.compared && prop.member) into[prop.compared] = (value as Readonly<Record<string, unknown>>)[prop.member];
}

/** A property's value as it was before it was kept. */
export function decode(prop: StoredProp, encoded: unknown): Value {
  if (encoded === null || encoded === undefined) return prop.list ? [] : null;
  if (prop.json) return JSON.parse(encoded as string);
  return prop.list ? (encoded as Value) : scalarOf(prop, encoded);
}
