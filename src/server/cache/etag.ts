import type { FastifyRequest } from "fastify";
import type { ReleaseSummary } from "../../model/release.js";
import { type CacheVersion, hash } from "./cacheVersion.js";

/** How long answers may be kept: for good, as long as the server is asked each time whether they still hold. */
export const CACHE_CONTROL = "public, max-age=0, must-revalidate";

/**
 * The ETag of a response.
 * @param parts all of the request that the response depends on
 */
export const weakTag = (release: ReleaseSummary, cacheVersion: CacheVersion, parts: readonly string[]): string =>
  `W/"${cacheVersion(release)}-${hash(parts)}"`;

/**
 * The ETag of the response to a GET request; undefined for other methods. It depends on the cache version, the address and the Accept header, so it is
 * known before the operation runs.
 * @param url address that holds the operation; a saved query is named by its text, not by its own address
 */
export function tagOf(
  { method, headers }: FastifyRequest,
  url: string,
  release: ReleaseSummary,
  cacheVersion: CacheVersion,
): string | undefined {
  if (method !== "GET") return undefined;
  return weakTag(release, cacheVersion, [url, headers.accept ?? ""]);
}

/** Whether a client has the answer of that name. Not for "*": whether there is an answer without errors is not known yet. */
export const isKnown = (tag: string, { headers }: FastifyRequest): boolean =>
  headers["if-none-match"]?.split(/\s*,\s*/).includes(tag) ?? false;
