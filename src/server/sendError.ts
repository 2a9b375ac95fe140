import type { FastifyReply } from "fastify";

/** Answers with one error in the form that GraphQL answers have. */
export function sendError(
  reply: FastifyReply,
  status: number,
  code: string,
  message: string,
  requestId?: string,
): FastifyReply {
  const extensions = requestId ? { code, requestId } : { code };
  return reply.code(status).send({ errors: [{ message, extensions }] });
}
