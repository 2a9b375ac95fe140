import { ENTITY_NAMES, type EntityName } from "../../../model/entities.js";
import { enumName } from "../../../model/identity.js";

const byValue = new Map<string, EntityName>(ENTITY_NAMES.map((name) => [enumName(name), name]));

/** The type that a value of the API's enum EntityType stands for. */
export function entityNameOf(value: string): EntityName {
  const name = byValue.get(value);
  if (!name) throw new Error(`The answer has the type ${value}, which is unknown.`);
  return name;
}
