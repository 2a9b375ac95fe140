import type { FastifyRequest } from "fastify";

/**
 * Address at which clients reach this server, without a slash at its end.
 * @param publicUrl the address that is set; null: the origin of the request
 */
export const originOf = (
  { protocol, host }: Pick<FastifyRequest, "protocol" | "host">,
  publicUrl: string | null,
): string => publicUrl ?? `${protocol}://${host}`;
