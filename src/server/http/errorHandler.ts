import type { IncomingMessage } from "node:http";
import type { FastifyError, FastifyReply, FastifyRequest } from "fastify";
import { FAILURES, failureOf } from "../../graphql/errors.js";
import type { LogFailure } from "../monitoring/failureLog.js";
import { acceptsHtml } from "./acceptsHtml.js";
import { sendPage } from "./plainPage.js";
import { RequestError } from "./requestError.js";
import { RETRY_AFTER, sendError } from "./sendError.js";

/** Answers a request whose address cannot be decoded. */
export const malformedAddress = (reply: FastifyReply): FastifyReply =>
  sendError(
    reply,
    400,
    "BAD_REQUEST",
    "The address is malformed. Expected UTF-8 behind each %, such as %C3%A9 for é, and %25 for % itself.",
  );

/** Whether the connection is closed after the response. */
const closesConnection = ({ raw: { httpVersion, headers } }: FastifyRequest): boolean =>
  /\bclose\b/i.test(headers.connection ?? "") || httpVersion === "1.0";

/** Reads and drops the rest of a body, for as long as clients may take for a request. The system drops a response whose request is unread. */
const restOfBody = (request: IncomingMessage): Promise<void> =>
  new Promise((resolve) => {
    request.once("end", resolve).once("close", resolve).resume();
  });

/** Tells a client why its request cannot be answered: browsers by a page, programs by an error as the API's; both by links to what may be meant. */
function sendRequestError(request: FastifyRequest, reply: FastifyReply, error: RequestError): FastifyReply {
  const { status, code, message, related } = error;
  if (related.length > 0) reply.header("link", related.map(({ href }) => `<${href}>; rel="related"`).join(", "));
  if (status === 503) reply.header("retry-after", RETRY_AFTER);
  const vary = String(reply.getHeader("vary") ?? "accept-encoding");
  if (!/accept\b(?!-)/i.test(vary)) reply.header("vary", `${vary}, Accept`);
  if (!acceptsHtml(request)) return sendError(reply, status, code, message);
  const title = status === 404 ? "There is nothing here" : "The request cannot be answered";
  return sendPage(reply, status, { title, text: message, links: related });
}

/** What is done about failures. */
export interface FailureOptions {
  readonly logFailure: LogFailure;
  readonly countFailure: (code: string) => void;
  /** Most bytes that a body may have. */
  readonly bodyBytes: number;
}

/** Answers requests that fail before GraphQL takes over: errors of the body go to the client, all others to the log. */
export const errorHandler =
  ({ logFailure, countFailure, bodyBytes }: FailureOptions) =>
  async (error: FastifyError | RequestError, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    if (error instanceof RequestError) return sendRequestError(request, reply, error);
    const { "content-length": length, "content-encoding": packing } = request.headers;
    // A client that is still sending would not read the response if the connection were closed. A packed body is not unpacked further.
    if (packing === undefined && reply.hasHeader("connection")) reply.removeHeader("connection");
    const { statusCode = 500 } = error;
    if (statusCode === 413) {
      if (!request.raw.complete && closesConnection(request)) await restOfBody(request.raw);
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
    const { code, message } = failureOf(error);
    countFailure(code);
    logFailure({ requestId, client: request.ip, milliseconds: reply.elapsedTime, code }, error);
    return sendError(reply, FAILURES[code], code, message, requestId);
  };
