import { unwrapResolverError } from "@apollo/server/errors";
import { type ASTNode, GraphQLError, type GraphQLFormattedError, Lexer, type Source, TokenKind } from "graphql";
import { StoreError } from "../store/storeError.js";

// How graphql-js begins the message of a document over `maxTokens`, and what it says of one whose fields it gave up comparing.
const TOO_MANY_TOKENS = "Syntax Error: Document contains more that";
const TOO_MUCH_ALIKE = "Validation aborted.";
// What Apollo says where there is no document.
const NO_QUERY = "GraphQL operations must contain a non-empty `query`";

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

/** A request that is refused before any of it is done. */
export const refused = (
  message: string,
  extensions: Readonly<Record<string, unknown>>,
  nodes?: readonly ASTNode[],
): GraphQLError => new GraphQLError(message, { nodes, extensions: { ...extensions, http: { status: 400 } } });

/**
 * Whether the request is at fault though no code says so: where a variable with a default is set to null, graphql-js finds only while it executes that
 * an argument must not be null. Its other errors of that time name no node of the document.
 */
export function isClientError(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.extensions.code === undefined && cause.nodes !== undefined;
}

const ALIKE =
  "The document selects too many fields in one place for them to be compared with each other. Select each field once, or ask in several requests.";
const EMPTY =
  'The request has no query. Expected one such as {"query": "{ release { hash } }"}, or ?query= in the address.';

/** Codes of failures that are not the client's, with the HTTP status of an answer that has one; the gravest first. */
export const FAILURES = { INTERNAL: 500, STORE_UNAVAILABLE: 503, TIMEOUT: 503 } as const;

/** A failure as clients are told of it, in every place where they are. */
export interface Failure {
  readonly code: keyof typeof FAILURES;
  readonly message: string;
}

/** What clients are told of an error that is not theirs: of the store as much as they can use, of everything else nothing of the inside. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof StoreError))
    return { code: "INTERNAL", message: "Something went wrong on the server; its log has the request id." };
  return { code: error.code === "TIMEOUT" ? "TIMEOUT" : "STORE_UNAVAILABLE", message: error.forClients };
}

/**
 * An error as the client sees it: errors of the store and of the request keep their words, everything unforeseen becomes INTERNAL and says nothing of
 * the inside.
 * @param formatted the error as the GraphQL server formatted it
 * @param error the error itself
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof StoreError) return asFailure(formatted, cause);
  if (isClientError(error)) return { ...formatted, extensions: { code: "BAD_USER_INPUT" } };
  const code = formatted.extensions?.code;
  if (formatted.message.startsWith(TOO_MANY_TOKENS)) return tooManyTokens(formatted.message, error);
  if (formatted.message === TOO_MUCH_ALIKE) return { message: ALIKE, extensions: { code: "QUERY_TOO_COMPLEX" } };
  if (formatted.message.startsWith(NO_QUERY)) return { ...formatted, message: EMPTY };
  if (code === undefined || code === "INTERNAL_SERVER_ERROR") return asFailure(formatted, cause);
  return formatted;
}

function asFailure(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const { code, message } = failureOf(cause);
  return { ...formatted, message, extensions: { code } };
}

function tooManyTokens(message: string, error: unknown): GraphQLFormattedError {
  const limit = Number(/\d+/.exec(message)?.[0]);
  const { source } = unwrapResolverError(error) as GraphQLError;
  const requested = source ? tokensIn(source) : limit + 1;
  return {
    message: `The document has ${requested} tokens; the limit is ${limit}. Ask in several requests.`,
    extensions: { code: "QUERY_TOO_COMPLEX", limit, requested },
  };
}

/** Tokens of a document, as the parser counts them; those before the first that is none. */
function tokensIn(source: Source): number {
  const lexer = new Lexer(source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    // A document that is cut off is too long all the same.
  }
  return count;
}
