import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { ReleaseSummary } from "../model/release.js";
import type { Store } from "../store/store.js";
import { type CacheVersion, hash } from "./cacheVersion.js";
import type { Log } from "./log.js";

/** An answer as it was sent. */
interface CachedResponse {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Most bytes of answers, with about a kilobyte of what else is kept with each. */
const MAX_TOTAL_BYTES = 32 * 2 ** 20;
/** A longer answer would push out too many others. */
const MAX_RESPONSE_BYTES = 2 * 2 ** 20;
const ENTRY_OVERHEAD_BYTES = 1_000;
/** The answer to a longer question is not kept. */
const MAX_REQUEST_BYTES = 64 * 2 ** 10;

/** How answers are kept. */
export interface ResponseCacheOptions {
  readonly store: Store;
  readonly cacheVersion: CacheVersion;
  /** Path whose responses are stored. */
  readonly path: string;
  readonly log: Log;
  /** Told of every request that is answered so; names it. */
  readonly begin: RequestListener;
}

/**
 * Returns the stored response to an identical request of the same cache version, before anything is parsed. A release never changes, so stored responses
 * are never stale; those of a former release are evicted when space is needed. Stores only responses that the handler marks with `markCacheable`.
 */
export function responseCache(
  handler: RequestListener,
  { store, cacheVersion, path, log, begin }: ResponseCacheOptions,
): RequestListener {
  const cache = new LRUCache<string, CachedResponse>({
    maxSize: MAX_TOTAL_BYTES,
    maxEntrySize: MAX_RESPONSE_BYTES + ENTRY_OVERHEAD_BYTES,
    sizeCalculation: ({ body }) => body.length + ENTRY_OVERHEAD_BYTES,
  });

  async function respond(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const key = await cacheKey(request);
    // What is wrong with the store is the handler's to say.
    const reader = key === null ? null : await store.reader().catch(() => null);
    const cached = reader ? cache.get(`${cacheVersion(reader.release)} ${key}`) : undefined;
    if (cached) {
      begin(request, response);
      response.writeHead(cached.status, cached.headers);
      response.end(cached.body);
      return;
    }
    // Kept under the release that answered, which may have been taken up only after this one was looked for.
    if (key !== null) record(response, (sent, release) => cache.set(`${cacheVersion(release)} ${key}`, sent));
    handler(request, response);
  }

  return (request, response) => {
    const { url = "" } = request;
    if (url !== path && !url.startsWith(`${path}?`)) return handler(request, response);
    respond(request, response).catch((error: unknown) => {
      log.error({ err: error }, "unforeseen");
      response.destroy();
    });
  };
}

const marked = new WeakMap<ServerResponse, ReleaseSummary>();

/** Says that an answer is the same whenever it is asked of this release. */
export const markCacheable = (response: ServerResponse, release: ReleaseSummary): void =>
  void marked.set(response, release);

/** Names what is asked and how; null where the request is none whose answer is kept. Leaves the body to be read again. */
async function cacheKey(request: IncomingMessage): Promise<string | null> {
  const { method, url, headers } = request;
  if (headers["if-none-match"] !== undefined || headers["content-encoding"] !== undefined) return null;
  const body = method === "POST" ? await bodyOf(request) : method === "GET" ? "" : null;
  if (body === null) return null;
  const { accept, "accept-encoding": encoding, "content-type": type } = headers;
  // What is not sent is told apart from what is sent empty.
  const how = JSON.stringify([method, url, accept ?? null, encoding ?? null, type ?? null]);
  return hash([how, body]);
}

/** The body of a request that says how long it is; null for any other. */
function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const length = Number(request.headers["content-length"] ?? 0);
  if (!(length > 0 && length <= MAX_REQUEST_BYTES)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = (body: Uint8Array | null) => {
      request.off("readable", take).off("close", closed);
      resolve(body);
    };
    const closed = () => end(null);
    const take = () => {
      const bytes: Buffer | null = request.read(length);
      if (bytes === null) return;
      // At once, as the stream would end otherwise and the handler would find nothing.
      request.unshift(bytes);
      end(bytes);
    };
    request.on("readable", take).on("close", closed);
  });
}

/** Tells what is sent, once all of it was, if it was marked and is not too long. */
function record(response: ServerResponse, tell: (sent: CachedResponse, release: ReleaseSummary) => void): void {
  let chunks: Buffer[] = [];
  let length = 0;
  const collect = (chunk: Buffer) => {
    length += chunk.length;
    if (length > MAX_RESPONSE_BYTES) chunks = [];
    else chunks.push(chunk);
  };
  const { write, end } = response;
  const listening =
    <T>(method: (...args: never[]) => T) =>
    (...args: unknown[]): T => {
      const [chunk, encoding] = args;
      if (typeof chunk === "string")
        collect(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
      else if (chunk instanceof Uint8Array) collect(Buffer.from(chunk));
      return method.apply(response, args as never[]);
    };
  response.write = listening(write) as typeof write;
  response.end = listening(end) as typeof end;
  response.once("finish", () => {
    const release = marked.get(response);
    if (!release || length > MAX_RESPONSE_BYTES) return;
    const { "x-request-id": _, "transfer-encoding": __, ...headers } = response.getHeaders();
    const body = Buffer.concat(chunks);
    tell({ status: response.statusCode, headers: { ...headers, "content-length": body.length }, body }, release);
  });
}
