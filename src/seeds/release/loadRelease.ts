import type { Release } from "../../model/release.js";
import { SeedError } from "../fault.js";
import { readSeeds } from "./readSeeds.js";
import { readSnapshot, writeSnapshot } from "./snapshot.js";

/** Where a release comes from. */
export interface LoadOptions {
  /** Seeds folders, later ones laid over the first. */
  readonly seedsDirs: readonly string[];
  /** Where the built release is kept for the next start; nothing is kept where it is left out. */
  readonly cacheFile?: string;
  /** Receives the failure to write it. */
  readonly onWarning?: (message: string, error: unknown) => void;
}

/** The release of some seeds, read anew and kept. Throws a SeedError that carries every fault. */
export function readRelease({ seedsDirs, cacheFile, onWarning }: LoadOptions): Release {
  const { release, faults } = readSeeds(seedsDirs);
  if (!release) throw new SeedError(faults);
  if (cacheFile) writeSnapshot(cacheFile, seedsDirs, release, onWarning);
  return release;
}

/** The release of some seeds: as it was kept where it is of these very seeds and this very code, else read anew. Throws a SeedError that carries every fault. */
export function loadRelease(options: LoadOptions): Release {
  const { seedsDirs, cacheFile } = options;
  return (cacheFile ? readSnapshot(cacheFile, seedsDirs) : null) ?? readRelease(options);
}
