import type { RequestListener } from "node:http";
import { expressMiddleware } from "@as-integrations/express5";
import compression from "compression";
import cors from "cors";
import express, { type ErrorRequestHandler, type RequestHandler } from "express";
import { type RateLimitInfo, rateLimit } from "express-rate-limit";
import type { Paragraphs } from "../graphql/context.js";
import type { Limits } from "../graphql/cost.js";
import { FAILURES, failureOf } from "../graphql/errors.js";
import { StoreError } from "../store/errors.js";
import type { Store } from "../store/store.js";
import { startApollo } from "./apollo.js";
import { GraphContext } from "./context.js";
import { editionsOf } from "./edition.js";
import { notModified } from "./etag.js";
import { health } from "./health.js";
import { keep, keepingAnswers } from "./keptAnswers.js";
import type { Log } from "./log.js";
import { openMetrics } from "./metrics.js";
import { notFound } from "./notFound.js";
import { pages } from "./pages.js";
import { problem } from "./problem.js";
import { readSavedQueries } from "./queryFolder.js";
import { nameRequest, requestId } from "./requestId.js";
import { savedQueries } from "./savedQueries.js";

/** How the server behaves. */
export interface AppOptions {
  readonly store: Store;
  readonly log: Log;
  readonly limits: Limits & { readonly tokens: number; readonly bodyBytes: number };
  /** Requests per minute and client; 0 is no limit. */
  readonly rateLimit: number;
  /** Shows the paragraph of a quotation; left out where no texts are at hand. */
  readonly paragraph?: Paragraphs;
  /** Whether answers say in `extensions.store` what was sent to the store for them; they do not where left out. */
  readonly storeDebug?: boolean;
  /** Number of proxies in front, whose word on who the client is counts; none where left out. */
  readonly trustProxy?: number;
  /** Whether answers are kept and given again; they are not where left out, and not while requests are counted or statements told. */
  readonly cache?: boolean;
  /** Origins that may read from a browser; "*" is any. */
  readonly corsOrigin: string;
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
  paragraph,
  storeDebug = false,
  trustProxy = 0,
  cache = false,
}: AppOptions): Promise<App> {
  const saved = readSavedQueries();
  const metrics = openMetrics(
    store,
    saved.flatMap(({ operation }) => operation.name?.value ?? []),
  );
  const edition = editionsOf({ limits, perMinute, corsOrigin, storeDebug, texts: paragraph !== undefined });
  const apollo = await startApollo({ limits, maxTokens: limits.tokens, log, storeDebug, plugins: [metrics.plugin] });
  const app = express();
  app.set("trust proxy", trustProxy);
  app.disable("x-powered-by");
  // Answers are named by their edition (etag.ts); what is no answer has no name.
  app.disable("etag");
  app.use(
    requestId(log),
    compressed,
    cors({
      origin: corsOrigin,
      methods: ["GET", "POST"],
      maxAge: 86_400,
      exposedHeaders: ["ETag", "RateLimit", "RateLimit-Policy", "Retry-After", "X-Request-Id"],
    }),
  );
  app.use(health(store, log), metrics.router);
  app.use(pages());
  app.use(savedQueries(saved));
  if (perMinute > 0) app.all("/graphql", limiter(perMinute));
  app.all(
    "/graphql",
    async (_request, response, next) => {
      response.locals.reader = await metrics.store.reader();
      next();
    },
    notModified(edition),
    express.json({ limit: limits.bodyBytes }),
    expressMiddleware(apollo, {
      context: async ({ req, res }) => {
        const { requestId, etag, reader } = res.locals;
        const { remaining } = (req as { rateLimit?: RateLimitInfo }).rateLimit ?? {};
        return new GraphContext(
          reader,
          { requestId, etag, remaining, keep: () => keep(res, reader.release) },
          paragraph,
        );
      },
    }),
  );
  app.use(notFound);
  app.use(failures(log, limits.bodyBytes));
  // What a client has left, and what was sent to the store, differ from one answer to the next.
  const keeps = cache && perMinute === 0 && !storeDebug;
  const handler = keeps
    ? keepingAnswers(app, {
        store,
        edition,
        path: "/graphql",
        log,
        begin: (request, response) => {
          metrics.countKept();
          nameRequest(request, response, log);
        },
      })
    : app;
  return { handler, close: () => apollo.stop() };
}

const compress = compression();

/** What asks for no compression need not be listened to while it is written. */
const compressed: RequestHandler = (request, response, next) => {
  if (request.headers["accept-encoding"] !== undefined) return compress(request, response, next);
  response.vary("Accept-Encoding");
  next();
};

function limiter(perMinute: number) {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: "draft-8",
    // Whether a proxy is to be believed is for the operator to say, and not to be guessed from a header.
    validate: { xForwardedForHeader: false },
    legacyHeaders: false,
    handler: (_request, response) =>
      problem(
        response,
        429,
        "RATE_LIMITED",
        `At most ${perMinute} requests a minute are answered. Wait as long as Retry-After says.`,
      ),
  });
}

// Express tells a handler of failures by its four parameters.
function failures(log: Log, bodyBytes: number): ErrorRequestHandler {
  return (error, _request, response, next) => {
    if (response.headersSent) return next(error);
    const { requestId } = response.locals;
    if (error?.type === "entity.too.large") {
      // How long one is that comes in parts or packed is not known before its end.
      const size = error.length === undefined ? `more than ${bodyBytes}` : error.length;
      return problem(
        response,
        413,
        "QUERY_TOO_COMPLEX",
        `The body has ${size} bytes; the limit is ${bodyBytes}. Ask in several requests.`,
      );
    }
    if (error instanceof URIError)
      return problem(
        response,
        400,
        "BAD_REQUEST",
        "The address is malformed. Expected UTF-8 behind each %, such as %C3%A9 for é, and %25 for % itself.",
      );
    if (error?.status >= 400 && error.status < 500)
      return problem(
        response,
        error.status,
        "BAD_REQUEST",
        'The body is not readable. Expected JSON such as {"query": "{ release { hash } }"}.',
      );
    log.error(
      { requestId, err: error, cause: error?.cause },
      error instanceof StoreError ? error.message : "unforeseen",
    );
    const { code, message } = failureOf(error);
    problem(response, FAILURES[code], code, message, requestId);
  };
}
