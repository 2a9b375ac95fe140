import type { Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { GraphQLFormattedError } from "graphql";
import { type App, type AppOptions, createApp } from "../../src/server/app.js";
import { listen } from "../../src/server/http/listen.js";
import { openLog } from "../../src/server/monitoring/log.js";
import { openEmbeddedStore } from "../../src/store/embedded/index.js";
import type { Store } from "../../src/store/store.js";
import { realRelease } from "./release.js";

/** What a request answered. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
  readonly data: any;
  readonly errors: readonly GraphQLFormattedError[];
  readonly extensions: Readonly<Record<string, unknown>>;
}

/** What was answered, to the letter. */
export const told = ({ data }: Answer): string => JSON.stringify(data, null, 1);

/** The JSON of a response. */
// biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
export const bodyOf = async (response: Response | Promise<Response>): Promise<any> => (await response).json();

/** Asks as long as releases are being read or compared, as clients do. */
export async function fetchLoaded(url: string, options: RequestInit = {}): Promise<Response> {
  const response = await fetch(url, options);
  const isLoading = response.status === 503 && (await response.clone().text()).includes("RELEASE_LOADING");
  return isLoading ? fetchLoaded(url, options) : response;
}

/** The whole application on a port of its own. */
export interface Api {
  readonly url: string;
  readonly store: Store;
  /** Asks by POST; `accept` is application/graphql-response+json unless said otherwise. */
  ask(query: string, variables?: object, accept?: string): Promise<Answer>;
  close(): Promise<void>;
}

/** Limits of the API where a test sets none. */
export const LIMITS: AppOptions["limits"] = {
  cost: 60_000,
  depth: 20,
  aliases: 100,
  tokens: 4_000,
  bodyBytes: 262_144,
};

/** Serves a store, that of the real seeds unless another is given. */
export async function serve(options: Partial<AppOptions> = {}): Promise<Api> {
  const store = options.store ?? openEmbeddedStore(realRelease());
  const app: App = await createApp({
    log: openLog("silent"),
    limits: LIMITS,
    rateLimit: 0,
    corsOrigin: "*",
    ...options,
    store,
  });
  const server: Server = await listen(app, 0, "127.0.0.1");
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    store,
    async ask(query, variables = {}, accept = "application/graphql-response+json") {
      const response = await fetch(`${url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", accept },
        body: JSON.stringify({ query, variables }),
      });
      const { data = null, errors = [], extensions = {} } = (await response.json()) as Partial<Answer>;
      return { status: response.status, headers: response.headers, data, errors, extensions };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
      await app.close();
      await store.close();
    },
  };
}
