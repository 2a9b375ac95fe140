import { randomUUID } from "node:crypto";
import type { RequestHandler } from "express";
import type { Log } from "./log.js";

/** What a proxy in front may call a request. */
const GIVEN = /^[\w.:-]{1,100}$/;

/** Names every request, in the header X-Request-Id and in the log: as whoever sent it does, or anew. Tells the log when it is answered. */
export const requestId =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    const given = request.get("x-request-id") ?? "";
    const id = GIVEN.test(given) ? given : randomUUID();
    response.locals.requestId = id;
    response.setHeader("X-Request-Id", id);
    const begun = performance.now();
    response.once("close", () => {
      const { method, originalUrl } = request;
      const path = originalUrl.split("?")[0];
      const milliseconds = Math.round(performance.now() - begun);
      const { statusCode: status, writableFinished: finished } = response;
      log.debug({ requestId: id, method, path, status, milliseconds, finished }, "answered");
    });
    next();
  };
