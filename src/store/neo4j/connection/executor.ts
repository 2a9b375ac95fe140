import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type Driver, type ProfiledPlan, type QueryResult, type Session } from "neo4j-driver";
import type { Usage } from "../../store.js";
import { StoreError } from "../../storeError.js";
import type { Statement } from "../compile/cypher.js";
import { type ConnectionInfo, isEntityGone, isWorthRetrying, storeErrorOf } from "./driverErrors.js";

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
/** Maximum number of attempts for a statement whose nodes another transaction deletes. */
const MAX_TRIES = 3;

/** Sends all statements; no other module uses the driver's sessions. */
export class Executor {
  readonly #driver: Driver;
  readonly #place: ConnectionInfo;
  readonly #database: string | undefined;
  readonly #onStatement: ((sent: Sent) => void) | undefined;
  readonly #retryFor: number;
  /** Timeout of a reader's statement, in milliseconds. */
  readonly statementTimeout: number;

  constructor(options: ExecutorOptions) {
    this.statementTimeout = options.statementTimeout ?? 10_000;
    this.#retryFor = options.retryFor ?? 2_000;
    this.#database = options.database;
    this.#onStatement = options.onStatement;
    const { uri, user, database } = options;
    this.#place = { uri, user, database, timeout: this.statementTimeout, writes: false };
    this.#driver = openDriver(options, this.#place, this.#retryFor);
  }

  /**
   * Runs a read statement and retries transient failures.
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
        if (!isWorthRetrying(error) || Date.now() + wait > giveUp) throw storeErrorOf(error, this.#place);
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
      return { rows: rows.length, dbHits: hitsOf(summary.profile) };
    } catch (error) {
      throw storeErrorOf(error, this.#place);
    }
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
        if (!isEntityGone(error) || tries === MAX_TRIES) throw storeErrorOf(error, this.#placeOfWrites(timeout));
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
          throw storeErrorOf(error, place);
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
            throw storeErrorOf(error, place);
          }
        },
        commit: () => end(() => transaction.commit()),
        rollback: () => end(() => (transaction.isOpen() ? transaction.rollback() : Promise.resolve())),
      };
    } catch (error) {
      await session.close();
      throw storeErrorOf(error, place);
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
    try {
      const result = await this.#instrumented(statement, parameters, () =>
        this.#inTime(session.run(statement.text, parameters, config) as Promise<QueryResult>),
      );
      this.agent = result.summary.server.agent ?? "";
      return result;
    } finally {
      // The result need not wait until the connection is back in the pool.
      session.close().catch(() => {});
    }
  }

  /** Enforces the timeout on the client as well, because an unresponsive server never reports it. */
  #inTime<T>(work: Promise<T>): Promise<T> {
    let timer: NodeJS.Timeout | undefined;
    const silence = () =>
      new StoreError(
        "TIMEOUT",
        `What listens at ${this.#place.uri} does not answer. See whether it is a Neo4j, and whether it is well.`,
      );
    const late = new Promise<never>((_, reject) => {
      timer = setTimeout(() => reject(silence()), this.statementTimeout + 1_000);
    });
    return Promise.race([work, late]).finally(() => clearTimeout(timer));
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

/** The cost of a statement. */
export interface Profile {
  readonly rows: number;
  /** Db hits, summed over all operators. */
  readonly dbHits: number;
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
