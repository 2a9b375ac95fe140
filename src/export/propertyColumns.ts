import { z } from "zod";
import { upperFirst } from "../model/entity.js";
import type { PropertyType } from "../model/propertyTypes.js";
import type { Value } from "../model/release.js";

/** What a column holds. Dates are YYYY-MM-DD. */
export type CellType = "string" | "integer" | "number" | "boolean" | "date";

/** A single value; null where nothing is known. */
export type Cell = string | number | boolean | null;

/** A scalar somewhere in a property: the property itself, or a member of a composite value. */
export interface ScalarColumn {
  /** Such as ["code"], or ["population", "value"]. Below a list it begins in the item, and is empty where the item is a scalar. */
  readonly path: readonly string[];
  readonly type: CellType;
  readonly description: string;
  /** The values that it may have, where they are few. */
  readonly values?: readonly string[];
}

/** A property that holds a list. */
export interface ListColumn {
  readonly prop: string;
  readonly description: string;
  /** What an item holds; a single column with an empty path where items are scalars. */
  readonly members: readonly ScalarColumn[];
}

/** The scalars and the lists that properties hold, derived from their declarations. */
export interface Shape {
  readonly scalars: readonly ScalarColumn[];
  readonly lists: readonly ListColumn[];
}

/** A declared property of an entity type or relation. */
export interface Declared {
  readonly name: string;
  readonly type: PropertyType<unknown>;
  readonly description: string;
}

const CELL_TYPES = {
  text: "string",
  integer: "integer",
  number: "number",
  flag: "boolean",
  date: "date",
  enum: "string",
} as const;

/** What properties hold, as columns. */
export function shapeOf(props: readonly Declared[]): Shape {
  const scalars: ScalarColumn[] = [];
  const lists: ListColumn[] = [];
  for (const { name, type, description } of props) {
    const { comparable, member, list, values } = type;
    if (list) lists.push({ prop: name, description, members: membersOf(itemOf(type), [], description) });
    else if (comparable === null || member) scalars.push(...membersOf(schemaOf(type), [name], description));
    else {
      const known = values && { values: Object.values(values) };
      scalars.push({ path: [name], type: CELL_TYPES[comparable], description, ...known });
    }
  }
  return { scalars, lists };
}

/** The part of a JSON Schema that is needed here. */
interface JsonSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly string[];
  readonly anyOf?: readonly JsonSchema[];
  readonly items?: JsonSchema;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
}

const schemaOf = ({ schema }: PropertyType<unknown>): JsonSchema =>
  z.toJSONSchema(schema, { io: "output", unrepresentable: "any" }) as JsonSchema;

const itemOf = (type: PropertyType<unknown>): JsonSchema => present(schemaOf(type)).items ?? {};

/** A schema without the alternative null. */
const present = (schema: JsonSchema): JsonSchema => schema.anyOf?.find(({ type }) => type !== "null") ?? schema;

function membersOf(schema: JsonSchema, path: readonly string[], description: string): readonly ScalarColumn[] {
  const { properties, type, enum: values } = present(schema);
  if (properties)
    return Object.entries(properties).flatMap(([name, member]) =>
      membersOf(member, [...path, name], `${description.replace(/\.$/, "")} (${name}).`),
    );
  const [only = "string"] = [type ?? "string"].flat().filter((each) => each !== "null");
  return [{ path, type: only as CellType, description, ...(values && { values }) }];
}

/** The value at a path. */
export function cellAt(value: Value | Readonly<Record<string, Value>> | undefined, path: readonly string[]): Cell {
  let inner: unknown = value;
  for (const name of path) inner = (inner as Readonly<Record<string, unknown>> | null | undefined)?.[name];
  return (inner ?? null) as Cell;
}

/** "population.value", the name of a column in tables. */
export const dotted = (path: readonly string[]): string => path.join(".");

/** "populationValue", the name of a property in graph formats. */
export const camel = ([first = "", ...rest]: readonly string[]): string => first + rest.map(upperFirst).join("");
