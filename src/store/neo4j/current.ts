import type { ReleaseSummary } from "../../model/release.js";
import { StoreError } from "../errors.js";
import type { ReleaseFacts } from "./compilation.js";
import type { Compiled } from "./compiled.js";
import { fill } from "./cypher.js";
import type { Executor } from "./executor.js";
import { checkVersion } from "./failures.js";
import { FORMAT } from "./releases.js";
import type { KeptSummary } from "./summary.js";

/** The release that is served, as readers need to know it. */
export interface Served extends ReleaseFacts {
  readonly summary: ReleaseSummary;
  readonly redirects: KeptSummary["redirects"];
  /** Plans as they were compiled for the release. */
  readonly compiled: WeakMap<object, Compiled<unknown>>;
}

/** How old the knowledge of what is served may be before it is looked up beside the work, and before the work waits for it, in milliseconds. */
const LOOK_AGAIN = 1_000;
const TOO_OLD = 5_000;

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
  #served: Served | null = null;
  #seenAt = Number.NEGATIVE_INFINITY;
  #lookingUp: Promise<Served> | null = null;

  constructor(
    private readonly executor: Executor,
    private readonly uri: string,
  ) {}

  /**
   * @returns what is served, as of a few seconds ago at most
   * @throws StoreError STORE_EMPTY where nothing is, STORE_UNAVAILABLE where it is in the form of another version
   */
  async get(): Promise<Served> {
    const age = performance.now() - this.#seenAt;
    if (this.#served === null || age > TOO_OLD) return this.lookUp();
    // What fails here fails again, and is told, when what is known has become too old.
    if (age > LOOK_AGAIN) this.lookUp().catch(() => {});
    return this.#served;
  }

  /** Looks it up now. Whoever asks meanwhile gets the same answer. */
  lookUp(): Promise<Served> {
    this.#lookingUp ??= this.#read().finally(() => {
      this.#lookingUp = null;
    });
    return this.#lookingUp;
  }

  /** Looks it up after a change: a look-up that is under way may have begun before it. */
  async lookUpAnew(): Promise<Served> {
    await this.#lookingUp?.catch(() => {});
    return this.lookUp();
  }

  async #read(): Promise<Served> {
    const known = this.#served;
    const parameters = { known: known?.key ?? null, builtAt: known?.summary.builtAt ?? null };
    const [row] = await this.executor.read<Columns>(fill("read/current"), parameters);
    checkVersion(this.executor.agent);
    const [key, hash, state, format, builtAt, kept] = row ?? [null, null, null, null, null, null];
    if (key === null || hash === null || builtAt === null) throw await this.#nothing();
    if (format !== FORMAT) throw otherFormat(this.uri);
    if (state !== "READY")
      throw new StoreError(
        "STORE_EMPTY",
        `The release in Neo4j at ${this.uri} is not whole. With the same settings, load it again: npx cpg load`,
      );
    if (kept !== null) this.#served = servedOf(key, hash, builtAt, JSON.parse(kept) as KeptSummary);
    this.#seenAt = performance.now();
    return this.#served as Served;
  }

  async #nothing(): Promise<StoreError> {
    const [counts] = await this.executor.read<[number, number]>(fill("load/foreign"));
    const others = counts?.[0] ?? 0;
    const besides = others > 0 ? `, but ${others} nodes that are none of this graph's` : "";
    return new StoreError(
      "STORE_EMPTY",
      `Neo4j at ${this.uri} holds no release${besides}. With the same settings, load one: npx cpg load`,
    );
  }
}

const otherFormat = (uri: string): StoreError =>
  new StoreError(
    "STORE_UNAVAILABLE",
    `The release in Neo4j at ${uri} was loaded by another version, in a form that this one does not read. With the same settings, load it again: npx cpg load`,
  );

function servedOf(key: string, hash: string, builtAt: string, kept: KeptSummary): Served {
  const { entityCounts, edgeCounts, fanOut, sources, redirects, parallel, lacking } = kept;
  return {
    key,
    summary: { hash, entityCounts, edgeCounts, fanOut, sources, builtAt },
    redirects,
    parallel: new Set(parallel),
    lacking: new Set(lacking),
    compiled: new WeakMap(),
  };
}
