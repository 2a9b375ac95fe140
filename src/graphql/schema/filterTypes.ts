import { ID } from "type-graphql";
import { ENTITIES, type EntityName, firstType } from "../../model/entities.js";
import { upperFirst } from "../../model/entity.js";
import { Basis, Strength } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { PropertyType } from "../../model/propertyTypes.js";
import { RELATIONS, relationFieldsOf } from "../../model/relations.js";
import { DirectionEnum, EntityType, Relation } from "./enums.js";
import { addField, type Class, inputType, operatorsOf, operatorType, TextFilter } from "./operatorTypes.js";

const IdFilter = operatorType("IdFilter", "Conditions on an id. All given conditions must match.", ID, ["eq", "in"]);
const TypeFilter = operatorType(
  "EntityTypeFilter",
  "Conditions on the type of an entity. All given conditions must match.",
  EntityType,
  ["eq", "in"],
);

const LocatorFilter = operatorType("LocatorFilter", "Conditions on the position of a citation in its source.", String, [
  "startsWith",
]);
const CONDITIONS = "Conditions on a value. All given conditions must match.";
const StrengthFilter = operatorType(
  "StrengthFilter",
  `${CONDITIONS} GENERAL is the lowest, DIRECT the highest.`,
  Strength,
  ["eq", "in", "gte", "lte"],
);
const BasisFilter = operatorType("BasisFilter", CONDITIONS, Basis, ["eq", "in"]);

const LinkFilter = inputType(
  "LinkFilter",
  "Filter for links. All given conditions must match. Conditions on properties can be used only where the relation has the property.",
);
addField(LinkFilter, "strength", () => StrengthFilter, "Filters by the strength of the link.");
addField(LinkFilter, "basis", () => BasisFilter, "Some evidence of the link has this basis.");
addField(
  LinkFilter,
  "source",
  () => IdFilter,
  "Some evidence of the link cites this source. With `basis`, the same evidence must match both.",
);

const itemFilters = new Map<unknown, Class>();
/** Returns the filter of the items of a list of composite values. Lists of the same composite type share it. */
function itemFilter({ graphql, members }: PropertyType<unknown>): Class {
  const [item] = [graphql()].flat() as [Class];
  return getOrInsert(itemFilters, item, () => {
    const filter = inputType(
      `${item.name}Filter`,
      "Filter for the items of a list. At least one item must match all given conditions.",
    );
    for (const [name, type] of Object.entries(members ?? {})) {
      const operators = operatorsOf(type, `${item.name}${upperFirst(name)}`);
      addField(filter, name, () => operators, `Filters by the item's ${name}.`);
    }
    return filter;
  });
}

/** Adds the conditions that every filter has. */
function addCommon(cls: Class): void {
  addField(
    cls,
    "source",
    () => IdFilter,
    "Some citation of the entity is from this source, such as source:guidance-2016. Citations of its links do not count.",
  );
  addField(
    cls,
    "locator",
    () => LocatorFilter,
    "Some citation of the entity is at this position. With `source`, the same citation must match both.",
  );
  addField(
    cls,
    "link",
    () => LinkFilter,
    "Filters by the link itself. Only in filters of relations: there is no link in the list of a type.",
  );
}

const HasFilter = inputType("HasFilter", "Names a relation of the entity.");
addField(HasFilter, "relation", () => Relation, "The relation. It must be a relation of the filtered type.", false);
addField(
  HasFilter,
  "direction",
  () => DirectionEnum,
  "Direction of the relation. Default: any direction that the type has.",
);

function addLogic(cls: Class): void {
  addField(cls, "and", () => [cls], "All of these filters match.");
  addField(cls, "or", () => [cls], "At least one of these filters matches.");
  addField(cls, "not", () => cls, "This filter does not match.");
}

/** The filter of a list that contains several entity types. */
export const EntityFilter = inputType(
  "EntityFilter",
  "Filter for entities of any type. All given conditions must match.",
);
addField(EntityFilter, "id", () => IdFilter, "Filters by global id, such as alliance:east-midlands.");
addField(EntityFilter, "name", () => TextFilter, "Filters by official name.");
addField(EntityFilter, "type", () => TypeFilter, "Filters by entity type, for example only CCGs.");
addCommon(EntityFilter);
addLogic(EntityFilter);

const byType = new Map<string, Class>(
  ENTITIES.map((spec) => [
    spec.name,
    inputType(`${spec.name}Filter`, `Filter for entities of type ${spec.name}. All given conditions must match.`),
  ]),
);

/** Returns the filter of a list: that of its type, or EntityFilter for several types. */
export const filterTypeOf = (types: readonly EntityName[]): Class =>
  (types.length === 1 ? byType.get(firstType(types)) : undefined) ?? EntityFilter;

for (const spec of ENTITIES) {
  const cls = filterTypeOf([spec.name]);
  addField(cls, "id", () => IdFilter, "Filters by global id, such as alliance:east-midlands.");
  for (const prop of spec.props) {
    const filter = prop.type.members
      ? itemFilter(prop.type)
      : operatorsOf(prop.type, `${spec.name}${upperFirst(prop.name)}`);
    if (filter) addField(cls, prop.name, () => filter, prop.description);
  }
  for (const { field, targets, description } of relationFieldsOf(spec.name)) {
    addField(cls, field, () => filterTypeOf(targets), `At least one related entity matches the filter: ${description}`);
  }
  addField(cls, "has", () => HasFilter, "Has at least one link of this relation.");
  addField(cls, "hasNo", () => HasFilter, "Has no link of this relation.");
  addCommon(cls);
  addLogic(cls);
}

// After the types, whose properties name the operators of the enums that they share with links.
const linkProps = new Map(RELATIONS.flatMap(({ props = [] }) => props).map((prop) => [prop.name, prop]));
for (const { name, type, description } of linkProps.values()) {
  const operators = operatorsOf(type, upperFirst(name));
  if (operators) addField(LinkFilter, name, () => operators, description);
}
