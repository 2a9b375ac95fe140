import { unwrapResolverError } from "@apollo/server/errors";
import { type ASTNode, GraphQLError, type GraphQLFormattedError, Lexer, type Source, TokenKind } from "graphql";
import { StoreError } from "../store/storeError.js";
import { WorkLimitError } from "../store/workMeter.js";

// The libraries give these errors no code or class of their own. Tests in test/graphql fail if an update changes the messages.
// Start of graphql-js's message for a document over `maxTokens`, and its message when it stops comparing fields.
const TOO_MANY_TOKENS = "Syntax Error: Document contains more that";
const TOO_MUCH_ALIKE = "Validation aborted.";
// Start of Apollo's message for a request without a document.
const NO_QUERY = "GraphQL operations must contain a non-empty `query`";

/** Path to the invalid argument of a request: field names, then the argument, such as ["alliances", "first"]. */
export type ArgumentPath = readonly (string | number)[];

/**
 * Returns a BAD_USER_INPUT error for an invalid argument.
 * @param message what is wrong, what was expected, and the fix
 * @param argument path of the invalid argument
 * @param extensions further values for programs
 */
export function badInput(
  message: string,
  argument: ArgumentPath,
  extensions: Readonly<Record<string, unknown>> = {},
): GraphQLError {
  return new GraphQLError(`${argument.join(".")}: ${message}`, {
    extensions: { code: "BAD_USER_INPUT", argument: argument.join("."), ...extensions },
  });
}

/** Returns an error with HTTP status 400, for a request that is rejected before execution. */
export const refused = (
  message: string,
  extensions: Readonly<Record<string, unknown>>,
  nodes?: readonly ASTNode[],
): GraphQLError => new GraphQLError(message, { nodes, extensions: { ...extensions, http: { status: 400 } } });

/**
 * True for an execution error that the request caused, although it has no code. When a variable with a default is set to null, graphql-js finds only
 * during execution that an argument must not be null. Such an error names a node of the document; its other execution errors name none.
 */
export function isClientError(error: unknown): boolean {
  const cause = unwrapResolverError(error);
  return cause instanceof GraphQLError && cause.extensions.code === undefined && cause.nodes !== undefined;
}

/** True for an error by which the GraphQL server refuses a request without giving a code. All of them are about the extension `persistedQuery`. */
const isRefusedHash = (cause: unknown): boolean =>
  cause instanceof GraphQLError &&
  cause.extensions.code === undefined &&
  (cause.extensions.http as { status?: number } | undefined)?.status === 400;

const WRONG_HASH =
  'extensions.persistedQuery: Expected {"version": 1, "sha256Hash": the SHA-256 hash of the query in hexadecimal digits}.';
const ALIKE =
  "The document selects too many fields in one place to check whether they conflict. Select each field once, or split it into several requests.";
const EMPTY =
  'The request has no query. Expected a JSON body such as {"query": "{ release { hash } }"}, or ?query= in the URL.';

/** Codes of server errors with their HTTP status, the most serious first. */
export const FAILURES = { INTERNAL: 500, STORE_UNAVAILABLE: 503, TIMEOUT: 503 } as const;

/** A server error as every interface reports it to clients. */
export interface Failure {
  readonly code: keyof typeof FAILURES;
  readonly message: string;
}

/** Returns what clients see of a server error: the public message of a store error, a general message for any other. Internal details stay in the log. */
export function failureOf(error: unknown): Failure {
  if (!(error instanceof StoreError))
    return { code: "INTERNAL", message: "Something went wrong on the server; its log has the request id." };
  return { code: error.code === "TIMEOUT" ? "TIMEOUT" : "STORE_UNAVAILABLE", message: error.forClients };
}

/**
 * Returns an error as the client sees it. Request errors keep their messages, store errors get their public message, and any other error becomes
 * INTERNAL without internal details.
 * @param formatted the error as the GraphQL server formatted it
 * @param error the error itself
 */
export function formatError(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const cause = unwrapResolverError(error);
  if (cause instanceof StoreError) return asFailure(formatted, cause);
  if (cause instanceof WorkLimitError) return overLimit(cause);
  if (isClientError(error)) return { ...formatted, extensions: { code: "BAD_USER_INPUT" } };
  const code = formatted.extensions?.code;
  if (formatted.message.startsWith(TOO_MANY_TOKENS)) return tooManyTokens(formatted.message, error);
  if (formatted.message === TOO_MUCH_ALIKE) return { message: ALIKE, extensions: { code: "QUERY_TOO_COMPLEX" } };
  if (formatted.message.startsWith(NO_QUERY)) return { ...formatted, message: EMPTY };
  if (isRefusedHash(cause)) return { message: WRONG_HASH, extensions: { code: "BAD_REQUEST" } };
  if (code === undefined || code === "INTERNAL_SERVER_ERROR") return asFailure(formatted, cause);
  return formatted;
}

/** The error of an operation that was ended because its answer was too much work. */
export const overLimit = ({ code, message, limit }: WorkLimitError): GraphQLFormattedError => ({
  message,
  extensions: { code, limit },
});

function asFailure(formatted: GraphQLFormattedError, cause: unknown): GraphQLFormattedError {
  const { code, message } = failureOf(cause);
  return { ...formatted, message, extensions: { code } };
}

function tooManyTokens(message: string, error: unknown): GraphQLFormattedError {
  const limit = Number(/\d+/.exec(message)?.[0]);
  const { source } = unwrapResolverError(error) as GraphQLError;
  const requested = source ? tokensIn(source) : limit + 1;
  return {
    message: `The document has ${requested} tokens; the limit is ${limit}. Split it into several requests.`,
    extensions: { code: "QUERY_TOO_COMPLEX", limit, requested },
  };
}

/** Counts the tokens of a document as the parser does, up to the first invalid one. */
function tokensIn(source: Source): number {
  const lexer = new Lexer(source);
  let count = 0;
  try {
    while (lexer.advance().kind !== TokenKind.EOF) count++;
  } catch {
    // The tokens counted so far already exceed the limit.
  }
  return count;
}
