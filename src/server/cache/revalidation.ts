import type { FastifyReply, FastifyRequest } from "fastify";
import type { ReleaseSummary } from "../../model/release.js";
import type { CacheVersion } from "./cacheVersion.js";
import { CACHE_CONTROL, isKnown, tagOf } from "./etag.js";
import { markCacheable } from "./responseCache.js";

/** What a route needs for responses that are the same for every request to their address while a release is served. */
export interface Revalidation {
  /** Whether the client has the response of this release: then 304 is all there is to send. */
  readonly isKnown: (request: FastifyRequest, release: ReleaseSummary) => boolean;
  /** Gives a response its ETag, and has it kept in the response cache. */
  readonly mark: (request: FastifyRequest, reply: FastifyReply, release: ReleaseSummary) => void;
}

/** Revalidates responses by a server's cache version. */
export const revalidation = (cacheVersion: CacheVersion): Revalidation => ({
  isKnown(request, release) {
    const etag = tagOf(request, request.url, release, cacheVersion);
    return etag !== undefined && isKnown(etag, request);
  },
  mark(request, reply, release) {
    const etag = tagOf(request, request.url, release, cacheVersion);
    reply.headers({ "cache-control": CACHE_CONTROL, ...(etag !== undefined && { etag }) });
    markCacheable(reply.raw, release);
  },
});
