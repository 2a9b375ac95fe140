import type { Fetcher } from "@graphiql/toolkit";
import { type DocumentNode, Kind, type OperationDefinitionNode, parse, valueFromASTUntyped } from "graphql";

/** The operations of a document; none where it does not parse. */
function operationsOf(text: string): readonly OperationDefinitionNode[] {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return [];
  }
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

/**
 * A fetcher that never asks for an operation that its document lacks. GraphiQL parses what is typed a moment after it is there,
 * so whoever opens a query and runs it at once would ask for the operation that stood in the editor before.
 */
export const askingForItsOwnOperation =
  (fetcher: Fetcher): Fetcher =>
  (request, options) => {
    const names = operationsOf(request.query).map(({ name }) => name?.value);
    const exists = names.length === 0 || names.includes(request.operationName ?? undefined);
    return fetcher(exists ? request : { ...request, operationName: names[0] }, options);
  };

/** The name of a document's first operation; null where it has none. */
export const nameOfOperation = (text: string): string | null => operationsOf(text)[0]?.name?.value ?? null;

/** The default values of a document's variables as JSON, for the variables editor; empty where it has none. */
export function defaultVariables(text: string): string {
  const [operation] = operationsOf(text);
  const values = operation?.variableDefinitions?.map(
    ({ variable, defaultValue }) =>
      [variable.name.value, defaultValue ? valueFromASTUntyped(defaultValue) : null] as const,
  );
  return values?.length ? JSON.stringify(Object.fromEntries(values), null, 2) : "";
}
