import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver, type ProfiledPlan, type QueryResult, type Session } from "neo4j-driver";
import type { Usage } from "../../store.js";
import { StoreError } from "../../storeError.js";
import type { Statement } from "../compile/cypher.js";
import {
  type ConnectionInfo,
  databaseFailed,
  isDatabaseUnavailable,
  isEntityGone,
  isWorthRetrying,
  readOnly,
  silent,
  storeErrorOf,
} from "./driverErrors.js";

/** How to connect to Neo4j and how long to wait for it. */
export interface ExecutorOptions {
  /** bolt://, neo4j:// and their +s forms. */
  readonly uri: string;
  readonly user: string;
  readonly password: string;
  /** Default: the user's home database. */
  readonly database?: string;
  /** Timeout of a reader's statement, in milliseconds. */
  readonly statementTimeout?: number;
  /** How long transient failures are retried, in milliseconds. */
  readonly retryFor?: number;
  /** Connection timeout, in milliseconds. */
  readonly connectionTimeout?: number;
  /** Called for every statement that was sent. */
  readonly onStatement?: (sent: Sent) => void;
}

/** A statement that was sent. */
export interface Sent extends Statement {
  readonly parameters: Parameters;
  /** False if it failed. */
  readonly ok: boolean;
  readonly milliseconds: number;
}

type Parameters = Readonly<Record<string, unknown>>;
type Row = readonly unknown[];

// All rows come in one batch: a second batch would be a second round trip.
const ALL = -1;

const FIRST_PAUSE = 50;
const MAX_PAUSE = 500;
/** How long closing the connections may take, in milliseconds. */
const MAX_CLOSE_TIME = 2_000;
/** The client waits this much longer than the server's timeout, in milliseconds. */
const GRACE = 1_000;
/** Size of the connection pool: more than the statements in flight need, because connections can get stuck. */
export const MAX_CONNECTIONS = 100;
/** Maximum number of attempts for a statement whose nodes another transaction deletes. */
const MAX_TRIES = 3;

/** Sends all statements; no other module uses the driver's sessions. */
export class Executor {
  #driver: Driver;
  readonly #openDriver: () => Driver;
  readonly #statusStatement: Statement;
  #connections = 0;
  readonly #place: ConnectionInfo;
  readonly #database: string | undefined;
  readonly #onStatement: ((sent: Sent) => void) | undefined;
  readonly #retryFor: number;
  /** Timeout of a reader's statement, in milliseconds. */
  readonly statementTimeout: number;

  /** @param statusStatement asks the system database for the status of a database */
  constructor(options: ExecutorOptions, statusStatement: Statement) {
    this.#statusStatement = statusStatement;
    this.statementTimeout = options.statementTimeout ?? 10_000;
    this.#retryFor = options.retryFor ?? 2_000;
    this.#database = options.database;
    this.#onStatement = options.onStatement;
    const { uri, user, database } = options;
    this.#place = { uri, user, database, timeout: this.statementTimeout, writes: false };
    this.#openDriver = () => openDriver(options, this.#place, this.#retryFor);
    this.#driver = this.#openDriver();
  }

  /**
   * Runs a read statement and retries transient failures.
   * @param usage counts what is sent
   * @returns its rows, each a list of its columns
   * @throws StoreError
   */
  async read<T extends Row>(statement: Statement, parameters: Parameters = {}, usage?: Usage): Promise<readonly T[]> {
    if (usage) usage.statements++;
    const giveUp = Date.now() + this.#retryFor;
    for (let wait = FIRST_PAUSE; ; wait = Math.min(2 * wait, MAX_PAUSE)) {
      if (usage) usage.roundTrips++;
      try {
        return rowsOf<T>(await this.#sendToRead(statement, parameters));
      } catch (error) {
        if (!isWorthRetrying(error) || Date.now() + wait > giveUp) throw await this.#failure(error, this.#place);
        await pause(wait);
      }
    }
  }

  /**
   * Profiles a read statement and returns its db hits.
   * @throws StoreError
   */
  async profile({ name, text }: Statement, parameters: Parameters): Promise<Profile> {
    try {
      const { records: rows, summary } = await this.#sendToRead({ name, text: `PROFILE ${text}` }, parameters);
      const plain = Object.fromEntries(Object.entries(parameters).map(([key, value]) => [key, plainValue(value)]));
      return { rows: rows.length, dbHits: hitsOf(summary.profile), parameters: plain };
    } catch (error) {
      throw await this.#failure(error, this.#place);
    }
  }

  /** Time of the last answer, on the clock of `performance.now()`. */
  lastContact = Number.NEGATIVE_INFINITY;

  /** Connections that are in use. */
  get connections(): number {
    return this.#connections;
  }

  /** Checks, without a statement, whether Neo4j answers within a time. Returns null if it does, else the failure. */
  async whySilent(milliseconds: number): Promise<unknown> {
    // A connection of the pool may be taken for alive without a round trip; a new one cannot.
    const driver = this.#openDriver();
    try {
      await this.#inTime(driver.getServerInfo({ database: this.#database }), milliseconds);
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

  /** The version of the Neo4j that answered last, such as "Neo4j/5.26.30"; empty before the first answer. */
  agent = "";

  /**
   * Runs a write statement in its own transaction and retries transient failures, so it must be idempotent.
   * @param timeout timeout in milliseconds
   * @throws StoreError
   */
  async write<T extends Row>(statement: Statement, parameters: Parameters, timeout: number): Promise<readonly T[]> {
    for (let tries = 1; ; tries++) {
      const session = this.#session(neo4j.session.WRITE);
      try {
        const result = await session.executeWrite(
          (transaction) => this.#instrumented(statement, parameters, () => transaction.run(statement.text, parameters)),
          { timeout, metadata: metadataOf(statement.name) },
        );
        return rowsOf<T>(result);
      } catch (error) {
        if (!isEntityGone(error) || tries === MAX_TRIES) throw await this.#failure(error, this.#placeOfWrites(timeout));
      } finally {
        await session.close();
      }
    }
  }

  /**
   * Opens a transaction that stays open until it is committed or rolled back.
   * @throws StoreError
   */
  async open(name: string, timeout: number): Promise<Transaction> {
    const session = this.#session(neo4j.session.WRITE);
    const place = this.#placeOfWrites(timeout);
    try {
      const transaction = await session.beginTransaction({ timeout, metadata: metadataOf(name) });
      const end = async (work: () => Promise<void>) => {
        try {
          await work();
        } catch (error) {
          throw await this.#failure(error, place);
        } finally {
          await session.close();
        }
      };
      return {
        run: async <T extends Row>(statement: Statement, parameters: Parameters = {}) => {
          try {
            return rowsOf<T>(
              await this.#instrumented(statement, parameters, () => transaction.run(statement.text, parameters)),
            );
          } catch (error) {
            throw await this.#failure(error, place);
          }
        },
        commit: () => end(() => transaction.commit()),
        rollback: () => end(() => (transaction.isOpen() ? transaction.rollback() : Promise.resolve())),
      };
    } catch (error) {
      await session.close();
      throw await this.#failure(error, place);
    }
  }

  /** Closes all connections without waiting for an unresponsive server. */
  async close(): Promise<void> {
    const waiting = new AbortController();
    const late = pause(MAX_CLOSE_TIME, undefined, { signal: waiting.signal }).catch(() => {});
    await Promise.race([this.#driver.close(), late]);
    waiting.abort();
  }

  #placeOfWrites(timeout: number): ConnectionInfo {
    return { ...this.#place, timeout, writes: true };
  }

  #session(defaultAccessMode: "READ" | "WRITE"): Session {
    return this.#driver.session({ database: this.#database, defaultAccessMode });
  }

  async #sendToRead(statement: Statement, parameters: Parameters): Promise<QueryResult> {
    const session = this.#session(neo4j.session.READ);
    const config = { timeout: this.statementTimeout, metadata: metadataOf(statement.name) };
    this.#connections++;
    try {
      const result = await this.#instrumented(statement, parameters, () =>
        this.#inTime(session.run(statement.text, parameters, config) as Promise<QueryResult>),
      );
      this.agent = result.summary.server.agent ?? "";
      this.lastContact = performance.now();
      return result;
    } finally {
      const done = () => void this.#connections--;
      // The result need not wait until the connection is back in the pool.
      session.close().then(done, done);
    }
  }

  /** Enforces the timeout on the client as well, because an unresponsive server never reports it. */
  #inTime<T>(work: Promise<T>, longest = this.statementTimeout + GRACE): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(silent(this.#place)), longest);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
  }

  /** Converts an error to a StoreError. For a closed database, the system database says whether it failed to open and why. */
  async #failure(error: unknown, place: ConnectionInfo): Promise<unknown> {
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
    try {
      const answer = session.run(
        this.#statusStatement.text,
        { name: this.#database ?? null },
        { timeout: this.statementTimeout },
      );
      const result = await this.#inTime(answer as Promise<QueryResult>);
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

  async #instrumented(
    statement: Statement,
    parameters: Parameters,
    work: () => PromiseLike<QueryResult>,
  ): Promise<QueryResult> {
    const begun = performance.now();
    let ok = false;
    try {
      const result = await work();
      ok = true;
      return result;
    } finally {
      this.#onStatement?.({ ...statement, parameters, ok, milliseconds: performance.now() - begun });
    }
  }
}

/** An open transaction. Errors: StoreError. */
export interface Transaction {
  run<T extends Row>(statement: Statement, parameters?: Parameters): Promise<readonly T[]>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** The status of a database according to its server. */
export interface DatabaseStatus {
  readonly isReadOnly: boolean;
  /** Such as "online" and "offline". */
  readonly status: string;
  /** What is wrong with it; empty where nothing is. */
  readonly message: string;
}

/** The cost of a statement. */
export interface Profile {
  readonly rows: number;
  /** The parameters, whole numbers as numbers. */
  readonly parameters: Parameters;
  /** Db hits, summed over all operators. */
  readonly dbHits: number;
}

/** A parameter with whole numbers as numbers instead of the driver's type. */
function plainValue(value: unknown): unknown {
  if (neo4j.isInt(value)) return neo4j.integer.toNumber(value);
  return Array.isArray(value) ? value.map(plainValue) : value;
}

const hitsOf = (plan: ProfiledPlan | false): number =>
  plan ? plan.children.reduce((sum, child) => sum + hitsOf(child), Number(plan.dbHits)) : 0;

const metadataOf = (query: string) => ({ app: "cancer-policy-graph", query });

// The driver does not type its rows; the caller of a statement knows its columns.
const rowsOf = <T extends Row>(result: QueryResult): readonly T[] =>
  result.records.map((record) => record.keys.map((key) => record.get(key))) as unknown as readonly T[];

function openDriver(
  { uri, user, password, connectionTimeout = 3_000 }: ExecutorOptions,
  place: ConnectionInfo,
  retry: number,
) {
  try {
    return neo4j.driver(uri, neo4j.auth.basic(user, password), {
      connectionTimeout,
      connectionAcquisitionTimeout: connectionTimeout + 1_000,
      maxConnectionPoolSize: MAX_CONNECTIONS,
      maxTransactionRetryTime: retry,
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
