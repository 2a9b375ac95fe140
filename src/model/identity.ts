import { ENTITY_NAMES, type EntityName } from "./entities.js";

const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();

const nameByPrefix = new Map(ENTITY_NAMES.map((name) => [kebab(name), name]));
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** "PolicyArea" to "policy-area", the first part of its ids. */
export const idPrefix = (type: string): string => kebab(type);

/** A name as a value of an enum: the type "PolicyArea" to "POLICY_AREA", the property "validFrom" to "VALID_FROM". */
export const enumName = (name: string): string => kebab(name).replaceAll("-", "_").toUpperCase();

/** The prefixes of all ids, for messages. */
export const ID_PREFIXES: readonly string[] = [...nameByPrefix.keys()];

/** The id of a type's entity: "Ccg", "nhs-cumbria" to "ccg:nhs-cumbria". */
export const idOf = (type: string, slug: string): string => `${kebab(type)}:${slug}`;

/** True for a well-formed slug. */
export const isSlug = (slug: string): boolean => SLUG.test(slug);

/** An official name as a slug: ASCII, lower case, "&" as "and", without "CCG", other runs as "-". */
export function slugOf(name: string): string {
  return name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/\bCCG\b/g, " ")
    .replaceAll("&", " and ")
    .toLowerCase()
    .replace(/['’]/g, "")
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");
}

/** The type that an id begins with; null where it begins with none. */
export const typeOfId = (id: string): EntityName | null =>
  nameByPrefix.get(id.slice(0, Math.max(id.indexOf(":"), 0))) ?? null;

/** Type and slug of an id; null where the id is malformed: no such type, or not the pattern. */
export function parseId(id: string): { type: EntityName; slug: string } | null {
  const type = typeOfId(id);
  const slug = id.slice(id.indexOf(":") + 1);
  return type && SLUG.test(slug) ? { type, slug } : null;
}
