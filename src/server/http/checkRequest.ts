import type { IncomingMessage } from "node:http";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { malformedAddress } from "./errorHandler.js";
import { sendError } from "./sendError.js";

function isDecodable(url: string): boolean {
  try {
    decodeURIComponent(url);
    return true;
  } catch {
    return false;
  }
}

/** Whether a header occurs more than once; Node keeps the first and drops the others. */
const isRepeated = ({ rawHeaders }: IncomingMessage, name: string): boolean =>
  rawHeaders.filter((header, i) => i % 2 === 0 && header.toLowerCase() === name).length > 1;

/** Refuses requests that can be read in two ways: with two Host headers, or with an address that is not UTF-8. */
export async function checkRequest(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  if (isRepeated(request.raw, "host"))
    return sendError(reply, 400, "BAD_REQUEST", "The request has several Host headers. Expected one.");
  if (!isDecodable(request.url)) return malformedAddress(reply);
  return undefined;
}

/** Adds the headers that keep browsers from guessing the type of a response. */
export async function addSecurityHeaders(_request: FastifyRequest, reply: FastifyReply): Promise<void> {
  reply.header("x-content-type-options", "nosniff");
}

/** The methods of an address that has routes for other methods than that of a request. */
export type AllowedMethods = (path: string) => readonly string[];

/** Collects the routes of an application as they are added. */
export function collectMethods(app: FastifyInstance): AllowedMethods {
  const routes: { readonly path: RegExp; readonly methods: readonly string[] }[] = [];
  app.addHook("onRoute", ({ url, method }) => {
    const pattern = url
      .replace(/[.+?^${}()|[\]\\]/g, "\\$&")
      .replace(/:\w+/g, "[^/]+")
      .replace(/\*/g, ".*");
    routes.push({ path: new RegExp(`^${pattern}/?$`, "i"), methods: [method].flat() });
  });
  return (path) =>
    [...new Set(routes.filter((route) => route.path.test(path)).flatMap(({ methods }) => methods))].filter(
      (method) => method !== "OPTIONS",
    );
}
