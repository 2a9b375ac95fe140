import { resolve } from "node:path";
import { contentOf, writeReleaseFile } from "../../seeds/release/releaseFile.js";
import { readConfig } from "../../server/config.js";
import { MAX_COPIES, syntheticRelease } from "../../synthetic/syntheticRelease.js";
import { checkDiskSpace, freeDiskFor } from "../memoryCheck.js";
import { releaseOf } from "../openStore.js";
import { UsageError } from "../usageError.js";

/** Options of `cpg generate` as the command line passes them. */
export interface GenerateFlags {
  readonly scale: string;
  readonly seed: string;
  readonly out?: string;
}

/** How much longer a record of a copy is, as a share: ids, names and codes get a suffix. */
const LONGER = 1.1;

function whole(flag: string, given: string, least: number, most: number): number {
  const number = Number(given);
  if (/^\d+$/.test(given) && number >= least && number <= most) return number;
  throw new UsageError(`--${flag} is ${given}; expected a whole number from ${least} to ${most}.`);
}

/**
 * Writes a synthetic release of many times the size of the seeds' release. Returns the exit code.
 * @param free bytes available on the disk; default: looked up
 */
export async function generate({ scale, seed, out }: GenerateFlags, free?: number): Promise<number> {
  const copies = whole("scale", scale, 1, MAX_COPIES);
  const number = whole("seed", seed, 0, 2 ** 32 - 1);
  const path = resolve(out ?? `release-x${copies}.ndjson`);
  const limits = free ?? freeDiskFor(path);
  const release = await releaseOf(readConfig());
  checkDiskSpace(path, Math.ceil(contentOf(release).bytes * copies * LONGER), limits);
  const { hash, bytes } = writeReleaseFile(path, syntheticRelease(release, copies, number));
  const [entities, edges] = [copies * release.entities.length, copies * release.edges.length];
  process.stdout.write(
    `Wrote ${path}: release ${hash.slice(0, 12)}, ${entities} entities, ${edges} links, ${Math.ceil(bytes / 1e6)} MB.\nServe it with cpg start --release ${path}, or load it into Neo4j with STORE=neo4j cpg load ${path}.\n`,
  );
  return 0;
}
