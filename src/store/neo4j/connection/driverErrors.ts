import neo4j, { type Neo4jError } from "neo4j-driver";
import { StoreError, type StoreErrorCode } from "../../storeError.js";

/** The Neo4j connection that an error message describes. */
export interface ConnectionInfo {
  readonly uri: string;
  readonly user: string;
  readonly database: string | undefined;
  /** Timeout of a statement, in milliseconds. */
  readonly timeout: number;
  /** True if the statement writes, as load statements do. */
  readonly writes: boolean;
}

/** A failure with a code from Neo4j or the driver, and its message for the reader. */
interface Failure {
  readonly code: RegExp;
  readonly is: StoreErrorCode;
  readonly message: (connection: ConnectionInfo) => string;
}

const FAILURES: readonly Failure[] = [
  {
    code: /Security\.(Unauthorized|CredentialsExpired|TokenExpired)$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri, user }) =>
      `Neo4j at ${uri} refuses the password of user ${user}. Set NEO4J_USER and NEO4J_PASSWORD.`,
  },
  {
    code: /Security\.AuthenticationRateLimit$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri, user }) =>
      `Neo4j at ${uri} has refused user ${user} too often and now waits. Set NEO4J_PASSWORD and try again in a few seconds.`,
  },
  {
    code: /Security\.Forbidden$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri, user }) =>
      `Neo4j at ${uri} does not let user ${user} do this. Grant it, or set NEO4J_USER to another.`,
  },
  {
    code: /Database\.DatabaseNotFound$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri, database }) =>
      `Neo4j at ${uri} has no database ${database ?? ""}. Set NEO4J_DATABASE to one that it has.`,
  },
  {
    code: /DatabaseUnavailable$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} is starting or stopping. Try again when its database is open.`,
  },
  {
    code: /Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|LockAcquisitionTimeout)$/,
    is: "TIMEOUT",
    message: ({ timeout, writes }) =>
      `Neo4j did not answer within ${timeout / 1000} s. ${writes ? "See whether it is well and has memory enough, then try again." : "Ask for less, or for fewer things in one request."}`,
  },
  {
    code: /(MemoryPoolOutOfMemoryError|General\.OutOfMemoryError|StackOverFlowError|TransactionOutOfMemoryError)$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} has too little memory for this. Ask for less, or give it more.`,
  },
  {
    code: /Statement\.AccessMode$|Cluster\.NotALeader$|ForbiddenOnReadOnlyDatabase$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) =>
      `Neo4j at ${uri} only lets itself be read. Name the server that may be written to in NEO4J_URI.`,
  },
  {
    code: /Schema\.ConstraintValidationFailed$/,
    is: "STORE_CONFLICT",
    message: ({ uri }) =>
      `A constraint of the database at ${uri} forbids what the release holds. Drop the constraints that are none of this graph's.`,
  },
  {
    code: /Transaction\.Terminated$|General\.TransactionMemoryLimit$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} ended the statement before it was done. Try again.`,
  },
  {
    code: /^ServiceUnavailable$|^SessionExpired$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `No Neo4j answers at ${uri}. Start it, or set NEO4J_URI to where it is.`,
  },
  {
    code: /^ProtocolError$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) =>
      `What answers at ${uri} does not speak Bolt as Neo4j 5.26 or later does. Set NEO4J_URI to its Bolt port.`,
  },
];

const codeOf = (error: unknown): string => (error instanceof Error ? ((error as Neo4jError).code ?? "") : "");

/** True if indexes change faster than Neo4j can plan. Neo4j reports this without a specific error code. */
export const isUnsettled = (error: unknown): boolean =>
  /frequent schema changes/.test(error instanceof Error ? error.message : "");

/** True if the same statement may succeed in a moment. */
export const isWorthRetrying = (error: unknown): boolean =>
  isUnsettled(error) ||
  (neo4j.isRetryableError(error as Error) && !/DatabaseUnavailable$|OutOfMemory/.test(codeOf(error)));

/** True if another transaction deleted a node between the read and the write of a statement. A retry reads again and no longer sees that node. */
export const isEntityGone = (error: unknown): boolean => /Statement\.EntityNotFound$/.test(codeOf(error));

/** Converts an error of the driver or of Neo4j to a StoreError; returns programming errors unchanged. */
export function storeErrorOf(error: unknown, connection: ConnectionInfo): unknown {
  if (error instanceof StoreError) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (isUnsettled(error))
    return new StoreError(
      "STORE_UNAVAILABLE",
      `Neo4j at ${connection.uri} is making indexes. Try again in a moment.`,
      error,
    );
  if (/handshake|responded HTTP|does not support|Unknown scheme|Invalid URL|Illegal host|ERR_SSL/i.test(text)) {
    const message = `NEO4J_URI ${connection.uri} does not lead to the Bolt port of a Neo4j 5.26 or later. Expected an address like bolt://localhost:7687.`;
    return new StoreError("STORE_UNAVAILABLE", message, error);
  }
  const failure = FAILURES.find(({ code }) => code.test(codeOf(error)));
  return failure ? new StoreError(failure.is, failure.message(connection), error) : error;
}

const MIN_VERSION = { major: 5, minor: 26 };

/** Throws STORE_UNAVAILABLE if this Neo4j is too old for the statements. */
export function checkVersion(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined) return;
  if (Number(major) > MIN_VERSION.major || (Number(major) === MIN_VERSION.major && Number(minor) >= MIN_VERSION.minor))
    return;
  throw new StoreError("STORE_UNAVAILABLE", `${agent.replace("/", " ")} is too old: 5.26 or later is needed.`);
}
