import type { onRequestAsyncHookHandler } from "fastify";
import type { ResponseCache } from "./responseCache.js";

/** Answers from the cache what it holds, with the rate headers that an earlier hook has set. */
export const cacheHook =
  (responses: ResponseCache): onRequestAsyncHookHandler =>
  async ({ raw }, reply) => {
    const { ratelimit, "ratelimit-policy": policy } = reply.getHeaders();
    const headers = ratelimit === undefined ? {} : { ratelimit, "ratelimit-policy": policy };
    if (!(await responses.answer(raw, reply.raw, { headers }))) return undefined;
    reply.hijack();
    return reply;
  };
