import { Field, Float, InputType, Int } from "type-graphql";
import { upperFirst } from "../../model/entity.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type Comparable, DateScalar, type PropertyType } from "../../model/propertyTypes.js";

/** A class that is built at run time. */
export type Class = new () => object;

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

/** Adds a field to an input type that `inputType` defined. */
export function addField(cls: Class, name: string, type: () => unknown, description: string, nullable = true): void {
  Field(type as () => StringConstructor, { nullable, description })(cls.prototype, name);
}

/** Defines an input type with a computed name. */
export function inputType(name: string, description: string): Class {
  const cls = { [name]: class {} }[name] as Class;
  InputType(name, { description })(cls);
  return cls;
}

/** Defines an input type with operators on a value. */
export function operatorType(name: string, description: string, scalar: unknown, operators: readonly string[]): Class {
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
const enumFilters = new Map<unknown, Class>();
const enumFilter = ({ values }: PropertyType<unknown>, name: string): Class =>
  getOrInsert(enumFilters, values, () =>
    operatorType(`${name}Filter`, "Conditions on a value. All given conditions must match.", values, OPERATORS.enum),
  );

/**
 * Returns the input type with the operators of a property; null if it cannot be compared.
 * @param name name of an enum's type, if no property has used the enum before
 */
export function operatorsOf(type: PropertyType<unknown>, name: string): Class | null {
  const { comparable } = type;
  if (comparable === null) return null;
  return comparable === "enum" ? enumFilter(type, name) : (scalarFilters.get(comparable) ?? null);
}

/** The operators of text. */
export const TextFilter = scalarFilters.get("text") as Class;
