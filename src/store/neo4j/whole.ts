import { type EntityName, isEntityName } from "../../model/entities.js";
import type { Value } from "../../model/release.js";
import type { Row } from "./columns.js";
import { propOf, restore } from "./stored.js";

/** Which properties of an entity of each type are wanted, as the parameter `columns` of statements that meet entities of many types. The id comes first. */
export function columnsOf(types: readonly EntityName[], wanted: (type: EntityName) => readonly string[]) {
  return Object.fromEntries(
    types.map((type) => [type, ["id", ...wanted(type).map((prop) => propOf(type, prop).name)]]),
  );
}

/** An entity as such a statement gives it: its type, and the values of its columns. */
export type WholeRow = readonly [type: string, values: Row];

/** Makes an entity of its type and the values of its columns. */
export function readWhole([type, [id, ...values]]: WholeRow, wanted: (type: EntityName) => readonly string[]) {
  if (!isEntityName(type)) throw new Error(`Neo4j gave an entity of type ${type}, which the model does not have`);
  const props: Record<string, Value> = {};
  for (const [i, prop] of wanted(type).entries()) props[prop] = restore(propOf(type, prop), values[i]);
  return { id: id as string, type, props };
}
