import { createHash } from "node:crypto";
import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Release } from "../../model/release.js";
import { filesBelow } from "../parse/seedFiles.js";
import { lazyRecords } from "./lazyRecords.js";
import { linesOf, openReleaseFile, type ReleaseFile, ReleaseFileError, writeReleaseFile } from "./releaseFile.js";

/**
 * Opens the cached release of the seeds, whose records are read on iteration. Returns null if the snapshot is incomplete or was built from other seeds or
 * other code. A snapshot is a release file with a key: the hash of the seeds and the code.
 */
export function openSnapshot(path: string, seedsDirs: readonly string[]): ReleaseFile | null {
  try {
    const file = openReleaseFile(path);
    return file.key === keyOf(seedsDirs) ? file : null;
  } catch (error) {
    if (error instanceof ReleaseFileError) return null;
    throw error;
  }
}

/** Reads the cached release of the seeds. Returns null where `openSnapshot` does. */
export function readSnapshot(path: string, seedsDirs: readonly string[]): Release | null {
  const file = openSnapshot(path, seedsDirs);
  return file && lazyRecords(file);
}

/**
 * Writes the release of some seeds for the next start. A failure is not an error: the next start reads the seeds again.
 * @param onWarning receives the failure
 */
export function writeSnapshot(
  path: string,
  seedsDirs: readonly string[],
  release: Release,
  onWarning?: (message: string, error: unknown) => void,
): void {
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeReleaseFile(path, linesOf(release), keyOf(seedsDirs));
  } catch (error) {
    onWarning?.(`The snapshot ${path} was not written; the next start reads the seeds again.`, error);
  }
}

/** Returns the hash of the seed files, the fingerprints and the code that reads them. */
function keyOf(seedsDirs: readonly string[]): string {
  const hash = createHash("sha256");
  const code = ["../", "../../model/"].map((folder) => fileURLToPath(new URL(folder, import.meta.url)));
  const add = (dir: string, endings: readonly string[]): void => {
    for (const { name, path } of endings.flatMap((ending) => filesBelow(dir, ending))) {
      const content = readFileSync(path);
      hash.update(JSON.stringify([name, content.length])).update(content);
    }
    hash.update("\n");
  };
  for (const dir of seedsDirs) add(dir, [".yaml", ".slices.json"]);
  for (const dir of code) add(dir, [".js", ".ts"]);
  return hash.digest("hex");
}
