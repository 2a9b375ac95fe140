import type { Release } from "../../model/release.js";
import { SeedError } from "../fault.js";
import { readSeeds } from "./readSeeds.js";
import { readSnapshot, writeSnapshot } from "./snapshot.js";

/** Where to load a release from. */
export interface LoadOptions {
  /** Seeds folders. Later ones are overlaid on the first. */
  readonly seedsDirs: readonly string[];
  /** File to cache the built release in for the next start. Without it, nothing is cached. */
  readonly cacheFile?: string;
  /** Receives the failure to write it. */
  readonly onWarning?: (message: string, error: unknown) => void;
}

/** Builds a release from seeds and caches it. Throws a SeedError with every fault. */
export function readRelease({ seedsDirs, cacheFile, onWarning }: LoadOptions): Release {
  const { release, faults } = readSeeds(seedsDirs);
  if (!release) throw new SeedError(faults);
  if (cacheFile) writeSnapshot(cacheFile, seedsDirs, release, onWarning);
  return release;
}

/** Loads the cached release if it matches the seeds and the code, otherwise builds it. Throws a SeedError with every fault. */
export function loadRelease(options: LoadOptions): Release {
  const { seedsDirs, cacheFile } = options;
  return (cacheFile ? readSnapshot(cacheFile, seedsDirs) : null) ?? readRelease(options);
}
