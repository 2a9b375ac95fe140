import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { FAILURES, failureOf } from "../graphql/errors.js";
import { StoreError } from "../store/storeError.js";
import type { Log } from "./log.js";
import { sendError } from "./sendError.js";

/** Answers a request whose address cannot be decoded. */
export const malformedAddress = (reply: FastifyReply): FastifyReply =>
  sendError(
    reply,
    400,
    "BAD_REQUEST",
    "The address is malformed. Expected UTF-8 behind each %, such as %C3%A9 for é, and %25 for % itself.",
  );

/**
 * Answers what failed: what is wrong with the body is said to who sent it, all else to the log.
 * @param bodyBytes most bytes that a body may have
 */
export const errorHandler =
  (log: Log, bodyBytes: number) =>
  (error: FastifyError, request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const { "content-length": length, "content-encoding": packing } = request.headers;
    // Who is still sending is to read the answer, which they would not if the connection were closed. But no more than this is unpacked.
    if (packing === undefined && reply.hasHeader("connection")) reply.removeHeader("connection");
    const { statusCode = 500 } = error;
    if (statusCode === 413) {
      // How long one is that comes in parts or packed is not known before its end.
      const size = packing === undefined && length !== undefined ? length : `more than ${bodyBytes}`;
      return sendError(
        reply,
        413,
        "QUERY_TOO_COMPLEX",
        `The body has ${size} bytes; the limit is ${bodyBytes}. Split it into several requests.`,
      );
    }
    if (statusCode >= 400 && statusCode < 500)
      return sendError(
        reply,
        statusCode,
        "BAD_REQUEST",
        'The body is not readable. Expected JSON such as {"query": "{ release { hash } }"}.',
      );
    const requestId = request.id;
    log.error(
      { requestId, err: error, cause: error.cause },
      error instanceof StoreError ? error.message : "unforeseen",
    );
    const { code, message } = failureOf(error);
    return sendError(reply, FAILURES[code], code, message, requestId);
  };
