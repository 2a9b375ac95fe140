import type { FastifyRequest } from "fastify";
import Negotiator from "negotiator";

/** Whether who asks would rather have a page than data, as browsers do. */
export const acceptsHtml = ({ raw }: FastifyRequest): boolean =>
  new Negotiator(raw).mediaType(["application/json", "text/html"]) === "text/html";
