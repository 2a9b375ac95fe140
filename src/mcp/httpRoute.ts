import { Readable } from "node:stream";
import type { ReadableStream } from "node:stream/web";
import type { McpHttpHandler } from "@modelcontextprotocol/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { originOf } from "../server/http/originOf.js";
import { sendError } from "../server/http/sendError.js";
import type { Route, RouteServices } from "../server/route.js";
import { allowedHosts, refusal } from "./checkOrigin.js";
import type { GraphSource } from "./graphSource.js";

/** Settings of the endpoint. */
export interface McpOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** Host name or address that the server listens on. */
  readonly host: string;
  /** Origin whose pages may read from a browser; "*" does not open this endpoint to all of them. */
  readonly corsOrigin: string;
}

/** `/mcp`: the Model Context Protocol by streamable HTTP. Every request is answered by itself; there are no sessions. */
export function mcpRoutes(options: McpOptions): readonly Route[] {
  const hosts = allowedHosts(options);
  const sources = new WeakMap<Request, GraphSource>();
  let opening: Promise<McpHttpHandler> | undefined;
  return [
    {
      method: "POST",
      url: "/mcp",
      async handle(request, reply, services) {
        const refused = refusal(hosts, request.host, request.headers.origin);
        if (refused !== null) return sendError(reply, 403, "FORBIDDEN", refused);
        if (Array.isArray(request.body))
          return sendError(reply, 400, "BAD_REQUEST", "Batches are not supported. Send each message by itself.");
        opening ??= openHandler(sources, services);
        const { fetch } = await opening;
        const asked = webRequest(request, reply);
        sources.set(asked, sourceFor(request, services, options));
        return send(reply, await fetch(asked, { parsedBody: request.body }));
      },
    },
  ];
}

/** The SDK is loaded with the first request, because most servers never get one. */
async function openHandler(sources: WeakMap<Request, GraphSource>, { log }: RouteServices): Promise<McpHttpHandler> {
  const { createMcpHandler } = await import("@modelcontextprotocol/server");
  const { createMcpServer } = await import("./createMcpServer.js");
  return createMcpHandler(
    ({ requestInfo }) => {
      const source = requestInfo && sources.get(requestInfo);
      if (!source) throw new Error("The request is not one that the route made.");
      return createMcpServer({ source, log });
    },
    // The lists never change while the server runs, so there is nothing to wait for.
    { maxSubscriptions: 0, onerror: (error) => log.debug({ err: error }, "MCP request refused") },
  );
}

/** The API for one request: its operations are counted for the client that sent it, and `?release=` pins them to a release. */
const sourceFor = (request: FastifyRequest, services: RouteServices, { publicUrl }: McpOptions): GraphSource => ({
  openSession: () => services.openSession(request, (request.query as { release?: unknown }).release),
  origin: originOf(request, publicUrl),
});

/** The request as the SDK reads it. Its body has been read already. */
function webRequest({ method, headers, protocol, host, url }: FastifyRequest, reply: FastifyReply): Request {
  const gone = new AbortController();
  reply.raw.on("close", () => gone.abort());
  const list = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((each): [string, string] => [name, each]),
  );
  return new Request(`${protocol}://${host}${url}`, { method, headers: list, signal: gone.signal });
}

function send(reply: FastifyReply, { status, headers, body }: Response): FastifyReply {
  for (const [name, value] of headers) reply.header(name, value);
  reply.code(status).header("cache-control", "no-store");
  return body ? reply.send(Readable.fromWeb(body as ReadableStream)) : reply.send();
}
