import neo4j, { type Driver } from "neo4j-driver";
import { type ConnectionInfo, storeErrorOf } from "./driverErrors.js";

/** How to connect to Neo4j. */
export interface ConnectionOptions {
  /** bolt://, neo4j:// and their +s forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Default: the user's home database. */
  readonly database?: string;
  /** Connection timeout, in milliseconds. */
  readonly connectionTimeout?: number;
}

/** Size of the connection pool: more than the statements in flight need, because connections can get stuck. */
export const MAX_CONNECTIONS = 100;
/** A connection of the pool may be waited for a little longer than a new one takes, in milliseconds. */
const ACQUISITION_MARGIN = 1_000;
// All rows come in one batch: a second batch would be a second round trip.
const ALL = -1;

/**
 * Opens a connection pool; connects to nothing yet.
 * @param retryFor how long managed transactions are retried, in milliseconds
 * @throws StoreError if the address is none of a Neo4j
 */
export function openDriver(
  { uri, user, password, connectionTimeout = 3_000 }: ConnectionOptions,
  place: ConnectionInfo,
  retryFor: number,
): Driver {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout,
      connectionAcquisitionTimeout: connectionTimeout + ACQUISITION_MARGIN,
      maxConnectionPoolSize: MAX_CONNECTIONS,
      maxTransactionRetryTime: retryFor,
      disableAutoCommitRetries: true,
      disableLosslessIntegers: true,
      fetchSize: ALL,
      notificationFilter: { minimumSeverityLevel: "OFF" },
      telemetryDisabled: true,
      userAgent: "cancer-policy-graph",
    });
  } catch (error) {
    throw storeErrorOf(error, place);
  }
}
