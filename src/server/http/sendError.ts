import type { FastifyReply } from "fastify";

/** Seconds after which a client should ask again where the server cannot answer now. */
export const RETRY_AFTER = "2";

/** Answers with one error in the form that GraphQL answers have. */
export function sendError(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  requestId?: string,
): FastifyReply {
  const extensions = requestId ? { code, requestId } : { code };
  if (status === 503) reply.header("retry-after", RETRY_AFTER);
  return reply.code(status).send({ errors: [{ message, extensions }] });
}
