import { ENTITY_NAMES, type EntityName } from "./entities.js";

const kebab = (name: string): string => name.replace(/(?<=[a-z])(?=[A-Z])/g, "-").toLowerCase();

const prefixByName = new Map<string, string>(ENTITY_NAMES.map((name) => [name, kebab(name)]));
const nameByPrefix = new Map(ENTITY_NAMES.map((name) => [kebab(name), name]));
const SLUG = /^[a-z0-9]+(-[a-z0-9]+)*$/;

/** Converts a type name to its id prefix: "PolicyArea" to "policy-area". */
export const idPrefix = (type: string): string => prefixByName.get(type) ?? kebab(type);

/** Converts a name to an enum value: the type "PolicyArea" to "POLICY_AREA", the property "validFrom" to "VALID_FROM". */
export const enumName = (name: string): string => kebab(name).replaceAll("-", "_").toUpperCase();

const nameByEnum = new Map(ENTITY_NAMES.map((name) => [enumName(name), name]));

/** Returns the type for a value of the API's enum EntityType: "PolicyArea" for "POLICY_AREA". Throws if there is no such type, which is a programming error. */
export function entityNameOf(value: string): EntityName {
  const name = nameByEnum.get(value);
  if (!name) throw new Error(`No entity type ${value}`);
  return name;
}

/** All id prefixes, for messages. */
export const ID_PREFIXES: readonly string[] = [...nameByPrefix.keys()];

/** Returns the id for a type and a slug: "ccg:nhs-cumbria" for "Ccg" and "nhs-cumbria". */
export const idOf = (type: string, slug: string): string => `${idPrefix(type)}:${slug}`;

/** Returns the path of an entity's page and of the forms of its data: "/ccg/nhs-cumbria" for "ccg:nhs-cumbria". */
export const entityPath = (id: string): string => `/${id.replace(":", "/")}`;

/** True for a well-formed slug. */
export const isSlug = (slug: string): boolean => SLUG.test(slug);

/** Converts an official name to a slug: ASCII, lower case, "&" as "and", without "CCG", other characters as "-". */
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

/** Returns the type for the prefix of an id, or null if no type has this prefix. */
export const typeOfId = (id: string): EntityName | null =>
  nameByPrefix.get(id.slice(0, Math.max(id.indexOf(":"), 0))) ?? null;

/** Splits an id into type and slug. Returns null for a malformed id: an unknown type or an invalid slug. */
export function parseId(id: string): { type: EntityName; slug: string } | null {
  const type = typeOfId(id);
  const slug = id.slice(id.indexOf(":") + 1);
  return type && SLUG.test(slug) ? { type, slug } : null;
}

/** The id that took the place of a former one, or the id itself. No id leads to an entity of another type, whatever a release says. */
export function presentId(redirects: Readonly<Record<string, string>>, id: string): string {
  const present = Object.hasOwn(redirects, id) ? redirects[id] : undefined;
  return present !== undefined && typeOfId(present) === typeOfId(id) ? present : id;
}
