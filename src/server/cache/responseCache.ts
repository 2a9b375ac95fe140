import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { brotliDecompressSync, unzipSync } from "node:zlib";
import { LRUCache } from "lru-cache";
import type { ReleaseSummary } from "../../model/release.js";
import type { Store } from "../../store/store.js";
import type { Log } from "../monitoring/log.js";
import { type CacheVersion, hash } from "./cacheVersion.js";

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

/** How responses are cached. */
export interface ResponseCacheOptions {
  readonly store: Store;
  readonly cacheVersion: CacheVersion;
  /** How long responses are served while the store does not answer, in seconds. */
  readonly staleIfError: number;
  /** Told of every request that it answers, and of those that it cannot answer. */
  readonly onHit: (isStale: boolean) => void;
  readonly onMiss: () => void;
}

/** Responses by release and request. */
export interface ResponseCache {
  /**
   * Answers a request. A release never changes, so a response is never stale while its release is served; that of a former release goes as soon as its
   * room is needed.
   * @param headers to send besides those of the cached response
   * @param byPresent whether the response depends on the present release, even where the address names another one
   * @param before called before it answers, not where it leaves the answer to the handler
   * @returns false where the handler has to answer; its response is cached if it is marked with `markCacheable`
   */
  answer(
    request: IncomingMessage,
    response: ServerResponse,
    options?: {
      readonly headers?: OutgoingHttpHeaders;
      readonly byPresent?: boolean;
      readonly before?: () => void;
    },
  ): Promise<boolean>;
  /** Bytes in use. */
  readonly bytes: number;
}

/** A cache of whole responses, which are found before anything of the request is parsed. */
export function openResponseCache({
  store,
  cacheVersion,
  staleIfError,
  onHit,
  onMiss,
}: ResponseCacheOptions): ResponseCache {
  const cache = new LRUCache<string, CachedResponse>({
    maxSize: MAX_TOTAL_BYTES,
    maxEntrySize: MAX_RESPONSE_BYTES + ENTRY_OVERHEAD_BYTES,
    sizeCalculation: ({ body }) => body.length + ENTRY_OVERHEAD_BYTES,
  });
  const find = (release: Pick<ReleaseSummary, "hash">, key: string) => cache.get(`${cacheVersion(release)} ${key}`);

  /** The response to send while nothing can be read; undefined where there is none, or it is too old. */
  function findStale(key: string): CachedResponse | undefined {
    const { release, failure } = store.status();
    if (!release || !failure || failure.seconds > staleIfError) return undefined;
    const cached = find(release, key);
    return cached && staleResponse(cached, failure.error.code, failure.seconds);
  }

  return {
    get bytes() {
      return cache.calculatedSize;
    },
    async answer(request, response, { headers = {}, byPresent = false, before } = {}) {
      const key = await cacheKey(request);
      if (key === null) return false;
      const pinned = byPresent ? null : pinnedRelease(request.url);
      // What is wrong with the store is the handler's to say.
      const release = pinned ?? (await store.reader().catch(() => null))?.release;
      // A client that has the response already is told so by the handler.
      const isConditional = request.headers["if-none-match"] !== undefined;
      const fresh = release && !isConditional ? find(release, key) : undefined;
      const cached = fresh ?? (release ? undefined : findStale(key));
      if (cached) {
        before?.();
        onHit(!fresh);
        response.writeHead(cached.status, { ...cached.headers, ...headers });
        response.end(cached.body);
        return true;
      }
      onMiss();
      // Cached under the release that answered, which may be another than the one that was looked for.
      if (!isConditional) record(response, (sent, release) => cache.set(`${cacheVersion(release)} ${key}`, sent));
      return false;
    },
  };
}

/** The release that an address names; null where it names none. An answer is cached under the whole hash, so that a part of it finds nothing. */
function pinnedRelease(url = ""): { readonly hash: string } | null {
  const start = url.indexOf("?");
  const hash = start < 0 || !url.includes("release") ? null : new URLSearchParams(url.slice(start)).get("release");
  return hash === null ? null : { hash };
}

/**
 * Puts a cache in front of a handler, for one path.
 * @param begin called before a request is answered from the cache
 */
export const withResponseCache =
  (cache: ResponseCache, path: string, begin: RequestListener, handler: RequestListener, log: Log): RequestListener =>
  (request, response) => {
    const { url = "" } = request;
    if (url !== path && !url.startsWith(`${path}?`)) return handler(request, response);
    cache.answer(request, response, { before: () => begin(request, response) }).then(
      (isAnswered) => isAnswered || handler(request, response),
      (error: unknown) => {
        log.error({ err: error }, "unforeseen");
        response.destroy();
      },
    );
  };

/** A cached response as it is sent while the store does not answer: it says so in Cache-Status (RFC 9211), and an answer of the API in its extensions. */
function staleResponse({ status, headers, body }: CachedResponse, code: string, seconds: number): CachedResponse {
  const { etag: _, ...rest } = headers;
  const age = Math.round(seconds);
  const said = { "cache-control": "no-store", "cache-status": `cpg; hit; ttl=-${age}; detail=${code}` };
  if (!/json/.test(String(headers["content-type"]))) return { status, headers: { ...rest, ...said }, body };
  const { "content-encoding": encoding, ...plain } = rest;
  const answer = JSON.parse(decoded(body, encoding).toString("utf8")) as { extensions?: object };
  const extensions = { ...answer.extensions, stale: { code, seconds: age } };
  const changed = Buffer.from(JSON.stringify({ ...answer, extensions }));
  return { status, headers: { ...plain, ...said, "content-length": changed.length }, body: changed };
}

function decoded(body: Buffer, encoding: OutgoingHttpHeaders[string]): Buffer {
  if (encoding === "br") return brotliDecompressSync(body);
  return encoding === undefined ? body : unzipSync(body);
}

/** Headers that belong to one request and not to the response. */
const OF_ONE_REQUEST = ["x-request-id", "transfer-encoding", "connection", "ratelimit", "ratelimit-policy"];

const marked = new WeakMap<ServerResponse, ReleaseSummary>();

/** Says that an answer is the same whenever it is asked of this release. */
export const markCacheable = (response: ServerResponse, release: ReleaseSummary): void =>
  void marked.set(response, release);

/** Names what is asked and how; null where the request is none whose answer is kept. Leaves the body to be read again. */
async function cacheKey(request: IncomingMessage): Promise<string | null> {
  const { method, url, headers } = request;
  if (headers["content-encoding"] !== undefined) return null;
  const body = method === "POST" ? await bodyOf(request) : method === "GET" ? "" : null;
  if (body === null) return null;
  const { accept, "accept-encoding": encoding, "content-type": type } = headers;
  // Pages contain their own address.
  const { host, "x-forwarded-host": proxyHost, "x-forwarded-proto": protocol } = headers;
  // What is not sent is told apart from what is sent empty.
  const how = JSON.stringify([method, url, accept ?? null, encoding ?? null, type ?? null, host, proxyHost, protocol]);
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
    const headers = Object.fromEntries(
      Object.entries(response.getHeaders()).filter(([name]) => !OF_ONE_REQUEST.includes(name)),
    );
    const body = Buffer.concat(chunks);
    tell({ status: response.statusCode, headers: { ...headers, "content-length": body.length }, body }, release);
  });
}
