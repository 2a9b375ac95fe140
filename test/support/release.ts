import { fileURLToPath } from "node:url";
import type { Release } from "../../src/model/release.js";
import { readSnapshot } from "../../src/seeds/release/snapshot.js";

const seedsDirs = [fileURLToPath(new URL("../../seeds", import.meta.url))];
const cacheFile = fileURLToPath(new URL("../../.cache/test-release.json", import.meta.url));

/** The release as an earlier file of tests kept it; most files never load what reads the seeds. */
async function readAnew(): Promise<Release> {
  const { readRelease } = await import("../../src/seeds/release/loadRelease.js");
  return readRelease({ seedsDirs, cacheFile });
}

const release = readSnapshot(cacheFile, seedsDirs) ?? (await readAnew());

/** The release of the project's own seeds, read once a test file and kept between files. */
export const realRelease = (): Release => release;
