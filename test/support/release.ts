import { fileURLToPath } from "node:url";
import type { Release } from "../../src/model/release.js";
import { loadRelease } from "../../src/seeds/loadRelease.js";

const seeds = fileURLToPath(new URL("../../seeds", import.meta.url));
const cacheFile = fileURLToPath(new URL("../../.cache/test-release.json", import.meta.url));

let release: Release | undefined;

/** The release of the project's own seeds, read once a test file and kept between files. */
export function realRelease(): Release {
  release ??= loadRelease({ seedsDirs: [seeds], cacheFile });
  return release;
}
