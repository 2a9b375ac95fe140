// The release built from the project's own seeds.
import { fileURLToPath } from "node:url";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

/** @returns {Promise<import("../src/model/release.js").Release>} */
export async function release() {
  const { loadRelease } = await import("../dist/seeds/release/loadRelease.js");
  return loadRelease({ seedsDirs: [at("../seeds")], cacheFile: at("../.cache/bench-release.json") });
}
