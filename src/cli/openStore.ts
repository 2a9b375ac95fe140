import { fileURLToPath } from "node:url";
import type { Release } from "../model/release.js";
import { lazyRecords } from "../seeds/release/lazyRecords.js";
import { openReleaseFile } from "../seeds/release/releaseFile.js";
import { readSnapshot } from "../seeds/release/snapshot.js";
import type { Config } from "../server/config.js";
import { openEmbeddedStore } from "../store/embedded/index.js";
import type { Neo4jOptions, Neo4jStore } from "../store/neo4j/index.js";
import type { Store } from "../store/store.js";
import { checkEmbeddedMemory, type MemoryLimits, memoryHere, sizeOf } from "./memoryCheck.js";
import { UsageError } from "./usageError.js";

/** Where the built release is kept between starts. */
const SNAPSHOT = fileURLToPath(new URL("../../.cache/release.json", import.meta.url));

/** The release that the seeds make. Throws a SeedError that carries every fault. */
export async function releaseOf({ SEEDS_DIR: seedsDirs }: Config): Promise<Release> {
  // What reads seeds takes a while to load, and is not needed where they are what they were.
  return (
    readSnapshot(SNAPSHOT, seedsDirs) ??
    (await import("../seeds/release/loadRelease.js")).readRelease({ seedsDirs, cacheFile: SNAPSHOT })
  );
}

type HowToOpen = Pick<Neo4jOptions, "replace" | "again" | "onStatement">;

/** The store in Neo4j that the settings name. Throws UsageError where they do not say which. */
export async function openNeo4j(config: Config, how: HowToOpen = {}): Promise<Neo4jStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = config;
  if (!uri) throw new UsageError("STORE is neo4j, so NEO4J_URI must say where it is, such as bolt://localhost:7687.");
  if (!password) throw new UsageError(`NEO4J_PASSWORD must be set: the password of user ${user} at ${uri}.`);
  // The driver takes a while to load, and most never need it.
  const { openNeo4jStore } = await import("../store/neo4j/index.js");
  return openNeo4jStore({ uri, user, password, database, statementTimeout: config.STORE_TIMEOUT, ...how });
}

/**
 * The release of a file, whole.
 * @throws ReleaseFileError where it is none; UsageError where there is no room for it
 */
export function releaseIn(path: string, limits: MemoryLimits = memoryHere()): Release {
  const file = openReleaseFile(path);
  checkEmbeddedMemory(sizeOf(file), limits);
  return lazyRecords(file);
}

/**
 * The store that the settings name: the embedded one serves the release of the seeds, Neo4j the one that it holds, of which nothing is asked yet.
 * @param path of a release file to serve instead, for the embedded store
 */
export async function openStore(config: Config, path?: string): Promise<Store> {
  if (config.STORE === "embedded") return openEmbeddedStore(path ? releaseIn(path) : await releaseOf(config));
  if (path)
    throw new UsageError(`STORE is neo4j, which serves the release that it holds. Bring this one in: cpg load ${path}`);
  return openNeo4j(config);
}
