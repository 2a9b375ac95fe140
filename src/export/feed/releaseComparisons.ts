import { LRUCache } from "lru-cache";
import { type Comparison, compareReleases } from "../../seeds/release/compareReleases.js";
import { ReleaseFileError } from "../../seeds/release/releaseFile.js";
import { RequestError } from "../../server/http/requestError.js";
import type { Log } from "../../server/monitoring/log.js";
import { isPending } from "../../server/releases/isPending.js";
import type { ReleaseReaders } from "../../server/releases/releaseReaders.js";
import { type DatedRelease, MAX_RELEASES } from "./releaseHistory.js";

/** Most entries of a comparison that are kept. */
export const MAX_CHANGES = 5_000;

/** Comparisons that are kept: those of all releases of a feed, and as many again while a file is added or removed. */
const MAX_KEPT = 2 * MAX_RELEASES;

/** How long a request waits for comparisons, in milliseconds. */
const PATIENCE = 10_000;

/** Compares releases that follow one another: each two of them once, and one comparison at a time. */
export class ReleaseComparisons {
  readonly #kept = new LRUCache<string, Promise<Comparison | null>>({ max: MAX_KEPT });
  #last: Promise<unknown> = Promise.resolve();

  /** @param patience how long a request waits, in milliseconds */
  constructor(private readonly patience = PATIENCE) {}

  /**
   * What changed in each release since the one before it; null where a file cannot be read. One shorter than the history.
   * @param history the newest first
   * @throws RequestError 503 while they are being compared; StoreError
   */
  async of(
    history: readonly DatedRelease[],
    services: { readonly releases: ReleaseReaders; readonly log: Log },
  ): Promise<readonly (Comparison | null)[]> {
    const all = Promise.all(
      history.slice(1).map((before, i) => this.#compared(before, history[i] as DatedRelease, services)),
    );
    if (await isPending(all, this.patience))
      throw new RequestError(503, "RELEASE_LOADING", "The releases are being compared. Try again soon.");
    return all;
  }

  #compared(before: DatedRelease, after: DatedRelease, services: Parameters<ReleaseComparisons["of"]>[1]) {
    // A file that is written again may be readable now.
    const key = [before, after].map(({ hash, date }) => `${hash} ${date}`).join(" ");
    const kept = this.#kept.get(key);
    if (kept) return kept;
    const comparison = this.#last.then(() => compare(before, after, services));
    this.#last = comparison.catch(() => this.#kept.delete(key));
    this.#kept.set(key, comparison);
    return comparison;
  }
}

async function compare(
  before: DatedRelease,
  after: DatedRelease,
  { releases, log }: Parameters<ReleaseComparisons["of"]>[1],
): Promise<Comparison | null> {
  try {
    const [old, now] = [await releases.records(before.hash), await releases.records(after.hash)];
    return await compareReleases(old, now, MAX_CHANGES);
  } catch (error) {
    if (!(error instanceof ReleaseFileError)) throw error;
    log.error({ err: error, before: before.hash, after: after.hash }, "releases cannot be compared");
    return null;
  }
}
