import compress from "@fastify/compress";
import cors from "@fastify/cors";
import { type FastifyInstance, fastify } from "fastify";
import { REQUEST_ID } from "./assignRequestId.js";
import { addSecurityHeaders, checkRequest, collectMethods } from "./checkRequest.js";
import { errorHandler, type FailureOptions, malformedAddress } from "./errorHandler.js";
import { notFound } from "./notFound.js";

/** What pages of other origins may see of an answer, besides what they always may. */
const EXPOSED = "Content-Disposition,ETag,Link,RateLimit,RateLimit-Policy,Retry-After,X-Request-Id";

/** How bodies may be packed, the best first. */
export const ENCODINGS: ("br" | "gzip" | "deflate" | "identity")[] = ["br", "gzip", "deflate", "identity"];

/** Media types of JSON in UTF-8. Parameters other than the charset are ignored. */
export const JSON_TYPE = /^application\/json\s*(?:;(?!.*charset=(?!"?utf-8))|$)/i;

/** What holds for every address. */
export interface RouterOptions {
  readonly failureOptions: FailureOptions;
  /** Origins that may read from a browser; "*" is any. */
  readonly corsOrigin: string;
  /** Number of proxies in front, whose word on who the client is counts. */
  readonly trustProxy: number;
  /** Path under which a proxy serves the server; empty if there is none. */
  readonly publicPath: string;
}

/** Makes the router, which has no addresses yet: what it says to other origins, how it packs, and what it answers where something is wrong. */
export async function openRouter({
  failureOptions,
  corsOrigin,
  trustProxy,
  publicPath,
}: RouterOptions): Promise<FastifyInstance> {
  const app = fastify({
    trustProxy: (_address, hop) => hop < trustProxy,
    bodyLimit: failureOptions.bodyBytes,
    requestIdHeader: REQUEST_ID,
    routerOptions: { caseSensitive: false, ignoreTrailingSlash: true, maxParamLength: Number.MAX_SAFE_INTEGER },
    // Only an address that cannot be decoded; nothing that is added below is asked then.
    frameworkErrors: (_error, _request, reply) => {
      malformedAddress(
        reply.headers({ "access-control-allow-origin": corsOrigin, "access-control-expose-headers": EXPOSED }),
      );
    },
    // No route has a schema, so what would compile them need not be loaded.
    schemaController: { compilersFactory: { buildValidator: noSchemas, buildSerializer: noSchemas } },
  });
  app.setErrorHandler(errorHandler(failureOptions));
  const allowed = collectMethods(app);
  app.setNotFoundHandler(notFound(publicPath, allowed));
  app.addHook("onRequest", checkRequest);
  app.addHook("onSend", addSecurityHeaders);
  await app.register(cors, {
    origin: corsOrigin,
    methods: "GET,POST",
    maxAge: 86_400,
    exposedHeaders: EXPOSED,
    strictPreflight: false,
  });
  await app.register(compress, { encodings: ENCODINGS, globalDecompression: false });
  // See readBodies.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser("*", (_request, _body, done) => done(null));
  return app;
}

/** Lets the addresses that are added here read bodies, which are JSON; elsewhere, and of other types, none is read. */
export function readBodies(api: FastifyInstance): void {
  const parse = api.getDefaultJsonParser("ignore", "ignore");
  const utf8 = new TextDecoder("utf-8", { fatal: true });
  api.addContentTypeParser(JSON_TYPE, { parseAs: "buffer" }, (request, body, done) => {
    try {
      parse(request, utf8.decode(body as Buffer), done);
    } catch (error) {
      done(Object.assign(error as Error, { statusCode: 400 }));
    }
  });
}

function noSchemas(): never {
  throw new Error("routes have no schemas");
}
