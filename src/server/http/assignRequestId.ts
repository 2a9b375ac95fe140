import { randomUUID } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import type { Log } from "../monitoring/log.js";

/** The header that names a request, whoever sends it. */
export const REQUEST_ID = "x-request-id";

/** What a proxy in front may call a request. */
const GIVEN = /^[\w.:-]{1,100}$/;

/**
 * Names a request, in the header X-Request-Id of both itself and its answer, and in the log: as whoever sent it does, or anew. Tells the log when it is
 * answered.
 */
export function assignRequestId(request: IncomingMessage, response: ServerResponse, log: Log): void {
  const given = String(request.headers[REQUEST_ID] ?? "");
  const id = GIVEN.test(given) ? given : randomUUID();
  request.headers[REQUEST_ID] = id;
  response.setHeader("X-Request-Id", id);
  const begun = performance.now();
  const { method, url } = request;
  response.once("close", () => {
    const path = url?.split("?")[0];
    const milliseconds = Math.round(performance.now() - begun);
    const { statusCode: status, writableFinished: finished } = response;
    log.debug({ requestId: id, method, path, status, milliseconds, finished }, "answered");
  });
}
