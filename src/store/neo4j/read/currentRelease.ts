import type { ReleaseSummary } from "../../../model/release.js";
import { StoreError } from "../../storeError.js";
import type { ReleaseFacts } from "../compile/compileContext.js";
import type { CompiledStatement } from "../compile/compiledStatement.js";
import { loadStatement } from "../compile/cypher.js";
import { checkVersion } from "../connection/driverErrors.js";
import type { Executor } from "../connection/executor.js";
import { FORMAT } from "../load/storedReleases.js";
import type { StoredSummary } from "../load/summarise.js";

/** The release that is served, as readers need to know it. */
export interface ServedRelease extends ReleaseFacts {
  readonly summary: ReleaseSummary;
  readonly redirects: StoredSummary["redirects"];
  /** Plans as they were compiled for the release. */
  readonly statements: WeakMap<object, CompiledStatement<unknown>>;
}

/** How old the knowledge of what is served may be before it is looked up beside the work, and before the work waits for it, in milliseconds. */
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

/** Knows which release is served. Looks it up at most once a second, whatever the number of requests. */
export class CurrentRelease {
  #served: ServedRelease | null = null;
  #seenAt = Number.NEGATIVE_INFINITY;
  #lookingUp: Promise<ServedRelease> | null = null;

  constructor(
    private readonly executor: Executor,
    private readonly uri: string,
  ) {}

  /**
   * @returns what is served, as of a few seconds ago at most
   * @throws StoreError STORE_EMPTY where nothing is, STORE_UNAVAILABLE where it is in the form of another version
   */
  async get(): Promise<ServedRelease> {
    const age = performance.now() - this.#seenAt;
    if (this.#served === null || age > STALE_AFTER) return this.lookUp();
    // What fails here fails again, and is told, when what is known has become too old.
    if (age > REFRESH_AFTER) this.lookUp().catch(() => {});
    return this.#served;
  }

  /** Looks it up now. Whoever asks meanwhile gets the same answer. */
  lookUp(): Promise<ServedRelease> {
    this.#lookingUp ??= this.#read().finally(() => {
      this.#lookingUp = null;
    });
    return this.#lookingUp;
  }

  /** Looks it up after a change: a look-up that is under way may have begun before it. */
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
        `The release in Neo4j at ${this.uri} is not whole. With the same settings, load it again: npx cpg load`,
      );
    if (summaryJson !== null)
      this.#served = servedRelease(key, hash, builtAt, JSON.parse(summaryJson) as StoredSummary);
    this.#seenAt = performance.now();
    return this.#served as ServedRelease;
  }

  async #nothing(): Promise<StoreError> {
    const [counts] = await this.executor.read<[number, number]>(loadStatement("load/foreign"));
    const otherCount = counts?.[0] ?? 0;
    const otherNodes = otherCount > 0 ? `, but ${otherCount} nodes that are none of this graph's` : "";
    return new StoreError(
      "STORE_EMPTY",
      `Neo4j at ${this.uri} holds no release${otherNodes}. With the same settings, load one: npx cpg load`,
    );
  }
}

const otherFormat = (uri: string): StoreError =>
  new StoreError(
    "STORE_UNAVAILABLE",
    `The release in Neo4j at ${uri} was loaded by another version, in a form that this one does not read. With the same settings, load it again: npx cpg load`,
  );

function servedRelease(key: string, hash: string, builtAt: string, summaryJson: StoredSummary): ServedRelease {
  const { entityCounts, edgeCounts, sizes, sources, redirects, parallel, nullableProps } = summaryJson;
  return {
    key,
    summary: { hash, entityCounts, edgeCounts, sizes, sources, builtAt },
    redirects,
    parallel: new Set(parallel),
    nullableProps: new Set(nullableProps),
    statements: new WeakMap(),
  };
}
