import type { ApolloServerPlugin } from "@apollo/server";
import type { RouteHandlerMethod } from "fastify";
import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from "prom-client";
import { type Call, instrumented } from "../store/instrumented.js";
import type { Store } from "../store/store.js";
import type { GraphContext } from "./graphContext.js";

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
  /** Counts an answer that was kept. */
  readonly countCacheHit: () => void;
  /** `/metrics`, in the text format of Prometheus. */
  readonly page: RouteHandlerMethod;
}

/**
 * Counts operations, verbs of the store, and what the process needs. Costs next to nothing, as no field is counted.
 * @param names operations that are told apart however many others come
 */
export function openMetrics(store: Store, names: readonly string[]): Metrics {
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
  const kept = new Counter({
    name: "cpg_response_cache_hits_total",
    help: "Answers that were kept and given again; they are not among the operations",
    registers,
  });
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
    async collect() {
      this.reset();
      const reader = await store.reader().catch(() => null);
      if (reader) this.set({ store: store.kind, release: reader.release.hash }, 1);
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
  return { store: instrumented(store, onCall), plugin, countCacheHit: () => kept.inc(), page };
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
