import { mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Release } from "../model/release.js";
import { sha256 } from "./canonical.js";
import { SeedError } from "./fault.js";
import { filesBelow } from "./files.js";
import { held } from "./held.js";
import { readSeeds } from "./release.js";
import { linesOf, openReleaseFile, ReleaseFileError, writeReleaseFile } from "./releaseFile.js";

/** Where a release comes from. */
export interface LoadOptions {
  /** Seeds folders, later ones laid over the first. */
  readonly seedsDirs: readonly string[];
  /** Where the built release is kept for the next start; nothing is kept where it is left out. */
  readonly cacheFile?: string;
}

/** The release of some seeds: from the snapshot where it is of these very seeds and this very code, else read anew. Throws a SeedError that carries every fault. */
export function loadRelease({ seedsDirs, cacheFile }: LoadOptions): Release {
  const key = keyOf(seedsDirs);
  const kept = cacheFile ? readSnapshot(cacheFile, key) : null;
  if (kept) return kept;
  const { release, faults } = readSeeds(seedsDirs);
  if (!release) throw new SeedError(faults);
  if (cacheFile) keepSnapshot(cacheFile, key, release);
  return release;
}

/** Hash of all that a release is made of: the seed files, the fingerprints, and the code that reads them. */
function keyOf(seedsDirs: readonly string[]): string {
  const seeds = seedsDirs.map((dir) => [...filesBelow(dir, ".yaml"), ...filesBelow(dir, ".slices.json")]);
  const code = ["./", "../model/"].map((folder) => {
    const dir = fileURLToPath(new URL(folder, import.meta.url));
    return [...filesBelow(dir, ".js"), ...filesBelow(dir, ".ts")];
  });
  return sha256(JSON.stringify([...seeds, ...code].map((files) => files.map(({ name, text }) => [name, text]))));
}

/** A snapshot is a release file that names what it was made of. One that is not whole, or of something else, is as good as none. */
function readSnapshot(path: string, key: string): Release | null {
  try {
    const file = openReleaseFile(path);
    return file.key === key ? held(file) : null;
  } catch (error) {
    if (error instanceof ReleaseFileError) return null;
    throw error;
  }
}

function keepSnapshot(path: string, key: string, release: Release): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeReleaseFile(path, linesOf(release), key);
  } catch {
    // Where nothing can be written, the next start reads the seeds again.
  }
}
