import type { FastifyInstance } from "fastify";
import { failureOf } from "../../graphql/errors.js";
import type { Store } from "../../store/store.js";
import { StoreError } from "../../store/storeError.js";
import { RETRY_AFTER } from "../http/sendError.js";
import type { Log } from "./log.js";

/**
 * Adds `/health/live`: the process answers, and since when; and `/health/ready`: the store answers too, and which release it serves.
 * @param isDraining whether the server is about to stop and should get no more requests
 */
export function addHealth(app: FastifyInstance, store: Store, log: Log, isDraining: () => boolean): void {
  const startedAt = new Date().toISOString();
  app.get("/health/live", async () => ({ status: "live", startedAt }));
  app.get("/health/ready", async (request, reply) => {
    if (isDraining()) return reply.code(503).send({ status: "draining", store: store.kind });
    try {
      const { release } = await store.reader();
      return { status: "ready", store: store.kind, release: release.hash };
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      log.debug({ requestId: request.id, code: error.code }, error.message);
      reply.code(503).header("retry-after", RETRY_AFTER);
      return reply.send({ status: "not ready", store: store.kind, ...failureOf(error) });
    }
  });
}
