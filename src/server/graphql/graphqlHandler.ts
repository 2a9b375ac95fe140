import { type ApolloServer, HeaderMap } from "@apollo/server";
import type { FastifyReply, FastifyRequest } from "fastify";
import { overLimit } from "../../graphql/errors.js";
import type { SourceTexts } from "../../graphql/resolvers/requestContext.js";
import { tooMuch, type WorkLimits, WorkMeter } from "../../store/workMeter.js";
import type { CacheVersion } from "../cache/cacheVersion.js";
import { CACHE_CONTROL, isKnown, tagOf } from "../cache/etag.js";
import { markCacheable } from "../cache/responseCache.js";
import { RequestError } from "../http/requestError.js";
import type { ReleaseReaders } from "../releases/releaseReaders.js";
import { GraphContext } from "./graphContext.js";
import { refuseManyFragments } from "./manyFragments.js";
import { operationSearch } from "./operationSearch.js";
import { type Outcome, PARTIAL_SUCCESS, statusOf } from "./responseStatus.js";
import { sha256 } from "./savedQueryFiles.js";

/** What answers GraphQL requests. */
export interface GraphqlHandlerOptions {
  readonly apollo: ApolloServer<GraphContext>;
  readonly releases: ReleaseReaders;
  readonly cacheVersion: CacheVersion;
  readonly texts: SourceTexts | undefined;
  /** How much work one answer may be. */
  readonly workLimits: WorkLimits;
  /** Whether answers say how many requests the client has left: cached ones cannot. */
  readonly showRemaining: boolean;
  /** SHA-256 of the only documents that are run; null for any. */
  readonly trusted: ReadonlySet<string> | null;
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

/** Replaces `documentId`, as drafted for GraphQL over HTTP, by Apollo's persisted query extension, which says the same. Other bodies are unchanged. */
function withPersistedQuery(body: unknown): unknown {
  if (typeof body !== "object" || body === null || !("documentId" in body)) return body;
  const { documentId, ...rest } = body;
  const [, sha256Hash] = /^(?:sha256:)?([0-9a-f]{64})$/.exec(String(documentId)) ?? [];
  if (sha256Hash === undefined) return body;
  const { extensions = {} } = rest as { extensions?: object };
  return { ...rest, extensions: { ...extensions, persistedQuery: { version: 1, sha256Hash } } };
}

/** The document that a request holds, where it holds one. */
function documentIn(body: unknown, search: string): string | null {
  const { query = new URLSearchParams(search).get("query") } = (body ?? {}) as { query?: unknown };
  return typeof query === "string" && query !== "" ? query : null;
}

const UNTRUSTED =
  "This server runs only its saved queries: name one by documentId or by Apollo's persisted query extension. /q lists them with their hashes.";

/** Makes the handler of GraphQL requests. It answers 304 where the client has the current response. */
export const graphqlHandler =
  ({
    apollo,
    releases,
    cacheVersion,
    texts,
    workLimits,
    showRemaining,
    trusted,
  }: GraphqlHandlerOptions): GraphqlHandler =>
  async (request, reply, url = request.url) => {
    const { id: requestId, method, body, remaining } = request;
    const search = operationSearch(url);
    const document = documentIn(body, search);
    refuseManyFragments(document);
    if (document && trusted && !trusted.has(sha256(document)))
      throw new RequestError(403, "QUERY_NOT_IN_SAFELIST", UNTRUSTED);
    const meter = new WorkMeter(workLimits);
    const reader = await releases.reader((request.query as { release?: unknown }).release, meter);
    const etag = tagOf(request, url, reader.release, cacheVersion);
    if (etag !== undefined) {
      reply.header("vary", `${reply.getHeader("vary")}, Accept`);
      if (isKnown(etag, request)) return reply.code(304).headers({ etag, "cache-control": CACHE_CONTROL }).send();
    }
    let outcome: Outcome | undefined;
    let cacheable = false;
    const response = await apollo.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method,
        headers: headersOf(request),
        search,
        body: withPersistedQuery(body),
      },
      context: async () =>
        new GraphContext(
          reader,
          {
            requestId,
            client: request.ip,
            begun: performance.now() - reply.elapsedTime,
            etag,
            remaining: showRemaining ? remaining : undefined,
            markCacheable: () => {
              cacheable = true;
            },
            onOutcome: (ended) => {
              outcome = ended;
            },
          },
          meter,
          texts,
        ),
    });
    if (response.body.kind !== "complete") throw new Error("Incremental delivery is not supported.");
    const mediaType = response.headers.get("content-type") ?? "";
    let content = response.body.string;
    if (Buffer.byteLength(content) > workLimits.bytes) {
      content = JSON.stringify({ errors: [overLimit(tooMuch("bytes", workLimits.bytes))] });
      outcome = { codes: ["QUERY_TOO_COMPLEX"], data: false };
      for (const name of ["etag", "cache-control"]) response.headers.delete(name);
    } else if (cacheable) markCacheable(reply.raw, reader.release);
    const status = statusOf(response.status ?? 200, outcome, mediaType, {
      method,
      contentType: request.headers["content-type"],
      search,
    });
    if (status === 294) reply.raw.statusMessage = PARTIAL_SUCCESS;
    reply.code(status);
    for (const [name, value] of response.headers) reply.header(name, value);
    return reply.send(content);
  };
