import {
  defaultFieldResolver,
  type GraphQLFieldResolver,
  type GraphQLResolveInfo,
  type GraphQLSchema,
  GraphQLString,
  getNamedType,
  getNullableType,
  isLeafType,
  isObjectType,
} from "graphql";
import type { RequestContext } from "./requestContext.js";

type Resolve = GraphQLFieldResolver<unknown, RequestContext>;
/** Counts a value and returns it, or returns something smaller once the answer is ended. */
type Count = (value: unknown, context: RequestContext, info: GraphQLResolveInfo) => unknown;

/** Bytes that JSON adds to a name and its value. */
const PUNCTUATION = 4;

const countObjects: Count = (value, { meter }) => {
  if (value === null || value === undefined) return value;
  if (!Array.isArray(value)) {
    meter.countObjects(1);
    return value;
  }
  return meter.countObjects(value.length) ? value : [];
};

const countValue: Count = (value, { meter }, { path: { key }, returnType }) => {
  const goesOn = meter.countBytes(String(key).length + PUNCTUATION + charactersIn(value));
  return goesOn || getNullableType(returnType) !== GraphQLString ? value : "";
};

function charactersIn(value: unknown): number {
  if (typeof value === "string") return value.length + 2;
  if (Array.isArray(value)) return value.reduce((sum: number, item) => sum + charactersIn(item) + 1, 2);
  return PUNCTUATION;
}

const metered =
  (resolve: Resolve, count: Count): Resolve =>
  (source, args, context, info) => {
    const value = resolve(source, args, context, info);
    return value instanceof Promise ? value.then((later) => count(later, context, info)) : count(value, context, info);
  };

/**
 * Counts objects and bytes wherever the answer grows. An answer that is ended grows no further: its lists become empty and its texts too, and the
 * server drops its data. Nothing is thrown, because graphql-js would abandon the promises of other fields, and their rejections would end the process.
 */
export function meterResolvers(schema: GraphQLSchema): void {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith("__")) continue;
    for (const field of Object.values(type.getFields())) {
      const count = isLeafType(getNamedType(field.type)) ? countValue : countObjects;
      field.resolve = metered((field.resolve as Resolve | undefined) ?? defaultFieldResolver, count);
    }
  }
}
