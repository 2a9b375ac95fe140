import type { RequestListener } from "node:http";
import type { ApolloServerPlugin } from "@apollo/server";
import type { RouteHandlerMethod } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type Call, instrumented } from "../../store/instrumented.js";
import type { Store } from "../../store/store.js";
import type { GraphContext } from "../graphql/graphContext.js";

/** Names of operations that are told apart besides those that are known beforehand. Clients choose them, so without a bound they would fill the memory. */
const MAX_NAMES = 100;
/** Seconds; half a millisecond is what the embedded store takes, ten seconds what a statement may take. */
const BUCKETS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10];

/** What is counted while the server answers. */
export interface Metrics {
  /** The store, whose every verb is counted. */
  readonly store: Store;
  /** Counts the operations of the GraphQL server. */
  readonly plugin: ApolloServerPlugin<GraphContext>;
  /** Counts a request that the response cache answered, or could not. */
  readonly countCache: (result: "hit" | "stale" | "miss") => void;
  /** Counts a request that failed before GraphQL took over. */
  readonly countFailure: (code: string) => void;
  /** Counts an HTTP request when it is answered. */
  readonly countRequest: RequestListener;
  /** `/metrics`, in the text format of Prometheus. */
  readonly page: RouteHandlerMethod;
}

/**
 * Counts operations, verbs of the store, and what the process needs. Costs next to nothing, as no field is counted.
 * @param names operations that are told apart however many others come
 * @param cacheBytes bytes of the response cache in use
 */
export function openMetrics(store: Store, names: readonly string[], cacheBytes: () => number): Metrics {
  const registers = [new Registry()];
  const [register] = registers as [Registry];
  collectDefaultMetrics({ register });
  const operations = new Histogram({
    name: "cpg_operation_seconds",
    help: "Time that GraphQL operations took, by the operation's name",
    labelNames: ["operation"],
    buckets: BUCKETS,
    registers,
  });
  const outcomes = new Counter({
    name: "cpg_operations_total",
    help: "GraphQL operations, by name and outcome: OK, or the code of the first error",
    labelNames: ["operation", "outcome"],
    registers,
  });
  const cacheResults = new Counter({
    name: "cpg_response_cache_hits_total",
    help: "Requests answered from the response cache; they are not among the operations",
    registers,
  });
  const cacheOthers = new Counter({
    name: "cpg_response_cache_requests_total",
    help: "Requests that the response cache was asked for, by result: hit, stale (the store did not answer) or miss",
    labelNames: ["result"],
    registers,
  });
  const requests = new Counter({
    name: "cpg_http_requests_total",
    help: "HTTP requests, by path and status; the status of those that were not answered to the end is aborted",
    labelNames: ["path", "status"],
    registers,
  });
  gauge(registers, "cpg_response_cache_bytes", "Bytes of the response cache in use", cacheBytes);
  const use = () => store.status().use;
  if (use()) {
    gauge(registers, "cpg_store_in_flight", "Statements that Neo4j works on", () => use()?.inFlight);
    gauge(registers, "cpg_store_queue", "Statements that wait for their turn", () => use()?.queued);
    gauge(registers, "cpg_store_connections", "Connections to Neo4j in use", () => use()?.connections);
    gauge(registers, "cpg_store_connections_max", "Connections that may be in use", () => use()?.maxConnections);
  }
  gauge(registers, "cpg_store_contact_age_seconds", "Time since the store last answered", () => {
    const { secondsSinceContact } = store.status();
    return Number.isFinite(secondsSinceContact) ? secondsSinceContact : undefined;
  });
  gauge(registers, "cpg_store_up", "Whether the store answers", () => (store.status().failure ? 0 : 1));
  const verbs = new Histogram({
    name: "cpg_store_seconds",
    help: "Time that the store took, by verb and outcome: OK, or the code of the error",
    labelNames: ["store", "verb", "outcome"],
    buckets: BUCKETS,
    registers,
  });
  new Gauge({
    name: "cpg_release_info",
    help: "The release that is served, always 1; nothing where the store serves none",
    labelNames: ["store", "release"],
    registers,
    collect() {
      this.reset();
      const { release, failure } = store.status();
      if (release && !failure) this.set({ store: store.kind, release: release.hash }, 1);
    },
  });
  const onCall = ({ verb, milliseconds, outcome }: Call) =>
    verbs.observe({ store: store.kind, verb, outcome }, milliseconds / 1_000);
  const nameOf = boundedNames(names);
  const page: RouteHandlerMethod = async (_request, reply) =>
    reply
      .removeHeader("access-control-allow-origin")
      .removeHeader("access-control-expose-headers")
      .type(register.contentType)
      .send(await register.metrics());
  const plugin: ApolloServerPlugin<GraphContext> = {
    async requestDidStart() {
      const begun = performance.now();
      return {
        async willSendResponse({ response: { body }, operationName }) {
          const [error] = (body.kind === "single" && body.singleResult.errors) || [];
          const operation = nameOf(operationName);
          operations.observe({ operation }, (performance.now() - begun) / 1_000);
          outcomes.inc({ operation, outcome: error ? String(error.extensions?.code ?? "INTERNAL") : "OK" });
        },
      };
    },
  };
  return {
    store: instrumented(store, onCall),
    plugin,
    countCache(result) {
      if (result !== "miss") cacheResults.inc();
      cacheOthers.inc({ result });
    },
    countFailure: (code) => outcomes.inc({ operation: "(none)", outcome: code }),
    countRequest(request, response) {
      const path = pathOf(request.url);
      response.once("close", () => {
        requests.inc({ path, status: response.writableFinished ? response.statusCode : "aborted" });
      });
    },
    page,
  };
}

/** A number that is looked up when it is asked for, and left out where it is not known. */
function gauge(registers: Registry[], name: string, help: string, read: () => number | undefined): void {
  new Gauge({
    name,
    help,
    registers,
    collect() {
      const value = read();
      if (value === undefined) this.reset();
      else this.set(value);
    },
  });
}

const PATHS = ["/graphql", "/q", "/health/live", "/health/ready", "/metrics", "/playground"];

/** The address of a request, or what it begins with: clients choose it, so there must be few. */
function pathOf(url = ""): string {
  const [path = ""] = url.split("?");
  return PATHS.find((known) => path === known || path.startsWith(`${known}/`)) ?? "(other)";
}

/** Some names, and others as they come, up to a number of them; "(other)" for the rest, "(anonymous)" for none. */
function boundedNames(names: readonly string[]): (name: string | null | undefined) => string {
  const known = new Set(names);
  const most = known.size + MAX_NAMES;
  return (name) => {
    if (!name) return "(anonymous)";
    if (known.size < most) known.add(name);
    return known.has(name) ? name : "(other)";
  };
}
