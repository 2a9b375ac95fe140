import { loadRelease } from "../../seeds/index.js";
import { linesOf, writeReleaseFile } from "../../seeds/release/releaseFile.js";
import { readConfig } from "../../server/config.js";
import { releaseOf } from "../openStore.js";
import { UsageError } from "../usageError.js";

/**
 * Writes the release built from the seeds to a release file. Returns the exit code; throws UsageError if the file cannot be written.
 * @param file output file; default: the cache that lets the next start skip reading the seeds
 */
export async function snapshot(file?: string): Promise<number> {
  const config = readConfig();
  if (file === undefined) {
    const { hash } = await releaseOf(config);
    process.stdout.write(`Cached for the next start: release ${hash}\n`);
    return 0;
  }
  const release = loadRelease({ seedsDirs: config.SEEDS_DIR });
  try {
    writeReleaseFile(file, linesOf(release));
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
  process.stdout.write(`${file}: release ${release.hash}\n`);
  return 0;
}
