import { type EntityName, entityOf } from "../../model/entities.js";
import { type EntityRecord, itemsOf, type Value } from "../../model/release.js";
import type { Alias } from "../../model/values/alias.js";
import type { Code } from "../../model/values/code.js";
import type { Candidate, SearchText } from "../store.js";

/** What entity types are called where that is more than their name in words. */
const TYPE_LABELS: Readonly<Record<string, string>> = {
  Alliance: "Cancer Alliance",
  Ccg: "Clinical Commissioning Group (CCG)",
  Stp: "Sustainability and Transformation Plan (STP) footprint",
};

/** A type's name in words: "policy area". */
const inWords = (type: string): string => type.replace(/(?<=[a-z])(?=[A-Z])/g, " ").toLowerCase();

const general = (field: string, text: string): SearchText => ({ field, text, source: null });

const strings = (value: Value | undefined): readonly string[] =>
  (Array.isArray(value) ? value : [value]).filter((item) => typeof item === "string");

/**
 * Every text by which an entity may be found, the same for every store: its name, aliases with their source, number and codes, the properties that
 * are searchable, and what its type is called. None of what is derived from the rest of a release.
 */
export function searchTextsOf({ type, props }: Pick<EntityRecord, "type" | "props">): readonly SearchText[] {
  const spec = entityOf(type);
  if (spec.derived) return [];
  const identifiers = spec.identifiedBy.map(({ prop }) => prop);
  const own = identifiers.flatMap((prop) => {
    const value = props[prop];
    if (typeof value === "number") return [general(prop, `${inWords(type)} ${value}`)];
    return strings(value).map((text) => general(prop, text));
  });
  const codes = itemsOf<Code>(props.codes)
    .map(({ code }) => code)
    .filter((code, i, all) => all.indexOf(code) === i && !own.some(({ text }) => text === code));
  return [
    general("name", String(props.name)),
    ...itemsOf<Alias>(props.aliases).map(({ name, source }) => ({
      field: "alias",
      text: name,
      source,
    })),
    ...own,
    ...codes.map((code) => general("code", code)),
    ...spec.props
      .filter(({ name, type }) => type.searchable && name !== "name" && !identifiers.includes(name))
      .flatMap(({ name }) => strings(props[name]).map((text) => general(name, text))),
    general("type", TYPE_LABELS[type] ?? inWords(type)),
  ];
}

/** An entity as searches judge it. */
export const candidate = (entity: Omit<EntityRecord, "evidence"> & { readonly type: EntityName }): Candidate => ({
  id: entity.id,
  type: entity.type,
  name: String(entity.props.name),
  validFrom: day(entity.props.validFrom),
  validTo: day(entity.props.validTo),
  texts: searchTextsOf(entity),
});

const day = (value: Value | undefined): string | null => (typeof value === "string" ? value : null);

/** True for a text that is an identifier: a code, or a number. */
export const isIdentifier = (type: string, { field }: SearchText): boolean =>
  field === "code" || entityOf(type).identifiedBy.some(({ prop }) => prop === field);
