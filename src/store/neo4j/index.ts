import { checkModel } from "../../model/checkModel.js";
import type { ReleaseStream } from "../../model/release.js";
import type { LoadProgress, Store, StoreChange } from "../store.js";
import type { WorkMeter } from "../workMeter.js";
import { loadStatement } from "./compile/cypher.js";
import { Admission, type AdmissionLimits } from "./connection/admission.js";
import { Executor, type ExecutorOptions, type Sent } from "./connection/executor.js";
import { MAX_CONNECTIONS } from "./connection/openDriver.js";
import type { Profile } from "./connection/results.js";
import { BATCH } from "./load/insertBatches.js";
import { removeReplaced, replaceRelease } from "./load/replaceRelease.js";
import { type Content, contentOf } from "./load/storedContent.js";
import { CurrentRelease } from "./read/currentRelease.js";
import { type Inspection, inspect } from "./read/inspect.js";
import { Neo4jReader } from "./read/reader.js";
import { RECORD_BATCH } from "./read/readRecords.js";
import { NEO4J_NAMES } from "./reservedNames.js";

export type { ExecutorOptions, Sent } from "./connection/executor.js";
export type { Profile } from "./connection/results.js";
export type { Content } from "./load/storedContent.js";
export type { Inspection } from "./read/inspect.js";
export type { Neo4jReader } from "./read/reader.js";

/** Connection and load settings. */
export interface Neo4jOptions extends ExecutorOptions {
  /** Whether a load may remove nodes that do not belong to this graph; by default it refuses. */
  readonly replace?: boolean;
  /** Whether a load inserts the release again although it is already there; by default it changes nothing. */
  readonly again?: boolean;
  /** Number of records that one statement inserts during a load, or reads while records are streamed; default: a size that is fast. */
  readonly batch?: number;
  /** Limits on statements in flight and in the queue. */
  readonly limits?: AdmissionLimits;
  /** How long a replaced release stays readable, in milliseconds; default: the timeout of a statement. */
  readonly grace?: number;
  /** Receives failures after which the store goes on, with what they mean. */
  readonly onWarning?: (message: string, error: unknown) => void;
}

/** Same as the defaults of STORE_CONCURRENCY, STORE_QUEUE and STORE_QUEUE_TIMEOUT (src/server/config.ts). */
const DEFAULT_LIMITS: AdmissionLimits = { inFlight: 16, queue: 200, wait: 5_000 };

/** A store in Neo4j. */
export interface Neo4jStore extends Store {
  readonly kind: "neo4j";
  /** Returns a separate reader for each request, which counts the statements that it sends. */
  reader(meter?: WorkMeter): Promise<Neo4jReader>;
  /** Reads back the content of the served release, to compare it with its hash; without properties derived for filters and search. */
  content(): Promise<Content>;
  /** Reports what else the database holds. Changes nothing. */
  inspect(): Promise<Inspection>;
  /** Runs a sent statement again and returns its db hits. */
  profile(sent: Sent): Promise<Profile>;
}

/**
 * Opens a store in Neo4j; sends nothing before the first call.
 * Errors are StoreErrors: STORE_UNAVAILABLE (absent, starting, refusing, too old, or holding a release in another version's format), TIMEOUT, STORE_EMPTY,
 * STORE_CONFLICT (foreign data, two loads at once, a release that is no longer served).
 */
export function openNeo4jStore(options: Neo4jOptions): Neo4jStore {
  checkModel(NEO4J_NAMES);
  const executor = new Executor(options, loadStatement("read/database-status"));
  const admission = new Admission(options.limits ?? DEFAULT_LIMITS);
  const listeners = new Set<(change: StoreChange) => void>();
  const tell = (change: StoreChange) => {
    for (const listener of listeners) listener(change);
  };
  const current = new CurrentRelease(executor, options.uri, {
    onFailure(failure) {
      if (failure) admission.failAll(failure);
      else admission.forgetPlans();
      tell({ failure });
    },
    onRelease: (release) => tell({ release }),
  });
  const grace = options.grace ?? executor.statementTimeout;
  const onRemovalFailed = (error: unknown): void => {
    const isAbandoned = error instanceof Error && error.name === "AbortError";
    if (!isAbandoned) options.onWarning?.("The replaced release was not removed; the next load removes it.", error);
  };
  let removal = { done: Promise.resolve(), abandon: new AbortController() };
  return {
    kind: "neo4j",
    reader: async (meter) =>
      new Neo4jReader(executor, current, await current.get(), admission, options.batch ?? RECORD_BATCH, meter),
    status: () => ({
      release: current.last,
      failure: current.failure,
      secondsSinceContact: Math.max(0, performance.now() - executor.lastContact) / 1_000,
      use: {
        inFlight: admission.inFlight,
        queued: admission.queued,
        connections: executor.connections,
        maxConnections: MAX_CONNECTIONS,
      },
    }),
    onChange: (listener) => void listeners.add(listener),
    async content() {
      const { key, summary } = await current.lookUp();
      return contentOf(executor, key, summary.redirects);
    },
    inspect: () => inspect(executor),
    profile: (sent) => executor.profile(sent, sent.parameters),
    async replaceAll(release: ReleaseStream, onProgress: (progress: LoadProgress) => void = () => {}) {
      const { replace = false, again = false, batch = BATCH } = options;
      const changed = await replaceRelease(executor, release, { replace, again, batch, onProgress });
      await current.lookUpAnew();
      // The new release is served now. The replaced one is removed after its grace period; the next load repairs any failure of that.
      removal.abandon.abort();
      const abandon = new AbortController();
      removal = { abandon, done: removeReplaced(executor, grace, abandon.signal).catch(onRemovalFailed) };
      return changed;
    },
    /** Waits until the release that the last load replaced is removed. */
    async close() {
      current.close();
      await removal.done;
      await executor.connection.close();
    },
  };
}
