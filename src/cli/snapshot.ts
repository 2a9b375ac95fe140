import { loadRelease } from "../seeds/index.js";
import { linesOf, writeReleaseFile } from "../seeds/releaseFile.js";
import { readConfig } from "../server/config.js";
import { UsageError } from "./usage.js";

/** Writes the release that the seeds make to a release file. Gives the exit code; throws UsageError where the file cannot be written. */
export async function snapshot(file: string): Promise<number> {
  const release = loadRelease({ seedsDirs: readConfig().SEEDS_DIR });
  try {
    writeReleaseFile(file, linesOf(release));
  } catch (error) {
    throw new UsageError(`${file} cannot be written: ${(error as Error).message}`);
  }
  process.stdout.write(`${file}: release ${release.hash}\n`);
  return 0;
}
