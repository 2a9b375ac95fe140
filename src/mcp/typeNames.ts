import { ENTITY_NAMES, type EntityName } from "../model/entities.js";
import { entityNameOf, enumName } from "../model/identity.js";
import { didYouMean } from "../model/text.js";
import { ToolError } from "./toolError.js";

const VALUES = ENTITY_NAMES.map(enumName);

/** A word as a value of an enum of the API: "policy area" and "PolicyArea" as "POLICY_AREA". */
export const asEnumValue = (word: string): string => enumName(word.trim().replace(/[\s-]+/g, "_"));

/** The type that a word names: "METRIC", "policy area", "PolicyArea"; undefined if it names none. */
export function typeNamed(word: string): EntityName | undefined {
  const value = asEnumValue(word);
  return VALUES.includes(value) ? entityNameOf(value) : undefined;
}

/**
 * Some values of an enum.
 * @param argument name of the argument that lists them
 * @throws ToolError for a word that is not one of them
 */
export function enumValues(argument: string, words: readonly string[], values: readonly string[]): readonly string[] {
  return words.map((word) => {
    const value = asEnumValue(word);
    if (values.includes(value)) return value;
    throw new ToolError(
      `${argument}: ${JSON.stringify(word.slice(0, 40))} is not known.${didYouMean(value.slice(0, 40), values)} Expected one of ${values.join(", ")}.`,
    );
  });
}

/** Values of EntityType. @throws ToolError for a word that names no type */
export const typesIn = (argument: string, words: readonly string[]): readonly string[] =>
  enumValues(argument, words, VALUES);
