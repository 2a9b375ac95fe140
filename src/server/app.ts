import type { RequestListener } from "node:http";
import type { SourceTexts } from "../graphql/resolvers/requestContext.js";
import type { Store } from "../store/store.js";
import { cacheHook } from "./cache/cacheHook.js";
import { cacheVersions } from "./cache/cacheVersion.js";
import { openResponseCache, withResponseCache } from "./cache/responseCache.js";
import { revalidation } from "./cache/revalidation.js";
import { startApollo } from "./graphql/apollo.js";
import { graphqlHandler } from "./graphql/graphqlHandler.js";
import { addSavedQueries } from "./graphql/savedQueries.js";
import { type NamedDocument, readSavedQueries } from "./graphql/savedQueryFiles.js";
import { type RequestLimits, sessionOpener, workLimitsOf } from "./graphql/session.js";
import { addAssets, toPlayground } from "./http/assets.js";
import { assignRequestId } from "./http/assignRequestId.js";
import { rateLimit } from "./http/rateLimit.js";
import { ENCODINGS, openRouter, readBodies } from "./http/router.js";
import { failureLog } from "./monitoring/failureLog.js";
import { addHealth } from "./monitoring/health.js";
import type { Log } from "./monitoring/log.js";
import { logStoreChanges } from "./monitoring/logStoreChanges.js";
import { openMetrics } from "./monitoring/metrics.js";
import { type OtherReleases, ReleaseReaders } from "./releases/releaseReaders.js";
import { addRoutes, type Route, type RouteServices } from "./route.js";

/** How the server behaves. */
export interface AppOptions {
  readonly store: Store;
  readonly log: Log;
  readonly limits: RequestLimits;
  /** Requests per minute and client; 0 is no limit. */
  readonly rateLimit: number;
  /** The texts of sources; left out where none are available. */
  readonly texts?: SourceTexts;
  /** Whether answers say in `extensions.store` what was sent to the store for them; they do not where left out. */
  readonly storeDebug?: boolean;
  /** Number of proxies in front, whose word on who the client is counts; none where left out. */
  readonly trustProxy?: number;
  /** Whether responses are cached; they are not where left out, and not while `storeDebug` is set. */
  readonly cache?: boolean;
  /** Seconds that cached responses are served while the store does not answer; they are not where left out. */
  readonly staleIfError?: number;
  /** Origins that may read from a browser; "*" is any. */
  readonly corsOrigin: string;
  /** Path under which a proxy serves the server, without a slash at its end, such as "/cpg"; empty by default. The proxy removes it from requests. */
  readonly publicPath?: string;
  /** Releases besides the one of the store, which requests name with `?release=`. None by default. */
  readonly otherReleases?: OtherReleases | undefined;
  /** Whether only the saved queries are run; any query is where left out. */
  readonly trustedOnly?: boolean;
  /** Further addresses: exports, pages and other outputs mount themselves here. None by default. */
  readonly routes?: readonly Route[];
  /** Saved queries besides those of the folder `queries`, such as those of pages. None by default. */
  readonly savedQueries?: readonly NamedDocument[];
}

/** A running HTTP application. */
export interface App {
  readonly handler: RequestListener;
  /** Has `/health/ready` answer 503, so that balancers send no more requests; those that come are answered. */
  drain(): void;
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
  staleIfError = 0,
  otherReleases,
  trustedOnly = false,
  routes = [],
  savedQueries = [],
}: AppOptions): Promise<App> {
  const saved = readSavedQueries(savedQueries);
  let isDraining = false;
  logStoreChanges(store, log);
  const logFailure = failureLog(log);
  // What was sent to the store differs from one answer to the next.
  const isCached = cache && !storeDebug;
  const metrics = openMetrics(
    store,
    saved.flatMap(({ operation }) => operation.name?.value ?? []),
    () => responses?.bytes ?? 0,
  );
  const workLimits = workLimitsOf(limits);
  const { countFailure } = metrics;
  const releases = new ReleaseReaders(metrics.store, { others: otherReleases });
  const begin: RequestListener = (request, response) => {
    metrics.countRequest(request, response);
    assignRequestId(request, response, log);
    // Clients that keep a connection to a server that is about to stop would lose a request with it.
    if (isDraining) response.setHeader("Connection", "close");
  };
  const cacheVersion = cacheVersions({ limits, perMinute, corsOrigin, storeDebug, texts: texts !== undefined });
  const responses = isCached
    ? openResponseCache({
        store,
        cacheVersion,
        staleIfError,
        onHit: (isStale) => metrics.countCache(isStale ? "stale" : "hit"),
        onMiss: () => metrics.countCache("miss"),
      })
    : null;
  const apollo = await startApollo({
    limits,
    maxTokens: limits.tokens,
    log,
    logFailure,
    storeDebug,
    savedQueries: saved,
    plugins: [metrics.plugin],
  });
  const failureOptions = { logFailure, countFailure, bodyBytes: limits.bodyBytes };
  const app = await openRouter({ failureOptions, corsOrigin, trustProxy, publicPath });
  addHealth(app, store, log, () => isDraining);
  app.get("/metrics", metrics.page);
  addAssets(app, publicPath);
  const rateLimitHooks = perMinute > 0 ? [await rateLimit(app, perMinute)] : [];
  const graphql = graphqlHandler({
    apollo,
    releases,
    cacheVersion,
    texts,
    workLimits,
    showRemaining: responses === null,
    trusted: trustedOnly ? new Set(saved.map(({ sha256 }) => sha256)) : null,
  });
  addSavedQueries(app, saved, rateLimitHooks, { handler: graphql, publicPath });
  const openSession = sessionOpener({ apollo, releases, texts, workLimits });
  const services: RouteServices = {
    store: metrics.store,
    releases,
    savedQueries: saved,
    answerBytes: workLimits.bytes,
    trustedOnly,
    log,
    cacheVersion,
    publicPath,
    revalidation: revalidation(cacheVersion),
    openSession,
  };
  const cacheHooks = responses ? [cacheHook(responses)] : [];
  await addRoutes(app, routes, services, {
    all: rateLimitHooks,
    cached: cacheHooks,
    present: responses ? [cacheHook(responses, true)] : [],
  });
  // Requests are counted before they are answered from the cache, and Fastify knows whose they are.
  const isBehindLimit = responses !== null && perMinute > 0;
  await app.register(async (api) => {
    readBodies(api);
    api.all(
      "/graphql",
      {
        onRequest: [toPlayground(publicPath), ...rateLimitHooks, ...(isBehindLimit ? cacheHooks : [])],
        decompress: { requestEncodings: ENCODINGS },
      },
      graphql,
    );
  });
  await app.ready();
  const routed: RequestListener = (request, response) => {
    begin(request, response);
    // @fastify/compress sets Vary only on responses that it compresses. Same spelling as there, so that it does not add the value twice.
    response.setHeader("Vary", "accept-encoding");
    app.routing(request, response);
  };
  const handler = responses && !isBehindLimit ? withResponseCache(responses, "/graphql", begin, routed, log) : routed;
  return {
    handler,
    drain() {
      isDraining = true;
    },
    async close() {
      await app.close();
      await apollo.stop();
    },
  };
}
