import { fileURLToPath } from "node:url";
import type { Release } from "../model/release.js";
import { loadRelease } from "../seeds/snapshot.js";
import type { Config } from "../server/config.js";
import { openEmbeddedStore } from "../store/embedded/index.js";
import type { Store } from "../store/store.js";

/** Where the built release is kept between starts. */
const SNAPSHOT = fileURLToPath(new URL("../../.cache/release.json", import.meta.url));

/** The release that the seeds make. Throws a SeedError that carries every fault. */
export const releaseOf = ({ SEEDS_DIR }: Config): Release => loadRelease({ seedsDirs: SEEDS_DIR, cacheFile: SNAPSHOT });

/** The store that the settings name, serving a release: the embedded one that of the seeds, Neo4j the one that it holds. */
export async function openStore(config: Config): Promise<Store> {
  return openEmbeddedStore(releaseOf(config));
}
