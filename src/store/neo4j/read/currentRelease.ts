import type { ReleaseSummary } from "../../../model/release.js";
import { StoreError } from "../../storeError.js";
import type { ReleaseFacts } from "../compile/compileContext.js";
import type { CompiledStatement } from "../compile/compiledStatement.js";
import { loadStatement } from "../compile/cypher.js";
import { checkVersion } from "../connection/driverErrors.js";
import type { Executor } from "../connection/executor.js";
import { FORMAT } from "../load/storedReleases.js";
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
  builtAt: string | null,
  summary: string | null,
];

/** Caches which release is served. Looks it up at most once a second, however many requests there are. */
export class CurrentRelease {
  #served: ServedRelease | null = null;
  #seenAt = Number.NEGATIVE_INFINITY;
  #lookingUp: Promise<ServedRelease> | null = null;

  constructor(
    private readonly executor: Executor,
    private readonly uri: string,
  ) {}

  /**
   * @returns the served release, at most a few seconds old
   * @throws StoreError STORE_EMPTY if there is none, STORE_UNAVAILABLE if it has another version's format
   */
  async get(): Promise<ServedRelease> {
    const age = performance.now() - this.#seenAt;
    if (this.#served === null || age > STALE_AFTER) return this.lookUp();
    // A failure of the background refresh is ignored here: it is reported when the cached value becomes stale.
    if (age > REFRESH_AFTER) this.lookUp().catch(() => {});
    return this.#served;
  }

  /** Looks it up now. Concurrent callers share the result. */
  lookUp(): Promise<ServedRelease> {
    this.#lookingUp ??= this.#read().finally(() => {
      this.#lookingUp = null;
    });
    return this.#lookingUp;
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
    const [key, hash, state, format, builtAt, summaryJson] = row ?? [null, null, null, null, null, null];
    if (key === null || hash === null || builtAt === null) throw await this.#nothing();
    if (format !== FORMAT) throw otherFormat(this.uri);
    if (state !== "READY")
      throw new StoreError(
        "STORE_EMPTY",
        `The release in Neo4j at ${this.uri} is incomplete. Load it again with the same settings: npx cpg load`,
      );
    if (summaryJson !== null)
      this.#served = servedRelease(key, hash, builtAt, JSON.parse(summaryJson) as StoredSummary);
    this.#seenAt = performance.now();
    return this.#served as ServedRelease;
  }

  async #nothing(): Promise<StoreError> {
    const [counts] = await this.executor.read<[number, number]>(loadStatement("load/foreign"));
    const otherCount = counts?.[0] ?? 0;
    const otherNodes = otherCount > 0 ? `, but ${otherCount} nodes that do not belong to this graph` : "";
    return new StoreError(
      "STORE_EMPTY",
      `Neo4j at ${this.uri} holds no release${otherNodes}. Load one with the same settings: npx cpg load`,
    );
  }
}

const otherFormat = (uri: string): StoreError =>
  new StoreError(
    "STORE_UNAVAILABLE",
    `The release in Neo4j at ${uri} was loaded by another version in a format that this version cannot read. Load it again with the same settings: npx cpg load`,
  );

function servedRelease(key: string, hash: string, builtAt: string, summaryJson: StoredSummary): ServedRelease {
  const { entityCounts, edgeCounts, sizes, sources, redirects, sharedNames, parallel, nullableProps } = summaryJson;
  return {
    key,
    summary: { hash, entityCounts, edgeCounts, sizes, sources, redirects, sharedNames: new Set(sharedNames), builtAt },
    parallel: new Set(parallel),
    nullableProps: new Set(nullableProps),
    statements: new WeakMap(),
  };
}
