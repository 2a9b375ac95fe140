import { unwrapResolverError } from "@apollo/server/errors";
import { GraphQLError, type GraphQLFormattedError } from "graphql";
import { StoreError } from "../store/errors.js";

// How graphql-js begins the message of a document over `maxTokens`.
const TOO_MANY_TOKENS = "Syntax Error: Document contains more that";

/** Where in a request something is wrong: field names and the argument, such as ["alliances", "first"]. */
export type ArgumentPath = readonly (string | number)[];

/**
 * A request that cannot be answered as it is.
 * @param message what is wrong, what was expected, and the fix
 * @param argument path of the argument that is wrong
 */
export function badInput(message: string, argument: ArgumentPath): GraphQLError {
  return new GraphQLError(`${argument.join(".")}: ${message}`, {
    extensions: { code: "BAD_USER_INPUT", argument: argument.join(".") },
  });
}

/**
 * Whether the request is at fault though no code says so: where a variable with a default is set to null, graphql-js finds only while it executes that
 * an argument must not be null. Its other errors of that time name no node of the document.
 */
export function isOfRequest(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.extensions.code === undefined && cause.nodes !== undefined;
}

const INTERNAL = "Something went wrong on the server; its log has the request id.";

/**
 * An error as the client sees it: errors of the store and of the request keep their words, everything unforeseen becomes INTERNAL and says nothing of
 * the inside.
 * @param formatted the error as the GraphQL server formatted it
 * @param error the error itself
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof StoreError) {
    const code = cause.code === "TIMEOUT" ? "TIMEOUT" : "STORE_UNAVAILABLE";
    return { ...formatted, message: cause.message, extensions: { code } };
  }
  if (isOfRequest(error)) return { ...formatted, extensions: { code: "BAD_USER_INPUT" } };
  const code = formatted.extensions?.code;
  if (formatted.message.startsWith(TOO_MANY_TOKENS)) {
    const limit = Number(/\d+/.exec(formatted.message)?.[0]);
    const message = `The document has more than ${limit} tokens, which is the limit. Ask in several requests.`;
    return { message, extensions: { code: "QUERY_TOO_COMPLEX", limit } };
  }
  if (code === undefined || code === "INTERNAL_SERVER_ERROR")
    return { ...formatted, message: INTERNAL, extensions: { code: "INTERNAL" } };
  return formatted;
}
