import type { FastifyInstance, FastifyReply, FastifyRequest, onRequestAsyncHookHandler } from "fastify";
import type { GraphQLFormattedError } from "graphql";
import type { Reader, Store } from "../store/store.js";
import type { CacheVersion } from "./cache/cacheVersion.js";
import type { Revalidation } from "./cache/revalidation.js";
import type { SavedQuery } from "./graphql/savedQueryFiles.js";
import { readBodies } from "./http/router.js";
import type { Log } from "./monitoring/log.js";
import type { ReleaseReaders } from "./releases/releaseReaders.js";

/** A GraphQL operation that a route runs in this process. */
export interface Operation {
  readonly query: string;
  readonly variables?: Readonly<Record<string, unknown>>;
}

/** Result of an operation, with the status and extensions that a client of /graphql would get. */
export interface OperationResult {
  readonly status: number;
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>>;
  /** Whether the same operation on the same release always gives this result. */
  readonly isCacheable: boolean;
}

/** Runs operations on one release. Together they may be as much work as one request to /graphql. */
export interface Session {
  readonly reader: Reader;
  readonly run: (operation: Operation) => Promise<OperationResult>;
}

/** What the server offers to the handlers of routes. */
export interface RouteServices {
  /** The store, counted in the metrics. */
  readonly store: Store;
  /** Readers of the present release and of others, which requests name with `?release=`. */
  readonly releases: ReleaseReaders;
  readonly savedQueries: readonly SavedQuery[];
  /** Most bytes of an answer. */
  readonly answerBytes: number;
  /** Whether clients may run the saved queries only, so that there is no playground. */
  readonly trustedOnly: boolean;
  readonly log: Log;
  /** Path under which a proxy serves the server, for links; empty if there is none. */
  readonly publicPath: string;
  /** Hash of release, program version and settings, for ETags. */
  readonly cacheVersion: CacheVersion;
  /** For responses that are the same while a release is served. */
  readonly revalidation: Revalidation;
  /**
   * Opens a session. Operations run through the same schema, limits and metrics as /graphql.
   * @param release as `ReleaseReaders.reader` takes it
   */
  readonly openSession: (request: FastifyRequest, release?: unknown) => Promise<Session>;
}

/** An address that another folder adds to the server: an export, a page, an MCP endpoint. */
export interface Route {
  /** A GET route answers HEAD as well. POST routes receive JSON bodies. */
  readonly method: "GET" | "POST";
  /** Path pattern of Fastify, such as "/export/:format". */
  readonly url: string;
  /**
   * Whether responses that `revalidation` marked are sent from the response cache. They are not where left out. "present": those of a release that the
   * address names depend on the present one as well, and are marked with it.
   */
  readonly isCached?: boolean | "present";
  readonly handle: (request: FastifyRequest, reply: FastifyReply, services: RouteServices) => Promise<unknown>;
}

/**
 * Mounts routes.
 * @param hooks run before the handlers: of all routes, of those whose responses are cached, and of those that are cached by the present release
 */
export async function addRoutes(
  app: FastifyInstance,
  routes: readonly Route[],
  services: RouteServices,
  hooks: Readonly<Record<"all" | "cached" | "present", readonly onRequestAsyncHookHandler[]>>,
): Promise<void> {
  await app.register(async (scope) => {
    readBodies(scope);
    for (const { method, url, isCached, handle } of routes)
      scope.route({
        method,
        url,
        onRequest: [...hooks.all, ...(isCached ? hooks[isCached === "present" ? "present" : "cached"] : [])],
        handler: (request, reply) => handle(request, reply, services),
      });
  });
}
