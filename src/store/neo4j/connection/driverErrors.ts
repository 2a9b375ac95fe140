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

/** A class of errors of Neo4j or the driver, and the message for the reader. The first match wins. */
interface Failure {
  /** Matches the code of the error: a status code of Neo4j, or a code of the driver. */
  readonly code: RegExp;
  /** Matches the message, where the code alone does not tell. */
  readonly text?: RegExp;
  readonly is: StoreErrorCode;
  readonly message: (connection: ConnectionInfo) => string;
}

/** The driver's code for errors without one. */
const NO_CODE = /^(N\/A)?$/;

const silence = ({ uri }: ConnectionInfo): string =>
  `What listens at ${uri} does not answer. See whether it is a Neo4j, and whether it is well.`;

/** The message where indexes come and go faster than Neo4j can plan; the code does not say so. */
const UNSETTLED = /frequent schema changes/;

const DATABASE_UNAVAILABLE = /DatabaseUnavailable$/;

const FAILURES: readonly Failure[] = [
  {
    code: NO_CODE,
    text: /acquisition timed out/,
    is: "TIMEOUT",
    message: silence,
  },
  {
    code: NO_CODE,
    text: /handshake|responded HTTP|does not support|Unknown scheme|Invalid URL|Illegal host|ERR_SSL/i,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) =>
      `NEO4J_URI ${uri} does not lead to the Bolt port of a Neo4j 5.26 or later. Expected an address like bolt://localhost:7687.`,
  },
  {
    code: /DatabaseError|N\/A/,
    text: UNSETTLED,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} is making indexes. Try again in a moment.`,
  },
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
    code: DATABASE_UNAVAILABLE,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} is starting or stopping. Try again when its database is open.`,
  },
  {
    code: /Database\.UnableToStartDatabase$/,
    is: "STORE_UNAVAILABLE",
    message: (connection) => databaseFailed(connection, ""),
  },
  {
    code: /Transaction\.(TransactionTimedOut|TransactionTimedOutClientConfiguration|LockAcquisitionTimeout)$|Statement\.ExecutionTimeout$/,
    is: "TIMEOUT",
    message: ({ timeout, writes }) =>
      `Neo4j did not answer within ${timeout / 1000} s. ${writes ? "See whether it is well and has memory enough, then try again." : "Ask for less, or for fewer things in one request."}`,
  },
  {
    code: /(MemoryPoolOutOfMemoryError|General\.OutOfMemoryError|StackOverFlowError|TransactionOutOfMemoryError|TransactionMemoryLimit)$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} has too little memory for this. Ask for less, or give it more.`,
  },
  {
    code: /General\.(WriteOnReadOnlyAccessDatabase|ForbiddenOnReadOnlyDatabase)$/,
    is: "STORE_UNAVAILABLE",
    message: (connection) => readOnly(connection),
  },
  {
    code: /Statement\.AccessMode$|Cluster\.NotALeader$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) =>
      `The server at ${uri} does not take writes. Set NEO4J_URI to the one that does, or to neo4j:// so that the driver finds it.`,
  },
  {
    code: /Schema\.ConstraintValidationFailed$/,
    is: "STORE_CONFLICT",
    message: ({ uri }) =>
      `A constraint of the database at ${uri} forbids what the release holds. Drop the constraints that are none of this graph's.`,
  },
  {
    code: /Transaction\.(Terminated|LockClientStopped|Interrupted|TransactionMarkedAsFailed)$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) => `Neo4j at ${uri} ended the statement before it was done. Try again.`,
  },
  {
    code: /Transaction\.(TransactionStartFailed|TransactionCommitFailed|TransactionLogError)$|DbmsInPanic$|General\.(StorageDamage|IndexCorruption|SchemaCorruption)Detected$/,
    is: "STORE_UNAVAILABLE",
    message: ({ uri }) =>
      `Neo4j at ${uri} has met a critical error and has to be restarted. Its log says which; see whether its disk is full.`,
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

/** The code of an error; empty for errors that the driver throws for invalid settings. */
const codeOf = (error: unknown): string => (error instanceof Error ? ((error as Neo4jError).code ?? "") : "");

const textOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** True if indexes change faster than Neo4j can plan. Neo4j reports this without a specific error code. */
export const isUnsettled = (error: unknown): boolean => UNSETTLED.test(textOf(error));

/** True if Neo4j answers but its database is not open. */
export const isDatabaseUnavailable = (error: unknown): boolean => DATABASE_UNAVAILABLE.test(codeOf(error));

/** True if the same statement may succeed in a moment. */
export const isWorthRetrying = (error: unknown): boolean =>
  isUnsettled(error) ||
  (neo4j.isRetryableError(error as Error) && !isDatabaseUnavailable(error) && !/OutOfMemory/.test(codeOf(error)));

/** True if another transaction deleted a node between the read and the write of a statement. A retry reads again and no longer sees that node. */
export const isEntityGone = (error: unknown): boolean => /Statement\.EntityNotFound$/.test(codeOf(error));

/** The message for a database that Neo4j could not open. */
export const databaseFailed = ({ uri, database }: ConnectionInfo, reason: string): string =>
  `Neo4j at ${uri} could not open the database ${database ?? ""}${reason && ` (${reason})`}. Its log says why; mend or restore it, then restart Neo4j.`;

/** The message for a read-only database. Neo4j makes a database read-only when its disk is full. */
export const readOnly = ({ uri, database }: ConnectionInfo): string =>
  `The database ${database ?? ""} of Neo4j at ${uri} is read-only: its disk is full, or it is set so. Free space on the disk, or change the setting server.databases.read_only; then restart Neo4j.`;

/** The error for a Neo4j that did not answer in time. */
export const silent = (connection: ConnectionInfo): StoreError => new StoreError("TIMEOUT", silence(connection));

/**
 * Converts an error of the driver or of Neo4j to a StoreError with the original as its cause; unknown codes become STORE_UNAVAILABLE. Returns programming
 * errors unchanged.
 */
export function storeErrorOf(error: unknown, connection: ConnectionInfo): unknown {
  if (error instanceof StoreError) return error;
  const [code, text] = [codeOf(error), textOf(error)];
  const known = FAILURES.find((failure) => failure.code.test(code) && (failure.text?.test(text) ?? true));
  if (known) return new StoreError(known.is, known.message(connection), error);
  if (!isOfDriver(error)) return error;
  const message = `Neo4j at ${connection.uri} failed with ${code === "N/A" ? "an error that has no code" : code}: ${text.split("\n")[0]} See its log, then try again.`;
  return new StoreError("STORE_UNAVAILABLE", message, error);
}

// Not by its class: tests and bundles may hold two copies of the driver.
const isOfDriver = (error: unknown): boolean =>
  error instanceof Error && ["Neo4jError", "GQLError"].includes(error.name);

const MIN_VERSION = { major: 5, minor: 26 };

/** Throws STORE_UNAVAILABLE if this Neo4j is too old for the statements. */
export function checkVersion(agent: string): void {
  const [, major, minor] = /^Neo4j\/(\d+)\.(\d+)/.exec(agent) ?? [];
  if (major === undefined) return;
  if (Number(major) > MIN_VERSION.major || (Number(major) === MIN_VERSION.major && Number(minor) >= MIN_VERSION.minor))
    return;
  throw new StoreError("STORE_UNAVAILABLE", `${agent.replace("/", " ")} is too old: 5.26 or later is needed.`);
}
