import { setTimeout as pause } from "node:timers/promises";
import neo4j, { type QueryResult } from "neo4j-driver";
import type { Usage } from "../../store.js";
import type { Statement } from "../compile/cypher.js";
import { Connection } from "./connection.js";
import { isEntityGone, isWorthRetrying } from "./driverErrors.js";
import type { ConnectionOptions } from "./openDriver.js";
import { type Parameters, type Profile, profileOf, type Row, rowsOf } from "./results.js";
import type { Transaction } from "./transaction.js";

/** How to connect to Neo4j and how long to wait for it. */
export interface ExecutorOptions extends ConnectionOptions {
  /** Timeout of a reader's statement, in milliseconds. */
  readonly statementTimeout?: number;
  /** How long transient failures are retried, in milliseconds. */
  readonly retryFor?: number;
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

const FIRST_PAUSE = 50;
const MAX_PAUSE = 500;
/** Maximum number of attempts for a statement whose nodes another transaction deletes. */
const MAX_TRIES = 3;

const metadataOf = (query: string) => ({ app: "cancer-policy-graph", query });

/** Sends all statements, except the status query of Connection. */
export class Executor {
  readonly connection: Connection;
  /** Timeout of a reader's statement, in milliseconds. */
  readonly statementTimeout: number;
  /** Time of the last answer, on the clock of `performance.now()`. */
  lastContact = Number.NEGATIVE_INFINITY;
  /** The version of the Neo4j that answered last, such as "Neo4j/5.26.30"; empty before the first answer. */
  agent = "";
  #connections = 0;
  readonly #onStatement: ((sent: Sent) => void) | undefined;
  readonly #retryFor: number;

  /** @param statusStatement asks the system database for the status of a database */
  constructor(options: ExecutorOptions, statusStatement: Statement) {
    const { statementTimeout = 10_000, retryFor = 2_000, onStatement } = options;
    this.statementTimeout = statementTimeout;
    this.#retryFor = retryFor;
    this.#onStatement = onStatement;
    this.connection = new Connection(options, { statementTimeout, retryFor }, statusStatement);
  }

  /** Connections that are in use. */
  get connections(): number {
    return this.#connections;
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
        if (!isWorthRetrying(error) || Date.now() + wait > giveUp) throw await this.connection.failure(error);
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
      return profileOf(await this.#sendToRead({ name, text: `PROFILE ${text}` }, parameters), parameters);
    } catch (error) {
      throw await this.connection.failure(error);
    }
  }

  /**
   * Runs a write statement in its own transaction and retries transient failures, so it must be idempotent.
   * @param timeout timeout in milliseconds
   * @throws StoreError
   */
  async write<T extends Row>(statement: Statement, parameters: Parameters, timeout: number): Promise<readonly T[]> {
    for (let tries = 1; ; tries++) {
      const session = this.connection.session(neo4j.session.WRITE);
      try {
        const result = await session.executeWrite(
          (transaction) => this.#instrumented(statement, parameters, () => transaction.run(statement.text, parameters)),
          { timeout, metadata: metadataOf(statement.name) },
        );
        return rowsOf<T>(result);
      } catch (error) {
        if (!isEntityGone(error) || tries === MAX_TRIES) throw await this.connection.failure(error, timeout);
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
    const session = this.connection.session(neo4j.session.WRITE);
    const converted = async <T>(work: () => Promise<T>): Promise<T> => {
      try {
        return await work();
      } catch (error) {
        throw await this.connection.failure(error, timeout);
      }
    };
    const end = (work: () => Promise<void>): Promise<void> => converted(work).finally(() => session.close());
    try {
      const transaction = await session.beginTransaction({ timeout, metadata: metadataOf(name) });
      return {
        run: <T extends Row>(statement: Statement, parameters: Parameters = {}) =>
          converted(async () =>
            rowsOf<T>(
              await this.#instrumented(statement, parameters, () => transaction.run(statement.text, parameters)),
            ),
          ),
        commit: () => end(() => transaction.commit()),
        rollback: () => end(() => (transaction.isOpen() ? transaction.rollback() : Promise.resolve())),
      };
    } catch (error) {
      await session.close();
      throw await this.connection.failure(error, timeout);
    }
  }

  async #sendToRead(statement: Statement, parameters: Parameters): Promise<QueryResult> {
    const session = this.connection.session(neo4j.session.READ);
    const config = { timeout: this.statementTimeout, metadata: metadataOf(statement.name) };
    this.#connections++;
    try {
      const result = await this.#instrumented(statement, parameters, () =>
        this.connection.inTime(session.run(statement.text, parameters, config) as Promise<QueryResult>),
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
