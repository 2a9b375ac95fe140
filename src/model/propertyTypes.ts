import { Kind as Ast, GraphQLScalarType } from "graphql";
import { Float, Int } from "type-graphql";
import { z } from "zod";
import type { CodeScheme } from "./values/code.js";

/** How filters and sort orders compare a property. */
export type Comparable = "text" | "integer" | "number" | "flag" | "date" | "enum";

/** How pages write a number: as a percentage, or with the words of its unit. */
type Unit = "%" | "characters";

/** The types of the members of a composite value, by name. */
export type Members = Readonly<Record<string, PropertyType<unknown>>>;

/** The type of a property: how it is validated in seeds, shown in GraphQL, filtered and sorted. */
export interface PropertyType<T> {
  /** The type-graphql type, wrapped in a list if `list` is true. */
  readonly graphql: () => unknown;
  /** Validates a value in a seed file. */
  readonly schema: z.ZodType<T>;
  /** True if the property may be null or absent. */
  readonly optional: boolean;
  readonly list: boolean;
  /** How filters and sort orders compare the property; null if they do not support it. */
  readonly comparable: Comparable | null;
  /** The unit of a number. Undefined: the number alone. */
  readonly unit?: Unit;
  /** The enum object if `comparable` is "enum". */
  readonly values?: Readonly<Record<string, string>>;
  /** The member by which a composite value is compared. */
  readonly member?: string;
  /** The members by which the items of a list of composite values can be filtered; null for other types. */
  readonly members: Members | null;
  /** True if values must be cited: figures and dates. */
  readonly cited: boolean;
  /** True if the value is a kind. Seeds say whether a source states it or a curator judged it. */
  readonly classifies: boolean;
  /** True if search covers the property. */
  readonly searchable: boolean;
  /**
   * What the `source` of each value says, where the values of a composite type name their source themselves: several files may then add to a
   * list of them, and the API shows the Source. Null for other types.
   */
  readonly sourced: string | null;
  /** Scheme of a code, which is then also listed among the codes of the entity. Null where the property is not a code. */
  readonly codeScheme: CodeScheme | null;
  /** True if the value follows from the rest of a release: seeds cannot state it, and differences between releases leave it out. */
  readonly derived: boolean;
  /** True if each item of the list carries its own evidence in a member `evidence`. */
  readonly itemEvidence: boolean;
  /** Sort order of a list that several seed files add items to. Default: by content. */
  readonly compareItems?: (a: never, b: never) => number;
}

interface Options {
  /** Search covers the property. */
  searchable?: boolean;
  /** Overrides whether the property must be cited. */
  cited?: boolean;
  classifies?: boolean;
  sourced?: string;
  members?: Members;
  codeScheme?: CodeScheme;
  derived?: true;
  unit?: Unit;
}

interface ListOptions<T> extends Options {
  itemEvidence?: boolean;
  compareItems?: (a: T, b: T) => number;
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a valid calendar date in the format YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function parseDate(value: unknown): string {
  if (typeof value === "string" && isIsoDate(value)) return value;
  throw new TypeError(`Expected a date in the format YYYY-MM-DD, such as 2016-12-06; got ${JSON.stringify(value)}.`);
}

/** A calendar date, YYYY-MM-DD. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A calendar date in the format YYYY-MM-DD, such as 2016-12-06.",
  serialize: parseDate,
  parseValue: parseDate,
  parseLiteral: (node) => parseDate(node.kind === Ast.STRING ? node.value : null),
});

function propertyType<T>(
  base: Pick<PropertyType<T>, "graphql" | "schema" | "comparable"> & Partial<PropertyType<T>>,
  options: Options = {},
): PropertyType<T> {
  return {
    optional: false,
    list: false,
    cited: false,
    classifies: false,
    searchable: false,
    sourced: null,
    members: null,
    codeScheme: null,
    derived: false,
    itemEvidence: false,
    ...base,
    ...options,
  };
}

/** Text. */
export const text = (options: Options = {}): PropertyType<string> =>
  propertyType(
    {
      graphql: () => String,
      schema: z.string().trim().min(1),
      comparable: "text",
    },
    options,
  );

/** Text that matches a pattern, such as an ONS code. */
export const pattern = (expression: RegExp, example: string, options: Options = {}): PropertyType<string> =>
  propertyType(
    {
      graphql: () => String,
      schema: z.string().regex(expression, `expected a value like ${example}`),
      comparable: "text",
    },
    options,
  );

/** A whole number. */
export const integer = (options: Options = {}): PropertyType<number> =>
  propertyType({ graphql: () => Int, schema: z.int(), comparable: "integer", cited: true }, options);

/** Any number. */
export const number = (options: Options = {}): PropertyType<number> =>
  propertyType(
    {
      graphql: () => Float,
      schema: z.number(),
      comparable: "number",
      cited: true,
    },
    options,
  );

/** True or false. */
export const boolean = (options: Options = {}): PropertyType<boolean> =>
  propertyType({ graphql: () => Boolean, schema: z.boolean(), comparable: "flag" }, options);

/** A calendar date. */
export const date = (options: Options = {}): PropertyType<string> =>
  propertyType(
    {
      graphql: () => DateScalar,
      schema: z.string().refine(isIsoDate, "expected a date in the format YYYY-MM-DD"),
      comparable: "date",
      cited: true,
    },
    options,
  );

/** A value of an enum that is registered with type-graphql. */
export const enumOf = <V extends string>(values: Readonly<Record<string, V>>, options: Options = {}): PropertyType<V> =>
  propertyType({ graphql: () => values, schema: z.enum(values) as z.ZodType<V>, comparable: "enum", values }, options);

/** A kind, which needs evidence like a figure: words that state it, or the reason of the curator who judged it. */
export const kindOf = <V extends string>(values: Readonly<Record<string, V>>): PropertyType<V> =>
  enumOf(values, { classifies: true });

/** A composite value, such as a figure with its printed form. `by` names the member that filters and sort orders compare, if any. */
export const composite = <T>(
  type: () => unknown,
  schema: z.ZodType<T>,
  by: { comparable: Comparable; member: string } | null,
  options: Options = {},
): PropertyType<T> =>
  propertyType(
    {
      graphql: type,
      schema,
      comparable: by?.comparable ?? null,
      member: by?.member,
      cited: true,
    },
    options,
  );

/** A list of values in printed order; empty if the source gives none. */
export const list = <T>(of: PropertyType<T>, options: ListOptions<T> = {}): PropertyType<readonly T[]> =>
  propertyType(
    {
      graphql: () => [of.graphql()],
      schema: z.array(of.schema) as z.ZodType<readonly T[]>,
      comparable: null,
      list: true,
      cited: of.cited,
      searchable: of.searchable,
      sourced: of.sourced,
      members: of.members,
    },
    options,
  );

/** A value that may be null. */
export const optional = <T>(of: PropertyType<T>): PropertyType<T | null> => ({
  ...of,
  schema: of.schema.nullable() as z.ZodType<T | null>,
  optional: true,
});
