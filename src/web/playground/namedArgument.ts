import { Kind } from "graphql";
import { operationsOf } from "./operations.js";
import type { TextEdit } from "./pagingEdits.js";

/** How an argument of a query takes another value: by its variable, or by a change of the text. */
export type NamedArgument = { readonly variable: string } | { readonly edit: TextEdit };

/**
 * How the argument of a root field takes another text.
 * @param path path of the argument, such as "alliance.name"
 * @returns null where the query has no such argument with a text, or several: the path does not say which is meant
 */
export function namedArgument(query: string, path: string, value: string): NamedArgument | null {
  const [fieldName, argumentName] = path.split(".");
  const fields = operationsOf(query).flatMap(({ selectionSet }) => selectionSet.selections);
  const places = fields.flatMap((field): readonly NamedArgument[] => {
    if (field.kind !== Kind.FIELD || field.name.value !== fieldName) return [];
    const given = field.arguments?.find(({ name }) => name.value === argumentName)?.value;
    if (given?.kind === Kind.VARIABLE) return [{ variable: given.name.value }];
    if (given?.kind === Kind.STRING && given.loc)
      return [{ edit: { start: given.loc.start, end: given.loc.end, text: JSON.stringify(value) } }];
    return [];
  });
  return places.length === 1 ? (places[0] ?? null) : null;
}
