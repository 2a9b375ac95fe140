import type { EntityName } from "../../model/entities.js";
import { ID_PREFIXES, parseId, presentId } from "../../model/identity.js";
import { didYouMean } from "../../model/text.js";
import { type ArgumentPath, badInput } from "../errors.js";

/** Returns the entity type of an id. Throws BAD_USER_INPUT if the id is malformed. */
export function typeOfId(id: string, argument: ArgumentPath): EntityName {
  const parsed = parseId(id);
  if (parsed) return parsed.type;
  const prefix = id.slice(0, Math.max(id.indexOf(":"), 0)) || id;
  const hint = ID_PREFIXES.includes(prefix) ? "" : didYouMean(prefix, ID_PREFIXES);
  throw badInput(
    `${JSON.stringify(id.slice(0, 80))} is not an id. Expected a type in kebab-case, a colon and a slug of a-z, 0-9 and hyphens, such as alliance:east-midlands.${hint}`,
    argument,
  );
}

/** Returns the present id for an id of a type. Throws BAD_USER_INPUT if the id is malformed or has another type. */
export function idOfType(
  id: string,
  type: string,
  argument: ArgumentPath,
  { example, redirects }: { readonly example: string; readonly redirects: Readonly<Record<string, string>> },
): string {
  if (typeOfId(id, argument) === type) return presentId(redirects, id);
  throw badInput(`Expected the id of a ${type}, such as ${example}, got ${id}.`, argument);
}
