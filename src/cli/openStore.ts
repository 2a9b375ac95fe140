import { fileURLToPath } from "node:url";
import type { Release, ReleaseStream } from "../model/release.js";
import { lazyRecords } from "../seeds/release/lazyRecords.js";
import { openReleaseFile } from "../seeds/release/releaseFile.js";
import { openSnapshot, readSnapshot } from "../seeds/release/snapshot.js";
import type { Config } from "../server/config.js";
import { openEmbeddedStore } from "../store/embedded/index.js";
import type { Neo4jOptions, Neo4jStore } from "../store/neo4j/index.js";
import type { Store } from "../store/store.js";
import { checkEmbeddedMemory, type MemoryLimits, memoryHere, sizeOf } from "./memoryCheck.js";
import { UsageError } from "./usageError.js";

/** Where the built release is cached between starts. */
const SNAPSHOT = fileURLToPath(new URL("../../.cache/release.json", import.meta.url));

/** Tells the operator of a failure after which the work goes on. */
const warn = (message: string, error: unknown): void =>
  void process.stderr.write(`${message} (${error instanceof Error ? error.message : String(error)})\n`);

/** The release built from the seeds. Throws a SeedError with all faults. */
export async function releaseOf({ SEEDS_DIR: seedsDirs }: Config): Promise<Release> {
  // The seed reader takes a while to import and is not needed if the seeds are unchanged.
  return (
    readSnapshot(SNAPSHOT, seedsDirs) ??
    (await import("../seeds/release/loadRelease.js")).readRelease({ seedsDirs, cacheFile: SNAPSHOT, onWarning: warn })
  );
}

/** The release built from the seeds, to be read record by record where a snapshot has it. Throws a SeedError with all faults. */
export const releaseStreamOf = async (config: Config): Promise<ReleaseStream> =>
  openSnapshot(SNAPSHOT, config.SEEDS_DIR) ?? (await releaseOf(config));

type HowToOpen = Pick<Neo4jOptions, "replace" | "again" | "onStatement">;

/** Opens the configured Neo4j store. Throws UsageError if its settings are missing. */
export async function openNeo4j(config: Config, how: HowToOpen = {}): Promise<Neo4jStore> {
  const { NEO4J_URI: uri, NEO4J_USER: user, NEO4J_PASSWORD: password, NEO4J_DATABASE: database } = config;
  if (!uri) throw new UsageError("STORE is neo4j, so NEO4J_URI must be set, such as bolt://localhost:7687.");
  if (!password) throw new UsageError(`NEO4J_PASSWORD must be set to the password of user ${user} at ${uri}.`);
  // The driver takes a while to import, and the embedded store does not need it.
  const { openNeo4jStore } = await import("../store/neo4j/index.js");
  return openNeo4jStore({
    uri,
    user,
    password,
    database,
    statementTimeout: config.STORE_TIMEOUT,
    onWarning: warn,
    ...how,
  });
}

/**
 * Reads a whole release file.
 * @throws ReleaseFileError if the file is not a release; UsageError if there is not enough memory
 */
export function releaseIn(path: string, limits: MemoryLimits = memoryHere()): Release {
  const file = openReleaseFile(path);
  checkEmbeddedMemory(sizeOf(file), limits);
  return lazyRecords(file);
}

/**
 * Opens the configured store: the embedded one serves the seeds' release; Neo4j serves the release it holds, which is not looked up yet.
 * @param path release file to serve instead, for the embedded store
 */
export async function openStore(config: Config, path?: string): Promise<Store> {
  if (config.STORE === "embedded") return openEmbeddedStore(path ? releaseIn(path) : await releaseOf(config));
  if (path)
    throw new UsageError(`STORE is neo4j, which serves the release it holds. Load this one first: cpg load ${path}`);
  return openNeo4j(config);
}
