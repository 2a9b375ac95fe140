import { ENTITY_NAMES, type EntityName } from "../model/entities.js";
import { idPrefix } from "../model/identity.js";
import { didYouMean } from "../model/text.js";
import { UsageError } from "./usageError.js";

/** The entity types that a comma-separated option names, such as "metric,alliance". Throws UsageError for an unknown one. */
export function typesIn(option: string, value: string): readonly EntityName[] {
  const names = ENTITY_NAMES.map(idPrefix);
  return value.split(",").map((word) => {
    const wanted = word.trim().toLowerCase().replaceAll("_", "-");
    const type = ENTITY_NAMES[names.indexOf(wanted)];
    if (type) return type;
    throw new UsageError(
      `${option}: ${JSON.stringify(word.trim())} is not a type.${didYouMean(wanted, names)} Expected one or more of ${names.join(", ")}.`,
    );
  });
}

/** A whole number from 1 to a maximum. Throws UsageError. */
export function countIn(option: string, value: string, most: number): number {
  const count = Number(value);
  if (/^\d+$/.test(value) && count >= 1 && count <= most) return count;
  throw new UsageError(`${option} is ${value}; expected a whole number from 1 to ${most}.`);
}
