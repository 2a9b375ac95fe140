import { setTimeout as pause } from "node:timers/promises";
import type { ReleaseSummary } from "../../../model/release.js";
import { VERSION } from "../../../model/version.js";
import { StoreError } from "../../storeError.js";
import type { ReleaseFacts } from "../compile/compileContext.js";
import type { CompiledStatement } from "../compile/compiledStatement.js";
import { loadStatement } from "../compile/cypher.js";
import { checkVersion } from "../connection/driverErrors.js";
import type { Executor } from "../connection/executor.js";
import { FORMAT, storedBy } from "../load/storedReleases.js";
import type { StoredSummary } from "../load/summarise.js";

/** The served release, with what readers need. */
export interface ServedRelease extends ReleaseFacts {
  readonly summary: ReleaseSummary;
  /** Compiled statements of plans for this release. */
  readonly statements: WeakMap<object, CompiledStatement<unknown>>;
}

/** Age in milliseconds at which the cached release is refreshed in the background, and at which a request waits for the refresh. */
const REFRESH_AFTER = 1_000;
const STALE_AFTER = 5_000;

type Columns = [
  key: string | null,
  hash: string | null,
  state: string | null,
  format: number | null,
  version: string | null,
  builtAt: string | null,
  summary: string | null,
];

/** Time between two look-ups while Neo4j does not answer, in milliseconds. */
const PROBE_INTERVAL = 1_000;
/** A look-up that takes longer starts a liveness check, which has its own timeout; in milliseconds. */
const SUSPECT_AFTER = 1_000;
const LIVENESS_TIMEOUT = 3_000;

/** Called when the served release changes, and when Neo4j stops or starts to answer. */
export interface ReleaseEvents {
  /** @param failure why nothing can be read; null if reading works again */
  readonly onFailure: (failure: StoreError | null) => void;
  readonly onRelease: (release: ReleaseSummary) => void;
}

const isTimeout = (error: unknown): error is StoreError => error instanceof StoreError && error.code === "TIMEOUT";

/**
 * Caches which release is served. Looks it up at most once a second, however many requests there are. If a look-up fails because Neo4j does not answer,
 * every request fails immediately until a look-up succeeds.
 */
export class CurrentRelease {
  #served: ServedRelease | null = null;
  #failure: StoreError | null = null;
  #failingSince = 0;
  /** The failure of the last liveness check. */
  #silence: StoreError | null = null;
  #isClosed = false;
  #seenAt = Number.NEGATIVE_INFINITY;
  #lookingUp: Promise<ServedRelease> | null = null;
  #probe: NodeJS.Timeout | undefined;

  constructor(
    private readonly executor: Executor,
    private readonly uri: string,
    private readonly events: ReleaseEvents,
  ) {}

  /**
   * @returns the served release, at most a few seconds old
   * @throws StoreError STORE_EMPTY if there is none, STORE_UNAVAILABLE if it has another version's format, or the kept failure, see `failure`
   */
  async get(): Promise<ServedRelease> {
    if (this.#failure) throw this.#failure;
    const age = performance.now() - this.#seenAt;
    if (this.#served === null || age > STALE_AFTER) return this.lookUp();
    if (age > REFRESH_AFTER) this.check();
    return this.#served;
  }

  /** The release of the last successful look-up; null before the first. */
  get last(): ReleaseSummary | null {
    return this.#served?.summary ?? null;
  }

  /**
   * The failure that every call of `get` throws, and the seconds since the first one; null if the last look-up succeeded. Only STORE_UNAVAILABLE and a failed
   * liveness check are kept; STORE_EMPTY, and TIMEOUT of a look-up that is only slow, are not.
   */
  get failure(): { readonly error: StoreError; readonly seconds: number } | null {
    return this.#failure && { error: this.#failure, seconds: (performance.now() - this.#failingSince) / 1_000 };
  }

  /** Starts a look-up in the background. If its failure is kept, the next call of `get` throws it. */
  check(): void {
    this.lookUp().catch(() => {});
  }

  /** Looks it up now. Concurrent callers share the result. */
  lookUp(): Promise<ServedRelease> {
    this.#lookingUp ??= this.#lookUpObserved().finally(() => {
      this.#lookingUp = null;
    });
    return this.#lookingUp;
  }

  /** Stops the periodic look-ups. */
  close(): void {
    clearTimeout(this.#probe);
    this.#isClosed = true;
  }

  async #lookUpObserved(): Promise<ServedRelease> {
    try {
      const served = await this.#unlessSilent(this.#read());
      this.#fail(null);
      return served;
    } catch (error) {
      if (error === this.#silence || (error instanceof StoreError && error.code === "STORE_UNAVAILABLE"))
        this.#fail(error as StoreError);
      throw error;
    }
  }

  /**
   * A look-up can be slow because Neo4j is busy; then the statements in flight must not be abandoned. A liveness check that needs no query plan tells a busy
   * Neo4j from a silent one.
   * @throws StoreError TIMEOUT if it is silent
   */
  async #unlessSilent(look: Promise<ServedRelease>): Promise<ServedRelease> {
    if (!this.#served) return look;
    const stopped = new AbortController();
    const slow = pause(SUSPECT_AFTER, undefined, { signal: stopped.signal });
    // No connection in time: this too is either busy or silent.
    const late = new Promise<void>((resolve) => {
      look.catch((error: unknown) => isTimeout(error) && resolve());
    });
    const suspected = Promise.race([slow, late]).then(async () => {
      const failure = await this.executor.connection.whySilent(LIVENESS_TIMEOUT);
      if (!isTimeout(failure)) return look;
      look.catch(() => {});
      this.executor.connection.reconnect();
      this.#silence = failure;
      throw failure;
    });
    suspected.catch(() => {});
    try {
      return await Promise.race([look.catch((error: unknown) => (isTimeout(error) ? suspected : look)), suspected]);
    } finally {
      stopped.abort();
    }
  }

  #fail(failure: StoreError | null): void {
    const before = this.#failure;
    this.#failure = failure;
    if (!before) this.#failingSince = performance.now();
    clearTimeout(this.#probe);
    if (failure && !this.#isClosed) this.#probe = setTimeout(() => this.check(), PROBE_INTERVAL).unref();
    if ((before === null) !== (failure === null)) this.events.onFailure(failure);
  }

  /** Looks it up after a change, because a look-up in progress may have started before the change. */
  async lookUpAnew(): Promise<ServedRelease> {
    await this.#lookingUp?.catch(() => {});
    return this.lookUp();
  }

  async #read(): Promise<ServedRelease> {
    const cached = this.#served;
    const parameters = { known: cached?.key ?? null, builtAt: cached?.summary.builtAt ?? null };
    const [row] = await this.executor.read<Columns>(loadStatement("read/current"), parameters);
    checkVersion(this.executor.agent);
    const [key, hash, state, format, version, builtAt, summaryJson] = row ?? NO_ROW;
    if (key === null || hash === null || builtAt === null) throw await this.#nothing();
    if (format !== FORMAT) throw otherFormat(this.uri, storedBy(version, format));
    if (state !== "READY")
      throw new StoreError(
        "STORE_EMPTY",
        `The release in Neo4j at ${this.uri} is incomplete. Load it again with the same settings: npx cpg load`,
      );
    const served = summaryJson === null ? (cached as ServedRelease) : servedRelease(key, hash, builtAt, summaryJson);
    this.#served = served;
    this.#seenAt = performance.now();
    if (cached?.summary.hash !== hash) this.events.onRelease(served.summary);
    return served;
  }

  async #nothing(): Promise<StoreError> {
    const [counts] = await this.executor.read<[number, number]>(loadStatement("load/foreign"));
    const [foreign, strays] = counts ?? [0, 0];
    const otherCount = foreign + strays;
    const otherNodes = otherCount > 0 ? `, but ${otherCount} nodes that do not belong to this graph` : "";
    return new StoreError(
      "STORE_EMPTY",
      `Neo4j at ${this.uri} holds no release${otherNodes}. Load one with the same settings: npx cpg load`,
    );
  }
}

const NO_ROW: Columns = [null, null, null, null, null, null, null];

/** This version cannot read the release. Clients get the versions as well, because the failure is not transient. */
function otherFormat(uri: string, storedBy: string): StoreError {
  const own = `this is version ${VERSION}, which reads format ${FORMAT}`;
  return new StoreError(
    "STORE_UNAVAILABLE",
    `The release in Neo4j at ${uri} was stored by ${storedBy}; ${own}. Load it again with this version: npx cpg load`,
    undefined,
    `The data was stored by ${storedBy}; ${own}. It has to be loaded again by whoever runs this server.`,
  );
}

function servedRelease(key: string, hash: string, builtAt: string, summaryJson: string): ServedRelease {
  const summary = JSON.parse(summaryJson) as StoredSummary;
  const { entityCounts, edgeCounts, sizes, sources, redirects, sharedNames, parallel, nullableProps } = summary;
  return {
    key,
    summary: { hash, entityCounts, edgeCounts, sizes, sources, redirects, sharedNames: new Set(sharedNames), builtAt },
    parallel: new Set(parallel),
    nullableProps: new Set(nullableProps),
    statements: new WeakMap(),
  };
}
