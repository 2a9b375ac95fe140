import type { RequestListener } from "node:http";
import type { Limits } from "../graphql/cost/limits.js";
import type { SourceTexts } from "../graphql/resolvers/requestContext.js";
import type { Store } from "../store/store.js";
import { startApollo } from "./apollo.js";
import { assignRequestId } from "./assignRequestId.js";
import { cacheVersions } from "./cacheVersion.js";
import { graphqlHandler } from "./graphqlHandler.js";
import { addHealth } from "./health.js";
import type { Log } from "./log.js";
import { openMetrics } from "./metrics.js";
import { rateLimit } from "./rateLimit.js";
import { responseCache } from "./responseCache.js";
import { addRoutes, type Route } from "./route.js";
import { ENCODINGS, openRouter, readBodies } from "./router.js";
import { operationRunner } from "./runOperation.js";
import { addSavedQueries } from "./savedQueries.js";
import { readSavedQueries } from "./savedQueryFiles.js";
import { addPages, toPlayground } from "./staticPages.js";

/** How the server behaves. */
export interface AppOptions {
  readonly store: Store;
  readonly log: Log;
  readonly limits: Limits & {
    readonly tokens: number;
    readonly bodyBytes: number;
    /** Most bytes of a response of the API; no limit by default. */
    readonly answerBytes?: number;
    /** Longest time of an operation, in milliseconds; no limit by default. */
    readonly milliseconds?: number;
  };
  /** Requests per minute and client; 0 is no limit. */
  readonly rateLimit: number;
  /** The texts of sources; left out where none are available. */
  readonly texts?: SourceTexts;
  /** Whether answers say in `extensions.store` what was sent to the store for them; they do not where left out. */
  readonly storeDebug?: boolean;
  /** Number of proxies in front, whose word on who the client is counts; none where left out. */
  readonly trustProxy?: number;
  /** Whether answers are kept and given again; they are not where left out, and not while requests are counted or statements told. */
  readonly cache?: boolean;
  /** Origins that may read from a browser; "*" is any. */
  readonly corsOrigin: string;
  /** Path under which a proxy serves the server, without a slash at its end, such as "/cpg"; empty by default. The proxy removes it from requests. */
  readonly publicPath?: string;
  /** Further addresses: exports, pages and other outputs mount themselves here. None by default. */
  readonly routes?: readonly Route[];
}

/** A running HTTP application. */
export interface App {
  readonly handler: RequestListener;
  close(): Promise<void>;
}

/** Builds the HTTP application over a store. The store stays the caller's to close. */
export async function createApp({
  store,
  log,
  limits,
  rateLimit: perMinute,
  corsOrigin,
  texts,
  storeDebug = false,
  trustProxy = 0,
  cache = false,
  publicPath = "",
  routes = [],
}: AppOptions): Promise<App> {
  const saved = readSavedQueries();
  const metrics = openMetrics(
    store,
    saved.flatMap(({ operation }) => operation.name?.value ?? []),
  );
  const { cost: objects, answerBytes: bytes = Number.POSITIVE_INFINITY } = limits;
  const workLimits = { objects, bytes, milliseconds: limits.milliseconds ?? Number.POSITIVE_INFINITY };
  const cacheVersion = cacheVersions({ limits, perMinute, corsOrigin, storeDebug, texts: texts !== undefined });
  const apollo = await startApollo({ limits, maxTokens: limits.tokens, log, storeDebug, plugins: [metrics.plugin] });
  const app = await openRouter({ log, bodyBytes: limits.bodyBytes, corsOrigin, trustProxy, publicPath });
  addHealth(app, store, log);
  app.get("/metrics", metrics.page);
  addPages(app, publicPath);
  const rateLimitHooks = perMinute > 0 ? [await rateLimit(app, perMinute)] : [];
  const graphql = graphqlHandler({ apollo, store: metrics.store, cacheVersion, texts, workLimits });
  addSavedQueries(app, saved, rateLimitHooks, { handler: graphql, publicPath });
  const execute = operationRunner({ apollo, store: metrics.store, texts, workLimits });
  await addRoutes(app, routes, { store: metrics.store, log, cacheVersion, execute, publicPath }, rateLimitHooks);
  await app.register(async (api) => {
    readBodies(api);
    api.all(
      "/graphql",
      { onRequest: [toPlayground(publicPath), ...rateLimitHooks], decompress: { requestEncodings: ENCODINGS } },
      graphql,
    );
  });
  await app.ready();
  const routed: RequestListener = (request, response) => {
    assignRequestId(request, response, log);
    // @fastify/compress sets Vary only on responses that it compresses. Same spelling as there, so that it does not add the value twice.
    response.setHeader("Vary", "accept-encoding");
    app.routing(request, response);
  };
  // What a client has left, and what was sent to the store, differ from one answer to the next.
  const isCached = cache && perMinute === 0 && !storeDebug;
  const handler = isCached
    ? responseCache(routed, {
        store,
        cacheVersion,
        path: "/graphql",
        log,
        begin: (request, response) => {
          metrics.countCacheHit();
          assignRequestId(request, response, log);
        },
      })
    : routed;
  return {
    handler,
    async close() {
      await app.close();
      await apollo.stop();
    },
  };
}
