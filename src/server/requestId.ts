import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { RequestHandler } from "express";
import type { Log } from "./log.js";

/** What a proxy in front may call a request. */
const GIVEN = /^[\w.:-]{1,100}$/;

/** Names a request, in the header X-Request-Id and in the log: as whoever sent it does, or anew. Tells the log when it is answered. */
export function nameRequest(request: IncomingMessage, response: ServerResponse, log: Log): string {
  const given = String(request.headers["x-request-id"] ?? "");
  const id = GIVEN.test(given) ? given : randomUUID();
  response.setHeader("X-Request-Id", id);
  const begun = performance.now();
  const { method, url } = request;
  response.once("close", () => {
    const path = url?.split("?")[0];
    const milliseconds = Math.round(performance.now() - begun);
    const { statusCode: status, writableFinished: finished } = response;
    log.debug({ requestId: id, method, path, status, milliseconds, finished }, "answered");
  });
  return id;
}

/** Names every request; the name stands in `response.locals.requestId`. */
export const requestId =
  (log: Log): RequestHandler =>
  (request, response, next) => {
    response.locals.requestId = nameRequest(request, response, log);
    next();
  };
