import { Kind as Ast, GraphQLScalarType } from "graphql";
import { Float, Int } from "type-graphql";
import { z } from "zod";

/** What may be asked of a property in a filter, and whether lists can be ordered by it. */
export type Comparable = "text" | "integer" | "number" | "flag" | "date" | "enum";

/** A property's kind: how it is checked in seeds, shown in GraphQL, filtered and ordered. */
export interface PropertyType<T> {
  /** The type-graphql type, wrapped in a list where `list` is true. */
  readonly graphql: () => unknown;
  /** Checks a value that stands in a seed file. */
  readonly schema: z.ZodType<T>;
  /** True where the property may be null or absent. */
  readonly optional: boolean;
  readonly list: boolean;
  /** How filters and orders treat the property; null where they do not. */
  readonly comparable: Comparable | null;
  /** The enum object where `comparable` is "enum". */
  readonly values?: Readonly<Record<string, string>>;
  /** The scalar by which a composite value is compared: the name of its member. */
  readonly member?: string;
  /** True where a fact of this kind must be cited: figures and dates. */
  readonly cited: boolean;
  /** True where search covers the property. */
  readonly searchable: boolean;
}

interface Options {
  /** Search covers the property. */
  searchable?: boolean;
  /** The property must (or need not) be cited, whatever is usual for its kind. */
  cited?: boolean;
}

const ISO_DATE = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** True for a day of the calendar written YYYY-MM-DD. */
export function isIsoDate(text: string): boolean {
  if (!ISO_DATE.test(text)) return false;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

function parseDate(value: unknown): string {
  if (typeof value === "string" && isIsoDate(value)) return value;
  throw new TypeError(
    `Expected a day of the calendar as YYYY-MM-DD, such as 2016-12-06; got ${JSON.stringify(value)}.`,
  );
}

/** A day of the calendar, YYYY-MM-DD. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: "Date",
  description: "A day of the calendar, written YYYY-MM-DD, such as 2016-12-06.",
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
    searchable: false,
    ...base,
    ...options,
  };
}

/** Words. */
export const text = (options: Options = {}): PropertyType<string> =>
  propertyType(
    {
      graphql: () => String,
      schema: z.string().trim().min(1),
      comparable: "text",
    },
    options,
  );

/** Words of a fixed pattern, such as an ONS code. */
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

/** A day. */
export const date = (options: Options = {}): PropertyType<string> =>
  propertyType(
    {
      graphql: () => DateScalar,
      schema: z.string().refine(isIsoDate, "expected a day as YYYY-MM-DD"),
      comparable: "date",
      cited: true,
    },
    options,
  );

/** One value of an enum that type-graphql knows. */
export const enumOf = <V extends string>(values: Readonly<Record<string, V>>, options: Options = {}): PropertyType<V> =>
  propertyType({ graphql: () => values, schema: z.enum(values) as z.ZodType<V>, comparable: "enum", values }, options);

/** A composite value, such as a figure with its printed form; compared by one of its members where there is one. */
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

/** Several values, in the order printed; empty where the source gives none. */
export const list = <T>(of: PropertyType<T>, options: Options = {}): PropertyType<readonly T[]> =>
  propertyType(
    {
      graphql: () => [of.graphql()],
      schema: z.array(of.schema) as unknown as z.ZodType<readonly T[]>,
      comparable: null,
      list: true,
      cited: of.cited,
      searchable: of.searchable,
    },
    options,
  );

/** A value that a source may leave out: null then. */
export const optional = <T>(of: PropertyType<T>): PropertyType<T | null> => ({
  ...of,
  schema: of.schema.nullable() as z.ZodType<T | null>,
  optional: true,
});
