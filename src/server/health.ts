import { Router } from "express";
import { failureOf } from "../graphql/errors.js";
import { StoreError } from "../store/errors.js";
import type { Store } from "../store/store.js";
import type { Log } from "./log.js";

/** `/health/live`: the process answers. `/health/ready`: the store answers too, and which release it serves. */
export function health(store: Store, log: Log): Router {
  const router = Router();
  router.get("/health/live", (_request, response) => {
    response.json({ status: "live" });
  });
  router.get("/health/ready", async (_request, response) => {
    try {
      const { release } = await store.reader();
      response.json({ status: "ready", store: store.kind, release: release.hash });
    } catch (error) {
      if (!(error instanceof StoreError)) throw error;
      log.warn({ requestId: response.locals.requestId, code: error.code }, error.message);
      response.status(503).json({ status: "not ready", store: store.kind, ...failureOf(error) });
    }
  });
  return router;
}
