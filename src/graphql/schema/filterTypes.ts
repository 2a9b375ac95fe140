import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ENTITIES, type EntityName, firstType } from "../../model/entities.js";
import { type EntitySpec, type PropSpec, upperFirst } from "../../model/entity.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type Comparable, DateScalar, type PropertyType } from "../../model/propertyTypes.js";
import { relationFieldsOf } from "../../model/relations.js";
import { DirectionEnum, EntityType, Relation } from "./enums.js";

type Class = new () => object;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  eq: "Equal to this value (exact match).",
  in: "Equal to one of these values (exact match).",
  contains: "Contains this text. Ignores case and accents.",
  startsWith: "Starts with this text. Ignores case and accents.",
  gte: "Greater than or equal to this value (for dates: this day or later).",
  lte: "Less than or equal to this value (for dates: this day or earlier).",
  isNull: "True: matches only if the value is null. False: matches only if it is not null.",
};

const OPERATORS: Readonly<Record<Comparable, readonly string[]>> = {
  text: ["eq", "in", "contains", "startsWith", "isNull"],
  integer: ["eq", "in", "gte", "lte", "isNull"],
  number: ["eq", "in", "gte", "lte", "isNull"],
  date: ["eq", "in", "gte", "lte", "isNull"],
  flag: ["eq", "isNull"],
  enum: ["eq", "in", "isNull"],
};

const SCALARS: Readonly<Record<Exclude<Comparable, "enum">, unknown>> = {
  text: String,
  integer: Int,
  number: Float,
  flag: Boolean,
  date: DateScalar,
};

function addField(cls: Class, name: string, type: () => unknown, description: string, nullable = true): void {
  Field(type as () => StringConstructor, { nullable, description })(cls.prototype, name);
}

function inputType(name: string, description: string): Class {
  const cls = { [name]: class {} }[name] as Class;
  InputType(name, { description })(cls);
  return cls;
}

function operatorType(name: string, description: string, scalar: unknown, operators: readonly string[]): Class {
  const cls = inputType(name, description);
  for (const operator of operators) {
    const type = operator === "isNull" ? Boolean : scalar;
    addField(cls, operator, () => (operator === "in" ? [type] : type), DESCRIPTIONS[operator] ?? "");
  }
  return cls;
}

const scalarFilters = new Map<string, Class>(
  (Object.keys(SCALARS) as (keyof typeof SCALARS)[]).map((comparable) => {
    const label =
      comparable === "flag"
        ? "Boolean"
        : comparable === "number"
          ? "Float"
          : comparable === "integer"
            ? "Int"
            : upperFirst(comparable);
    return [
      comparable,
      operatorType(
        `${label}Filter`,
        "Conditions on a value. All given conditions must match.",
        SCALARS[comparable],
        OPERATORS[comparable],
      ),
    ];
  }),
);
const IdFilter = operatorType("IdFilter", "Conditions on an id. All given conditions must match.", ID, ["eq", "in"]);
const TypeFilter = operatorType(
  "EntityTypeFilter",
  "Conditions on the type of an entity. All given conditions must match.",
  EntityType,
  ["eq", "in"],
);

const enumFilters = new Map<unknown, Class>();
const enumFilter = ({ values }: PropertyType<unknown>, name: string): Class =>
  getOrInsert(enumFilters, values, () =>
    operatorType(`${name}Filter`, "Conditions on a value. All given conditions must match.", values, OPERATORS.enum),
  );

function propFilter(spec: EntitySpec, prop: PropSpec): Class | null {
  const { comparable } = prop.type;
  if (comparable === null) return null;
  if (comparable === "enum") return enumFilter(prop.type, `${spec.name}${upperFirst(prop.name)}`);
  return scalarFilters.get(comparable) ?? null;
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
addField(EntityFilter, "name", () => scalarFilters.get("text"), "Filters by official name.");
addField(EntityFilter, "type", () => TypeFilter, "Filters by entity type, for example only CCGs.");
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
    const filter = propFilter(spec, prop);
    if (filter) addField(cls, prop.name, () => filter, prop.description);
  }
  for (const { field, targets, description } of relationFieldsOf(spec.name)) {
    addField(cls, field, () => filterTypeOf(targets), `At least one related entity matches the filter: ${description}`);
  }
  addField(cls, "has", () => HasFilter, "Has at least one link of this relation.");
  addField(cls, "hasNo", () => HasFilter, "Has no link of this relation.");
  addLogic(cls);
}
