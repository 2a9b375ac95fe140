import { ENTITIES, entityOf } from "../../model/entities.js";
import { Basis, type Evidence } from "../../model/evidence.js";
import { type EntityRecord, itemsOf, type Value } from "../../model/release.js";
import { fold } from "../../model/text.js";
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

/** The words of sources that support an entity and stand in none of its other texts. Rows of look-ups name many other things besides. */
function quotations(evidence: readonly Evidence[], texts: readonly SearchText[]): readonly SearchText[] {
  const known = texts.map(({ text }) => fold(text));
  const quoted: SearchText[] = [];
  for (const { basis, citations } of evidence)
    for (const { quote, source } of basis === Basis.STATED ? citations : []) {
      const folded = fold(quote);
      if (known.some((text) => text.includes(folded))) continue;
      known.push(folded);
      quoted.push({ field: "quotation", text: quote, source });
    }
  return quoted;
}

/** The field of a text whose words find nothing: it is found as a whole. */
export const ONLY_WHOLE = "whole name";

type Searched = Pick<EntityRecord, "type" | "props" | "evidence">;

/**
 * Every text by which an entity may be found, the same for every store: its name and label, aliases with their source, number and codes, the properties
 * that are searchable, what its type is called, and the words of sources that support it. What is derived from the rest of a release is found by its
 * whole name only.
 * @param label as `labelOf` in model/names.ts makes it
 */
export function searchTextsOf({ type, props, evidence }: Searched, label: string): readonly SearchText[] {
  const spec = entityOf(type);
  const names = [...new Set([String(props.name), label])];
  if (spec.derived) return names.map((name) => general(ONLY_WHOLE, name));
  const identifiers = spec.identifiedBy.map(({ prop }) => prop);
  const own = identifiers.flatMap((prop) => {
    const value = props[prop];
    if (typeof value === "number") return [general(prop, `${inWords(type)} ${value}`)];
    return strings(value).map((text) => general(prop, text));
  });
  const codes = itemsOf<Code>(props.codes)
    .map(({ code }) => code)
    .filter((code, i, all) => all.indexOf(code) === i && !own.some(({ text }) => text === code));
  const texts = [
    ...names.map((name, i) => general(i === 0 ? "name" : "label", name)),
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
  return [...texts, ...quotations(Object.values(evidence).flat(), texts)];
}

/**
 * An entity as searches judge it.
 * @param label as `labelOf` in model/names.ts makes it
 */
export const candidate = (entity: EntityRecord, label: string): Candidate => ({
  id: entity.id,
  type: entity.type,
  name: String(entity.props.name),
  label,
  validFrom: day(entity.props.validFrom),
  validTo: day(entity.props.validTo),
  texts: searchTextsOf(entity, label),
});

const day = (value: Value | undefined): string | null => (typeof value === "string" ? value : null);

const IDENTIFIERS: ReadonlySet<string> = new Set([
  "code",
  ...ENTITIES.flatMap(({ identifiedBy }) => identifiedBy.map(({ prop }) => prop)),
]);

/** True for a text that is an identifier: a code, or a number. */
export const isIdentifier = ({ field }: Pick<SearchText, "field">): boolean => IDENTIFIERS.has(field);
