import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import { hash } from "../cache/cacheVersion.js";
import { RequestError } from "./requestError.js";

declare module "fastify" {
  interface FastifyRequest {
    /** Requests that the client has left in this minute, where they are limited. */
    remaining: number | undefined;
  }
}

/**
 * Counts requests by client, tells each what is left (the header fields of draft-ietf-httpapi-ratelimit-headers-08), and refuses what is more than so
 * many a minute. Clients with an address of IPv6 are told apart by their first 56 bits, as one has all below.
 */
export async function rateLimit(app: FastifyInstance, perMinute: number): Promise<onRequestAsyncHookHandler> {
  await app.register(import("@fastify/rate-limit"), { global: false });
  app.decorateRequest("remaining", undefined);
  const count = app.createRateLimit({ max: perMinute, timeWindow: 60_000, ipv6Subnet: 56 });
  const name = `"${perMinute}-in-1min"`;
  return async (request, reply) => {
    const counted = await count(request);
    if (counted.isAllowed) return;
    const { key, remaining, ttlInSeconds, isExceeded } = counted;
    request.remaining = remaining;
    reply.header("ratelimit", `${name}; r=${remaining}; t=${ttlInSeconds}`);
    reply.header(
      "ratelimit-policy",
      `${name}; q=${perMinute}; w=60; pk=:${Buffer.from(hash([key])).toString("base64")}:`,
    );
    if (!isExceeded) return;
    reply.header("retry-after", ttlInSeconds);
    const message = `At most ${perMinute} requests a minute are answered. Wait as long as Retry-After says.`;
    // Browsers, and frames in pages of others, get a page with this message.
    throw new RequestError(429, "RATE_LIMITED", message);
  };
}
