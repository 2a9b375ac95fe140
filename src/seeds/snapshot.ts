import { mkdirSync, readFileSync } from "node:fs";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import type { Release } from "../model/release.js";
import { writeAtomically } from "./atomic.js";
import { deepFreeze, sha256 } from "./canonical.js";
import { SeedError } from "./fault.js";
import { filesBelow } from "./files.js";
import { readSeeds } from "./release.js";

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

/** A snapshot is two lines: key and hash of the second; the release. Anything else, or another key, is as good as none. */
function readSnapshot(file: string, key: string): Release | null {
  try {
    const content = readFileSync(file, "utf8");
    const end = content.indexOf("\n");
    const body = content.slice(end + 1);
    const head = JSON.parse(content.slice(0, end)) as { key?: unknown; sha256?: unknown };
    return head.key === key && head.sha256 === sha256(body) ? deepFreeze(JSON.parse(body) as Release) : null;
  } catch {
    return null;
  }
}

function keepSnapshot(file: string, key: string, release: Release): void {
  const body = JSON.stringify(release);
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeAtomically(file, `${JSON.stringify({ key, sha256: sha256(body) })}\n${body}`);
  } catch {
    // Where nothing can be written, the next start reads the seeds again.
  }
}
