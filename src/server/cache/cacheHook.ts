import type { onRequestAsyncHookHandler } from "fastify";
import type { ResponseCache } from "./responseCache.js";

/**
 * Answers from the cache what it holds, with the rate headers that an earlier hook has set.
 * @param byPresent as `ResponseCache.answer` takes it
 */
export const cacheHook =
  (responses: ResponseCache, byPresent = false): onRequestAsyncHookHandler =>
  async ({ raw }, reply) => {
    const { ratelimit, "ratelimit-policy": policy } = reply.getHeaders();
    const headers = ratelimit === undefined ? {} : { ratelimit, "ratelimit-policy": policy };
    if (!(await responses.answer(raw, reply.raw, { headers, byPresent }))) return undefined;
    reply.hijack();
    return reply;
  };
