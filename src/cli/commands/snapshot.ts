import { loadRelease } from "../../seeds/index.js";
import { linesOf, writeReleaseFile } from "../../seeds/release/releaseFile.js";
import { readConfig } from "../../server/config.js";
import { releaseOf } from "../openStore.js";
import { UsageError } from "../usageError.js";

/**
 * Writes the release that the seeds make to a release file. Gives the exit code; throws UsageError where the file cannot be written.
 * @param file where to; where left out, the release is kept for the next start, which then need not read the seeds
 */
export async function snapshot(file?: string): Promise<number> {
  const config = readConfig();
  if (file === undefined) {
    const { hash } = await releaseOf(config);
    process.stdout.write(`For the next start: release ${hash}\n`);
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
