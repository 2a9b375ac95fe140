import { type EntityName, entityOf } from "../../../model/entities.js";
import type { PropSpec } from "../../../model/entity.js";
import { Strength } from "../../../model/evidence.js";
import { propertyWords } from "../../../model/propertyWords.js";
import { type RelationField, relationFieldsOf } from "../../../model/relations.js";
import { isChoice } from "../parts/choice.js";
import { isCompanion } from "../parts/companion.js";

/** How many properties and how many relations are columns, besides the name. */
const PROPERTIES = 5;
const RELATIONS = 4;

const ELSEWHERE = new Set(["name", "description", "validFrom", "validTo"]);

/** The most telling properties first: identifiers, then kinds, then the others as declared. */
function rank({ name, type }: PropSpec, identifiers: readonly string[]): number {
  if (identifiers.includes(name)) return 0;
  return type.comparable === "enum" ? 1 : 2;
}

/** Whether entities of a type replace each other, so that lists say when each exists. */
const isTimed = (type: EntityName): boolean =>
  relationFieldsOf(type).some(({ relation }) => relation.acrossTime && relation.sameType);

/** The properties that are columns of a type's table. */
export function propColumns(type: EntityName): readonly PropSpec[] {
  const { props, identifiedBy } = entityOf(type);
  const identifiers = identifiedBy.map(({ prop }) => prop);
  const names = props.map(({ name }) => name);
  const own = props
    .filter((prop) => prop.type.comparable !== null && !ELSEWHERE.has(prop.name) && !isCompanion(prop.name, names))
    .sort((a, b) => rank(a, identifiers) - rank(b, identifiers))
    .slice(0, PROPERTIES);
  const days = isTimed(type) ? props.filter(({ name }) => name === "validFrom" || name === "validTo") : [];
  return [...own, ...days];
}

/** The relations that are columns of a type's table: those that traces follow, but for what is said of all of the type alike. */
export const relationColumns = (type: EntityName): readonly RelationField[] =>
  relationFieldsOf(type)
    .filter(({ relation }) => relation.trace !== null && relation.strength !== Strength.GENERAL)
    .slice(0, RELATIONS);

/** Whether a column names what it links to instead of counting it: people. */
export const isNamed = ({ targets }: RelationField): boolean => targets.every((target) => target === "Person");

/** Whether a column holds figures. */
export const isFigure = ({ comparable }: PropSpec["type"]): boolean =>
  comparable === "integer" || comparable === "number";

const HEADS: Readonly<Record<string, string>> = { validFrom: "Began", validTo: "Ended by" };

/** What stands above the column of a property. */
export const propHead = (name: string): string => HEADS[name] ?? propertyWords(name);

/** The properties by which readers choose from a type: those with a few values. */
export const choices = (type: EntityName): readonly PropSpec[] =>
  entityOf(type).props.filter((prop) => isChoice(prop) && !prop.name.endsWith("Precision"));

/** Properties by which a table can be sorted. */
export const sortable = (type: EntityName): readonly string[] => ["name", ...propColumns(type).map(({ name }) => name)];

/** The relations that readers can ask for the lack of. */
export const lackable = (type: EntityName): readonly RelationField[] =>
  relationFieldsOf(type).filter(({ relation }) => !relation.derived);

/** Whether the form offers one of them: what is said of the type itself, and what traces follow. */
export const isOffered = ({ relation, direction }: RelationField): boolean =>
  direction === "FORWARD" || relation.trace !== null;
