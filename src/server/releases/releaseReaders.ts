import { LRUCache } from "lru-cache";
import type { ReleaseRecords } from "../../model/release.js";
import type { Reader, Store } from "../../store/store.js";
import { StoreError } from "../../store/storeError.js";
import type { WorkMeter } from "../../store/workMeter.js";
import { RequestError } from "../http/requestError.js";
import { isPending } from "./isPending.js";

/** A release that is at hand besides the one that the store serves. */
export interface OtherRelease {
  readonly hash: string;
  /** Number of its entities, and of its edges. */
  readonly entities: number;
  readonly edges: number;
  /** When its file was written (ISO 8601). */
  readonly savedAt: string;
}

/** Where other releases come from. */
export interface OtherReleases {
  /** Those that are there at this moment, the newest first. */
  list(): readonly OtherRelease[];
  /** Reads one of them into memory. */
  open(hash: string): Promise<Pick<Store, "reader">>;
  /** Its records, read from where they are without holding them in memory. */
  records(hash: string): ReleaseRecords;
}

/** Settings of other releases. */
export interface ReleaseReadersOptions {
  /** None where left out. */
  readonly others?: OtherReleases | undefined;
  /** How long a request waits for a release to be read into memory, in milliseconds. */
  readonly patience?: number;
}

/** Most other releases in memory. */
const MAX_IN_MEMORY = 3;
const PATIENCE = 1_000;
/** A hash, or the beginning of one that file names and citations have. */
const HASH = /^[0-9a-f]{12,64}$/;

interface Loading {
  readonly hash: string;
  readonly done: Promise<void>;
}

/** Readers of the release that the store serves, and of others that are read into memory when they are asked for. */
export class ReleaseReaders {
  readonly #inMemory = new LRUCache<string, Pick<Store, "reader">>({ max: MAX_IN_MEMORY });
  readonly #others: OtherReleases | undefined;
  readonly #patience: number;
  #loading: Loading | null = null;

  constructor(
    private readonly store: Pick<Store, "reader" | "status">,
    { others, patience = PATIENCE }: ReleaseReadersOptions = {},
  ) {
    this.#others = others;
    this.#patience = patience;
  }

  /** Releases besides the one that the store serves, the newest first. */
  others(): readonly OtherRelease[] {
    return this.#others?.list() ?? [];
  }

  /**
   * A reader of a release.
   * @param wanted its hash or at least the first 12 digits of it, as the request gives it; undefined for the present release
   * @throws RequestError 404 if it is not at hand, 503 while it is read into memory; StoreError
   */
  async reader(wanted: unknown, meter?: WorkMeter): Promise<Reader> {
    if (wanted === undefined) return this.store.reader(meter);
    const given = String(wanted);
    const isHash = HASH.test(given);
    const isMeant = (hash = ""): boolean => isHash && hash.startsWith(given);
    const findOther = () => (isHash ? this.others().find((each) => isMeant(each.hash)) : undefined);
    // What the store serves as far as it is known. The other releases are not listed then, because that may read a folder.
    const isPresent = isMeant(this.store.status().release?.hash);
    // While the store does not answer, other releases are served even so.
    const other = isPresent ? undefined : findOther();
    if (other) return (await this.#open(other.hash)).reader(meter);
    const reader = await this.store.reader(meter);
    const { hash } = reader.release;
    if (isMeant(hash)) return reader;
    // The store has just switched to another release.
    const former = isPresent ? findOther() : undefined;
    if (former) return (await this.#open(former.hash)).reader(meter);
    throw new RequestError(
      404,
      "NOT_FOUND",
      `Release ${given.slice(0, 64)} is not available here. The present one is ${hash}; /releases lists all.`,
    );
  }

  /**
   * All records of a release, which is not read into memory for it.
   * @param hash of the present release or of one of the others
   */
  async records(hash: string): Promise<ReleaseRecords> {
    const reader = await this.store.reader();
    return this.#others && reader.release.hash !== hash ? this.#others.records(hash) : reader.streamRecords();
  }

  async #open(hash: string): Promise<Pick<Store, "reader">> {
    const late = performance.now() + this.#patience;
    for (;;) {
      const found = this.#inMemory.get(hash);
      if (found) return found;
      // One at a time: reading one takes the whole processor and much memory.
      this.#loading ??= this.#load(hash);
      const { hash: loaded, done } = this.#loading;
      const ended = done.catch((error: unknown) => {
        if (loaded === hash) throw error;
      });
      if (await isPending(ended, late - performance.now()))
        throw new RequestError(503, "RELEASE_LOADING", `Release ${hash} is being read into memory. Try again soon.`);
    }
  }

  #load(hash: string): Loading {
    // Makes room first, so that there are never more in memory than there may be.
    if (this.#inMemory.size === MAX_IN_MEMORY) this.#inMemory.pop();
    const read = async () => {
      try {
        this.#inMemory.set(hash, await (this.#others as OtherReleases).open(hash));
      } catch (error) {
        throw new StoreError("STORE_UNAVAILABLE", `Release ${hash} cannot be read: ${(error as Error).message}`, error);
      } finally {
        this.#loading = null;
      }
    };
    return { hash, done: read() };
  }
}
