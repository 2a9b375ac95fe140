import {
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLNamedType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
} from "graphql";

import { getOrInsert } from "../../model/getOrInsert.js";

/** Something that the schema describes. */
export interface Described {
  /** Its name, with that of its type before it: "Query.trace". */
  readonly name: string;
  readonly description: string;
  /** What its documentation is shown as: the type itself, the field, or the type of a value. */
  readonly def: GraphQLNamedType | GraphQLField<unknown, unknown> | GraphQLInputField;
  readonly ownName: string;
  /** Descriptions of its arguments. */
  readonly more: string;
  readonly isOfQuery: boolean;
}

/** Everything that a schema describes: types, fields with their arguments, and values of enums. */
export function describedIn(schema: GraphQLSchema): readonly Described[] {
  const query = schema.getQueryType();
  return Object.values(schema.getTypeMap()).flatMap((type): Described[] => {
    if (type.name.startsWith("__")) return [];
    const isOfQuery = type === query;
    const own = { name: type.name, description: type.description ?? "", def: type, ownName: type.name };
    const fields =
      isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
    const values = isEnumType(type) ? type.getValues() : [];
    return [
      { ...own, more: "", isOfQuery: false },
      ...fields.map((field: GraphQLField<unknown, unknown> | GraphQLInputField) => ({
        name: `${type.name}.${field.name}`,
        description: field.description ?? "",
        def: field,
        ownName: field.name,
        more: argumentsOf(field),
        isOfQuery,
      })),
      ...values.map(({ name, description }) => ({
        name: `${type.name}.${name}`,
        description: description ?? "",
        def: type,
        ownName: name,
        more: "",
        isOfQuery: false,
      })),
    ];
  });
}

const argumentsOf = (field: GraphQLField<unknown, unknown> | GraphQLInputField): string =>
  "args" in field ? field.args.map(({ name, description }) => `${name} ${description ?? ""}`).join(" ") : "";

/** How well something fits, the best first; null if it does not. Fields of Query come before others that fit as well, names before descriptions. */
function rankOf({ ownName, name, description, more, isOfQuery }: Described, words: readonly string[]): number | null {
  const inNames = name.toLowerCase();
  const inAll = `${inNames} ${description} ${more}`.toLowerCase();
  if (!words.every((word) => inAll.includes(word))) return null;
  const text = words.join("");
  const own = ownName.toLowerCase();
  const step = own === text ? 0 : own.startsWith(text) ? 1 : words.every((word) => own.includes(word)) ? 2 : null;
  if (step !== null) return isOfQuery ? step : 3 + step;
  if (isOfQuery) return 6;
  return words.every((word) => inNames.includes(word)) ? 7 : 8;
}

/** A result of a search. */
export interface Found extends Described {
  /** Others of the same name and description, such as a field that many types have. */
  readonly alike: readonly Described[];
}

/** What fits all words of a text, the best first; what has the same name and description is one result. */
export function searchSchema(all: readonly Described[], text: string): readonly Found[] {
  const groups = new Map<string, Described[]>();
  for (const each of ranked(all, text))
    getOrInsert(groups, JSON.stringify([each.ownName, each.description]), () => []).push(each);
  return [...groups.values()].flatMap(([first, ...alike]) => (first ? [{ ...first, alike }] : []));
}

function ranked(all: readonly Described[], text: string): readonly Described[] {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return all
    .map((each) => ({ each, rank: rankOf(each, words) }))
    .filter(({ rank }) => rank !== null)
    .sort((a, b) => Number(a.rank) - Number(b.rank) || a.each.name.length - b.each.name.length)
    .map(({ each }) => each);
}
