import { existsSync } from "node:fs";
import { fileURLToPath } from "node:url";
import send, { type SendOptions } from "@fastify/send";
import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { acceptsHtml } from "./acceptsHtml.js";
import { notFound } from "./notFound.js";
import { REFERRER_POLICY } from "./plainPage.js";
import { sendError } from "./sendError.js";

/** Folder of the built assets. */
const WEB = fileURLToPath(new URL("../../../dist/web/", import.meta.url));

// A worker's policy is that of its file: it loads nothing from other hosts.
const POLICY = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; frame-ancestors *";

// As the standard has it since 2022 (RFC 9239).
send.mime.define({ "text/javascript": ["js"] }, true);

/** Sends a file, a part of it, or that there is none. */
async function sendFile(
  request: FastifyRequest,
  reply: FastifyReply,
  path: string,
  { publicPath, ...options }: SendOptions & { readonly publicPath: string },
): Promise<FastifyReply> {
  const { type, statusCode, headers, stream } = await send(request.raw, path, { index: false, ...options });
  if (statusCode === 416) {
    reply.header("content-range", headers["Content-Range"]);
    return sendError(reply, 416, "BAD_REQUEST", "The range is not within the file.");
  }
  if (type !== "file") return notFound(publicPath)(request, reply);
  reply.code(statusCode).headers(headers);
  reply.header("content-security-policy", POLICY).header("referrer-policy", REFERRER_POLICY);
  return reply.send(statusCode === 304 ? undefined : stream);
}

/** Leads who opens the API's address in a browser, without a query, to where they can look around. */
export const toPlayground =
  (publicPath: string) =>
  async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> => {
    const { method, query } = request;
    if (method !== "GET" && method !== "HEAD") return undefined;
    if ((query as { query?: unknown }).query !== undefined || !acceptsHtml(request)) return undefined;
    return reply.redirect(`${publicPath}/playground`);
  };

/** The names of these files change with what is in them. */
const ASSETS: SendOptions = { root: `${WEB}assets`, immutable: true, maxAge: "1y" };

/** Adds the files that the pages load. */
export function addAssets(app: FastifyInstance, publicPath: string): void {
  if (!existsSync(WEB)) return;
  app.get("/assets/*", (request, reply) =>
    sendFile(request, reply, encodeURI((request.params as { "*": string })["*"]), { ...ASSETS, publicPath }),
  );
}
