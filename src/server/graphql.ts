import { Readable } from "node:stream";
import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyRequest, RouteHandlerMethod } from "fastify";
import type { Paragraphs } from "../graphql/context.js";
import type { Store } from "../store/store.js";
import { GraphContext } from "./context.js";
import type { Edition } from "./edition.js";
import { CACHE_CONTROL, isKnown, tagOf } from "./etag.js";
import { keep } from "./keptAnswers.js";

/** What answers GraphQL requests. */
export interface Answering {
  readonly apollo: ApolloServer<GraphContext>;
  readonly store: Store;
  readonly edition: Edition;
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

/** Answers GraphQL requests; says of an answer that the client has that it still holds. */
export const answering =
  ({ apollo, store, edition, paragraph }: Answering): RouteHandlerMethod =>
  async (request, reply) => {
    const { id: requestId, method, url, body, remaining } = request;
    const reader = await store.reader();
    const etag = tagOf(request, reader.release, edition);
    if (etag !== undefined) {
      reply.header("vary", `${reply.getHeader("vary")}, Accept`);
      if (isKnown(etag, request)) return reply.code(304).headers({ etag, "cache-control": CACHE_CONTROL }).send();
    }
    const search = url.indexOf("?");
    const answer = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headersOf(request),
        search: search < 0 ? "" : url.slice(search),
        body,
      },
      context: async () =>
        new GraphContext(
          reader,
          { requestId, etag, remaining, keep: () => keep(reply.raw, reader.release) },
          paragraph,
        ),
    });
    reply.code(answer.status ?? 200);
    for (const [name, value] of answer.headers) reply.header(name, value);
    return reply.send(answer.body.kind === "complete" ? answer.body.string : Readable.from(answer.body.asyncIterator));
  };
