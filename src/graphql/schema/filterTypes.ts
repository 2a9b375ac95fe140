import { Field, Float, ID, InputType, Int } from "type-graphql";
import { ENTITIES, type EntityName } from "../../model/entities.js";
import { type EntitySpec, type PropSpec, upperFirst } from "../../model/entity.js";
import { type Comparable, DateScalar, type PropertyType } from "../../model/propertyTypes.js";
import { relationFieldsOf } from "../../model/relations.js";
import { DirectionEnum, EntityType, Relation } from "./enums.js";

type Class = new () => object;

const DESCRIPTIONS: Readonly<Record<string, string>> = {
  eq: "Equal to this, exactly.",
  in: "Equal to one of these, exactly.",
  contains: "Contains this; case and accents do not matter.",
  startsWith: "Begins with this; case and accents do not matter.",
  gte: "This or more (for dates: this day or later).",
  lte: "This or less (for dates: this day or earlier).",
  isNull: "True: only where no source gives a value. False: only where one does.",
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
        "Conditions on a value; all that are given must hold.",
        SCALARS[comparable],
        OPERATORS[comparable],
      ),
    ];
  }),
);
const IdFilter = operatorType("IdFilter", "Conditions on an id; all that are given must hold.", ID, ["eq", "in"]);
const TypeFilter = operatorType(
  "EntityTypeFilter",
  "Conditions on the type of an entity; all that are given must hold.",
  EntityType,
  ["eq", "in"],
);

const enumFilters = new Map<unknown, Class>();
function enumFilter(kind: PropertyType<unknown>, name: string): Class {
  const known = enumFilters.get(kind.values);
  if (known) return known;
  const made = operatorType(
    `${name}Filter`,
    "Conditions on a value; all that are given must hold.",
    kind.values,
    OPERATORS.enum,
  );
  enumFilters.set(kind.values, made);
  return made;
}

function propFilter(spec: EntitySpec, prop: PropSpec): Class | null {
  const { comparable } = prop.type;
  if (comparable === null) return null;
  if (comparable === "enum") return enumFilter(prop.type, `${spec.name}${upperFirst(prop.name)}`);
  return scalarFilters.get(comparable) ?? null;
}

const HasFilter = inputType("HasFilter", "Names a relation of the entity.");
addField(
  HasFilter,
  "relation",
  () => Relation,
  "The relation. It must be one that the filtered type takes part in.",
  false,
);
addField(
  HasFilter,
  "direction",
  () => DirectionEnum,
  "Only in this direction; where left out, in any that the type has.",
);

function addLogic(cls: Class): void {
  addField(cls, "and", () => [cls], "All of these hold.");
  addField(cls, "or", () => [cls], "At least one of these holds.");
  addField(cls, "not", () => cls, "This does not hold.");
}

/** The filter of a list whose entities may be of several types. */
export const EntityFilter = inputType(
  "EntityFilter",
  "Which entities, of whatever type; all conditions that are given must hold.",
);
addField(EntityFilter, "id", () => IdFilter, "By global id, such as alliance:east-midlands.");
addField(EntityFilter, "name", () => scalarFilters.get("text"), "By official label.");
addField(EntityFilter, "type", () => TypeFilter, "By what it is: only CCGs, for example.");
addLogic(EntityFilter);

const byType = new Map<string, Class>(
  ENTITIES.map((spec) => [
    spec.name,
    inputType(`${spec.name}Filter`, `Which entities of type ${spec.name}; all conditions that are given must hold.`),
  ]),
);

/** The filter of a list: that of its type, or the general one where there are several. */
export const filterTypeOf = (types: readonly EntityName[]): Class =>
  (types.length === 1 ? byType.get(types[0] as string) : undefined) ?? EntityFilter;

for (const spec of ENTITIES) {
  const cls = filterTypeOf([spec.name as EntityName]);
  addField(cls, "id", () => IdFilter, "By global id, such as alliance:east-midlands.");
  for (const prop of spec.props) {
    const filter = propFilter(spec, prop);
    if (filter) addField(cls, prop.name, () => filter, prop.description);
  }
  for (const { field, targets, description } of relationFieldsOf(spec.name as EntityName)) {
    addField(cls, field, () => filterTypeOf(targets), `At least one of these satisfies the filter: ${description}`);
  }
  addField(cls, "has", () => HasFilter, "Takes part in the relation at least once.");
  addField(cls, "hasNo", () => HasFilter, "Never takes part in the relation.");
  addLogic(cls);
}
