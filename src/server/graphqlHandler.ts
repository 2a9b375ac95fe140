import { Readable } from "node:stream";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import type { Paragraphs } from "../graphql/resolvers/requestContext.js";
import type { Store } from "../store/store.js";
import type { CacheVersion } from "./cacheVersion.js";
import { CACHE_CONTROL, isKnown, tagOf } from "./etag.js";
import { GraphContext } from "./graphContext.js";
import { markCacheable } from "./responseCache.js";

/** What answers GraphQL requests. */
export interface GraphqlHandlerOptions {
  readonly apollo: ApolloServer<GraphContext>;
  readonly store: Store;
  readonly cacheVersion: CacheVersion;
  readonly paragraph: Paragraphs | undefined;
}

function headersOf({ headers }: FastifyRequest): HeaderMap {
  const map = new HeaderMap();
  for (const name in headers) {
    const value = headers[name];
    if (value !== undefined) map.set(name, Array.isArray(value) ? value.join(", ") : value);
  }
  return map;
}

/** Answers a GraphQL request. `url` is the address whose query string holds the operation of a GET request, that of the request by default. */
export type GraphqlHandler = (request: FastifyRequest, reply: FastifyReply, url?: string) => Promise<FastifyReply>;

/** Makes the handler of GraphQL requests. It answers 304 where the client has the current response. */
export const graphqlHandler =
  ({ apollo, store, cacheVersion, paragraph }: GraphqlHandlerOptions): GraphqlHandler =>
  async (request, reply, url = request.url) => {
    const { id: requestId, method, body, remaining } = request;
    const reader = await store.reader();
    const etag = tagOf(request, url, reader.release, cacheVersion);
    if (etag !== undefined) {
      reply.header("vary", `${reply.getHeader("vary")}, Accept`);
      if (isKnown(etag, request)) return reply.code(304).headers({ etag, "cache-control": CACHE_CONTROL }).send();
    }
    const search = url.indexOf("?");
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headersOf(request),
        search: search < 0 ? "" : url.slice(search),
        body,
      },
      context: async () =>
        new GraphContext(
          reader,
          { requestId, etag, remaining, markCacheable: () => markCacheable(reply.raw, reader.release) },
          paragraph,
        ),
    });
    reply.code(response.status ?? 200);
    for (const [name, value] of response.headers) reply.header(name, value);
    return reply.send(
      response.body.kind === "complete" ? response.body.string : Readable.from(response.body.asyncIterator),
    );
  };
