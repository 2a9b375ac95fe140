import { once } from "node:events";
import type { AddressInfo } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { REFERENCE_DAY } from "../../model/defaults.js";
import { VERSION } from "../../model/version.js";
import { createApp } from "../../server/app.js";
import { type Config, limitsIn, readConfig, shownSettings } from "../../server/config.js";
import { hostInUrl } from "../../server/http/hostInUrl.js";
import { listen, stopListening } from "../../server/http/listen.js";
import { openLog } from "../../server/monitoring/log.js";
import type { Store } from "../../store/store.js";
import { StoreError } from "../../store/storeError.js";
import { PAGE_QUERIES } from "../../web/pages/pageRoutes.js";
import { routesOf } from "../allRoutes.js";
import { openStore } from "../openStore.js";
import { otherReleasesIn } from "../otherReleases.js";
import { sourceTextsIn } from "../sourceTexts.js";
import { terminalOptions } from "../terminal.js";
import { UsageError } from "../usageError.js";
import { warm } from "../warm.js";
import { type TraceRequest, traceInWords } from "./trace.js";

/** The trace that the start prints as an example: what recommendation 24 leads to. */
const EXAMPLE: TraceRequest = {
  from: "recommendation:taskforce-2015-24",
  types: ["Deliverable", "Ambition", "Metric", "Alliance"],
  minStrength: 1,
  first: 100,
  asOf: REFERENCE_DAY,
};

/** How much longer the shutdown waits for open requests than they may wait for the store, in milliseconds. */
const SHUTDOWN_MARGIN = 2_000;

function unable(error: unknown, { HOST, PORT }: Config): Error {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === "EADDRINUSE")
    return new UsageError(
      `Port ${PORT} of ${HOST} is in use. Stop the process that uses it, or choose another port: PORT=${PORT + 1} npm start`,
    );
  if (code === "EACCES")
    return new UsageError(
      `Port ${PORT} needs more permissions than this account has. Choose a port above 1023: PORT=4000 npm start`,
    );
  if (code === "EADDRNOTAVAIL" || code === "ENOTFOUND")
    return new UsageError(
      `${HOST} is not an address of this machine. Set HOST to 127.0.0.1, or to 0.0.0.0 for all addresses.`,
    );
  return error as Error;
}

/**
 * Serves until SIGINT or SIGTERM; prints the addresses and one example trace. Returns the exit code.
 * @param release path of a release file that the embedded store serves instead of the seeds' release
 */
export async function start({ release }: { release?: string } = {}): Promise<number> {
  const config = readConfig();
  const store = await openStore(config, release);
  try {
    await serve(store, config);
  } finally {
    await store.close();
  }
  return 0;
}

async function serve(store: Store, config: Config): Promise<void> {
  const log = openLog(config.LOG_LEVEL);
  // Reads the current release of a database while the application is created. Without a release the start fails.
  const found = store.reader();
  const routes = routesOf({
    publicUrl: config.PUBLIC_URL,
    reportUrl: config.REPORT_URL,
    baseIri: config.BASE_IRI,
    host: config.HOST,
    corsOrigin: config.CORS_ORIGIN,
  });
  const making = createApp({
    store,
    log,
    limits: limitsIn(config),
    rateLimit: config.RATE_LIMIT,
    storeDebug: config.STORE_DEBUG,
    trustProxy: config.TRUST_PROXY,
    corsOrigin: config.CORS_ORIGIN,
    publicPath: config.PUBLIC_URL === null ? "" : new URL(config.PUBLIC_URL).pathname.replace(/\/+$/, ""),
    cache: config.CACHE === "on",
    routes: routes.routes,
    savedQueries: PAGE_QUERIES,
    staleIfError: config.STALE_IF_ERROR,
    trustedOnly: config.TRUSTED_ONLY,
    ...(config.RELEASES_DIR !== null && { otherReleases: otherReleasesIn(config.RELEASES_DIR) }),
    ...(config.SOURCES_DIR.length > 0 && { texts: sourceTextsIn(config.SOURCES_DIR) }),
  });
  const [app, { release: served }] = await Promise.all([making, found]);
  // The embedded store measures them now, not in the first request.
  void served.sizes;
  const server = await listen(app, config.PORT, config.HOST).catch((error: unknown) => {
    throw unable(error, config);
  });
  const { address, port } = server.address() as AddressInfo;
  const base = `http://${hostInUrl(address)}:${port}`;
  const exampleText = await example(store);
  // Whoever reads the addresses may send a signal at once.
  const stopped = firstSignal();
  process.stdout.write(
    `${exampleText}\n\nServing the ${store.kind} store:\n  ${base}/            explore in the browser\n  ${base}/playground  query in the browser\n  ${base}/graphql     the API\nStop with Ctrl+C.\n`,
  );

  const release = store.status().release?.hash.slice(0, 12);
  log.info({ settings: shownSettings(config), address: base, version: VERSION, release }, "started");
  const stopping = new AbortController();
  const warmUp = () => void warm(store, log, stopping.signal);
  if (store.kind === "neo4j") {
    warmUp();
    // A Neo4j that was away may have restarted, and then it has to plan everything anew.
    store.onChange((change) => {
      if ("failure" in change && change.failure === null) warmUp();
    });
  }
  const signal = await stopped;
  if (signal === "SIGTERM" && config.DRAIN_SECONDS > 0) {
    log.info({ seconds: config.DRAIN_SECONDS }, "draining");
    app.drain();
    await pause(config.DRAIN_SECONDS * 1_000);
  }
  log.info({ signal }, "shutting down");
  stopping.abort();
  await stopListening(server, config.STORE_TIMEOUT + config.STORE_QUEUE_TIMEOUT + SHUTDOWN_MARGIN);
  await app.close();
  await routes.close();
  log.info("stopped");
}

/** Waits for a signal to stop. A second one ends the process at once, as without a handler. */
async function firstSignal(): Promise<"SIGINT" | "SIGTERM"> {
  const others = new AbortController();
  const { signal } = others;
  const first = await Promise.race([
    once(process, "SIGINT", { signal }).then(() => "SIGINT" as const),
    once(process, "SIGTERM", { signal }).then(() => "SIGTERM" as const),
  ]);
  others.abort();
  return first;
}

/** The example trace. If the release lacks the example, or a store is slow at first, returns the reason instead: the server already serves. */
async function example(store: Store): Promise<string> {
  const reader = await store.reader();
  try {
    const trace = await traceInWords(reader, EXAMPLE, { terminal: terminalOptions(process.stdout), brief: true });
    return `${trace}\n\nWith every quotation: npx cpg trace ${EXAMPLE.from}`;
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof StoreError)) throw error;
    return `Release ${reader.release.hash.slice(0, 12)}. ${error.message}`;
  }
}
