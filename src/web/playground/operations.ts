import type { Fetcher } from "@graphiql/toolkit";
import { type DocumentNode, Kind, type OperationDefinitionNode, parse } from "graphql";

/** The operations of a document; empty if it does not parse. */
export function operationsOf(text: string): readonly OperationDefinitionNode[] {
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch {
    return [];
  }
  return document.definitions.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

/**
 * A fetcher that never sends an operation name that the document lacks. GraphiQL parses the document a moment after a change,
 * so running a newly opened query at once would send the operation name of the previous document.
 */
export const askingForItsOwnOperation =
  (fetcher: Fetcher): Fetcher =>
  (request, options) => {
    const names = operationsOf(request.query).map(({ name }) => name?.value);
    const exists = names.length === 0 || names.includes(request.operationName ?? undefined);
    return fetcher(exists ? request : { ...request, operationName: names[0] }, options);
  };

/** The name of a document's first operation; null if it has none. */
export const nameOfOperation = (text: string): string | null => operationsOf(text)[0]?.name?.value ?? null;
