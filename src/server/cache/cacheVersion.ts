import { createHash } from "node:crypto";
import type { ReleaseSummary } from "../../model/release.js";
import { VERSION } from "../../model/version.js";

/** A short hash of some parts; equal parts give equal hashes. */
export function hash(parts: readonly (string | Uint8Array)[]): string {
  const digest = createHash("sha256");
  // The length of each part separates it from the next one.
  for (const part of parts) digest.update(`${part.length}\n`).update(part);
  return digest.digest("base64url").slice(0, 22);
}

/** Hash of everything besides the request that a response depends on. Part of every ETag and cache key. */
export type CacheVersion = (release: Pick<ReleaseSummary, "hash">) => string;

/**
 * Cache versions of a server. They differ by release, program version and settings, and are the same for every server for which these are.
 * @param settings every setting that changes responses, as plain JSON
 */
export function cacheVersions(settings: object): CacheVersion {
  const own = JSON.stringify(settings);
  return (release) => hash([VERSION, own, release.hash]);
}
