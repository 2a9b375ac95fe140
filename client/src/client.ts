import { type CancerPolicyGraphError, NetworkError, TryAgainError } from "./errors.js";
import { readAnswer } from "./readAnswer.js";

/** Settings of a client. */
export interface ClientOptions {
  /** Address of the server, such as "https://cancer-policy.example.org". */
  readonly url: string;
  /** Hash, or its first 12 characters or more, of the release to read; left out: whatever is current. */
  readonly release?: string | undefined;
  /** How often a request is sent again where the server asks to try later; 2 by default. */
  readonly retries?: number | undefined;
  /** Longest time to wait before a request is sent again, in seconds; 30 by default. A server that asks for more is not waited for. */
  readonly longestWait?: number | undefined;
  /** Number of answers that are kept with their ETag and revalidated; 100 by default, 0 in browsers, which have a cache of their own. */
  readonly keep?: number | undefined;
  /** Replaces `fetch`. */
  readonly fetch?: typeof globalThis.fetch | undefined;
}

/** Settings of a request. */
export interface RequestOptions {
  readonly signal?: AbortSignal | undefined;
}

/** A document whose types a generator has attached, such as those of GraphQL Code Generator. */
export interface TypedDocument<Answer, Variables> {
  toString(): string;
  readonly __apiType?: (variables: Variables) => Answer;
}

/** Values of variables by name. */
export type VariableValues = Readonly<Record<string, unknown>>;

/** A connection to a server. */
export interface Client {
  /**
   * Runs an operation.
   * @throws CancerPolicyGraphError
   */
  query<Answer = unknown, Variables extends object = VariableValues>(
    document: string | TypedDocument<Answer, Variables>,
    variables?: Variables,
    options?: RequestOptions,
  ): Promise<Answer>;
  /**
   * Runs a saved query by its name. The functions of "@cancer-policy-graph/client/queries" do so with types.
   * @throws CancerPolicyGraphError
   */
  saved<Answer = unknown>(name: string, variables?: object, options?: RequestOptions): Promise<Answer>;
}

/** Addresses longer than this are refused by some servers and proxies between; a longer operation is sent by POST. */
const LONGEST_URL = 4_000;

const ACCEPT = "application/graphql-response+json, application/json;q=0.9";

/** Connects to a server. Nothing is sent before the first query. */
export function createClient(options: ClientOptions): Client {
  const { release, retries = 2, longestWait = 30, fetch: send = globalThis.fetch } = options;
  const base = options.url.replace(/\/+$/, "");
  const keep = options.keep ?? ("document" in globalThis ? 0 : 100);
  const kept = new Map<string, { readonly etag: string; readonly data: unknown }>();

  /** Remembers an answer, and forgets the one that has not been used for the longest time. */
  function remember(url: string, etag: string, data: unknown): void {
    kept.delete(url);
    kept.set(url, { etag, data });
    if (kept.size > keep) kept.delete(kept.keys().next().value ?? "");
  }

  async function once(url: string, init: RequestInit, signal: AbortSignal | undefined): Promise<unknown> {
    const known = kept.get(url);
    const headers = { accept: ACCEPT, ...init.headers, ...(known && { "if-none-match": known.etag }) };
    let response: Response;
    try {
      response = await send(url, { ...init, headers, signal: signal ?? null });
    } catch (cause) {
      if (signal?.aborted) throw signal.reason;
      throw new NetworkError("NETWORK", `No answer from ${base}. Check the address, and that the server is running.`, {
        cause,
      });
    }
    if (response.status === 304 && known) {
      remember(url, known.etag, known.data);
      return known.data;
    }
    const data = await readAnswer(response, release);
    const etag = response.headers.get("etag");
    if (keep > 0 && etag !== null && init.method === "GET") remember(url, etag, data);
    return data;
  }

  async function request(url: string, init: RequestInit, { signal }: RequestOptions): Promise<unknown> {
    for (let attempt = 0; ; attempt++) {
      try {
        return await once(url, init, signal);
      } catch (error) {
        const wait = waitAfter(error as CancerPolicyGraphError, attempt);
        if (attempt >= retries || wait === undefined || wait > longestWait) throw error;
        await pause(wait * 1_000, signal);
      }
    }
  }

  /** A query string with the release, in an order of its own so that the same request has the same address. */
  function address(path: string, parameters: readonly (readonly [string, string])[]): string {
    const all = release === undefined ? parameters : [...parameters, ["release", release] as const];
    const text = new URLSearchParams(all.map(([name, value]) => [name, value])).toString();
    return base + path + (text && `?${text}`);
  }

  return {
    async query<Answer, Variables extends object>(
      document: string | TypedDocument<Answer, Variables>,
      variables?: Variables,
      settings: RequestOptions = {},
    ) {
      const query = String(document);
      const url = address("/graphql", [
        ["query", query],
        ...(variables ? [["variables", JSON.stringify(variables)] as const] : []),
      ]);
      if (url.length <= LONGEST_URL) return (await request(url, { method: "GET" }, settings)) as Answer;
      const body = JSON.stringify({ query, variables });
      const post = { method: "POST", body, headers: { "content-type": "application/json" } };
      return (await request(address("/graphql", []), post, settings)) as Answer;
    },
    async saved<Answer>(name: string, variables: object = {}, settings: RequestOptions = {}) {
      const parameters = Object.entries(variables).flatMap(([variable, value]) =>
        [value]
          .flat()
          .filter((each) => each !== undefined && each !== null)
          .map((each) => [variable, String(each)] as const),
      );
      return (await request(
        address(`/q/${encodeURIComponent(name)}`, parameters),
        { method: "GET" },
        settings,
      )) as Answer;
    },
  };
}

/** Seconds to wait before the next attempt; undefined where another attempt would fail in the same way. */
function waitAfter(error: CancerPolicyGraphError, attempt: number): number | undefined {
  if (!(error instanceof TryAgainError)) return undefined;
  return error.retryAfter ?? 2 ** attempt;
}

/** Waits. Rejects with the signal's reason as soon as it is aborted. */
function pause(milliseconds: number, signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => {
      signal?.removeEventListener("abort", abort);
      resolve();
    }, milliseconds);
    const abort = () => {
      clearTimeout(timer);
      reject(signal?.reason);
    };
    if (signal?.aborted) abort();
    else signal?.addEventListener("abort", abort, { once: true });
  });
}
