import type { FastifyRequest } from "fastify";
import type { ReleaseSummary } from "../model/release.js";
import { type CacheVersion, hash } from "./cacheVersion.js";

/** How long answers may be kept: for good, as long as the server is asked each time whether they still hold. */
export const CACHE_CONTROL = "public, max-age=0, must-revalidate";

/**
 * Names the answer to a GET by its edition: the same question of the same edition has the same answer, so a client that has it can be told so before
 * anything is done. None for other methods.
 */
export function tagOf(
  { method, url, headers }: FastifyRequest,
  release: ReleaseSummary,
  cacheVersion: CacheVersion,
): string | undefined {
  if (method !== "GET") return undefined;
  // A saved query stands here with its text.
  return `W/"${cacheVersion(release)}-${hash([url, headers.accept ?? ""])}"`;
}

/** Whether a client has the answer of that name. Not for "*": whether there is an answer without errors is not known yet. */
export const isKnown = (tag: string, { headers }: FastifyRequest): boolean =>
  headers["if-none-match"]?.split(/\s*,\s*/).includes(tag) ?? false;
