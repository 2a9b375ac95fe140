import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver, type QueryResult, type Session } from "neo4j-driver";
import { StoreError } from "../../storeError.js";
import type { Statement } from "../compile/cypher.js";
import {
  type ConnectionInfo,
  databaseFailed,
  isDatabaseUnavailable,
  readOnly,
  silent,
  storeErrorOf,
} from "./driverErrors.js";
import { type ConnectionOptions, openDriver } from "./openDriver.js";
import { rowsOf } from "./results.js";

/** How long closing the connections may take, in milliseconds. */
const MAX_CLOSE_TIME = 2_000;
/** The client waits this much longer than the server's timeout, in milliseconds. */
const GRACE = 1_000;

/** The status of a database according to its server. */
export interface DatabaseStatus {
  readonly isReadOnly: boolean;
  /** Such as "online" and "offline". */
  readonly status: string;
  /** What is wrong with it; empty where nothing is. */
  readonly message: string;
}

/** Timeouts in milliseconds. */
interface ConnectionTimes {
  /** Timeout of a reader's statement. */
  readonly statementTimeout: number;
  /** How long transient failures are retried. */
  readonly retryFor: number;
}

/** The connections to one database: sessions, whether Neo4j answers, and what its errors mean. */
export class Connection {
  #driver: Driver;
  readonly #openDriver: () => Driver;
  readonly #statusStatement: Statement;
  readonly #place: ConnectionInfo;

  /** @param statusStatement asks the system database for the status of a database */
  constructor(options: ConnectionOptions, times: ConnectionTimes, statusStatement: Statement) {
    this.#statusStatement = statusStatement;
    const { uri, user, database } = options;
    this.#place = { uri, user, database, timeout: times.statementTimeout, writes: false };
    this.#openDriver = () => openDriver(options, this.#place, times.retryFor);
    this.#driver = this.#openDriver();
  }

  /** Opens a session. The caller closes it. */
  session(defaultAccessMode: "READ" | "WRITE"): Session {
    return this.#driver.session({ database: this.#place.database, defaultAccessMode });
  }

  /** Checks, without a statement, whether Neo4j answers within a time. Returns null if it does, else the failure. */
  async whySilent(milliseconds: number): Promise<unknown> {
    // A connection of the pool may be taken for alive without a round trip; a new one cannot.
    const driver = this.#openDriver();
    try {
      await this.inTime(driver.getServerInfo({ database: this.#place.database }), milliseconds);
      return null;
    } catch (error) {
      return storeErrorOf(error, this.#place);
    } finally {
      driver.close().catch(() => {});
    }
  }

  /** Replaces the connection pool, because the connections of the present one may be stuck. */
  reconnect(): void {
    const former = this.#driver;
    this.#driver = this.#openDriver();
    former.close().catch(() => {});
  }

  /** Closes all connections without waiting for an unresponsive server. */
  async close(): Promise<void> {
    const waiting = new AbortController();
    const late = pause(MAX_CLOSE_TIME, undefined, { signal: waiting.signal }).catch(() => {});
    await Promise.race([this.#driver.close(), late]);
    waiting.abort();
  }

  /** Enforces a timeout, by default that of a reader's statement, on the client as well, because an unresponsive server never reports it. */
  inTime<T>(work: Promise<T>, longest = this.#place.timeout + GRACE): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(silent(this.#place)), longest);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  /**
   * Converts an error to a StoreError. For a closed database, the system database says whether it failed to open and why.
   * @param writeTimeout timeout of the write that failed; left out for reads
   */
  async failure(error: unknown, writeTimeout?: number): Promise<unknown> {
    const place = writeTimeout === undefined ? this.#place : { ...this.#place, timeout: writeTimeout, writes: true };
    const reason = isDatabaseUnavailable(error) ? await this.#whyClosed().catch(() => null) : null;
    return reason === null
      ? storeErrorOf(error, place)
      : new StoreError("STORE_UNAVAILABLE", databaseFailed(place, reason), error);
  }

  /** Why the database could not be opened; null if no reason is known. */
  async #whyClosed(): Promise<string | null> {
    const { status, message } = await this.databaseStatus();
    return status === "offline" && message !== "" ? message : null;
  }

  /**
   * Reads the status of the database, even if the database itself is closed.
   * @throws StoreError
   */
  async databaseStatus(): Promise<DatabaseStatus> {
    const session = this.#driver.session({ database: "system", defaultAccessMode: neo4j.session.READ });
    const { database = null, timeout } = this.#place;
    try {
      const answer = session.run(this.#statusStatement.text, { name: database }, { timeout });
      const result = await this.inTime(answer as Promise<QueryResult>);
      const [row] = rowsOf<[string, string, string]>(result);
      const [access, status, message] = row ?? ["", "", ""];
      return { isReadOnly: access === "read-only", status, message };
    } catch (error) {
      throw storeErrorOf(error, this.#place);
    } finally {
      session.close().catch(() => {});
    }
  }

  /** The message for a read-only database. */
  get readOnlyMessage(): string {
    return readOnly(this.#place);
  }
}
