import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { ReleaseSummary } from "../model/release.js";
import type { Store } from "../store/store.js";
import { digestOf, type Edition } from "./edition.js";
import type { Log } from "./log.js";

/** An answer as it was sent. */
interface Kept {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Most bytes of answers, with about a kilobyte of what else is kept with each. */
const MOST = 32 * 2 ** 20;
/** A longer answer would push out too many others. */
const LONGEST_ANSWER = 2 * 2 ** 20;
const BESIDES = 1_000;
/** The answer to a longer question is not kept. */
const LONGEST_QUESTION = 64 * 2 ** 10;

/** How answers are kept. */
export interface Keeping {
  readonly store: Store;
  readonly edition: Edition;
  /** What is asked there is kept. */
  readonly path: string;
  readonly log: Log;
  /** Told of every request that is answered so; names it. */
  readonly begin: RequestListener;
}

/**
 * Gives the same bytes for the same question of the same edition, before anything is parsed. A release never changes, so what is kept is never stale;
 * that of a former release goes as soon as its room is needed. Only answers are kept that the handler marks with `keep`.
 */
export function keepingAnswers(
  handler: RequestListener,
  { store, edition, path, log, begin }: Keeping,
): RequestListener {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST,
    maxEntrySize: LONGEST_ANSWER + BESIDES,
    sizeCalculation: ({ body }) => body.length + BESIDES,
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await questionOf(request);
    // What is wrong with the store is the handler's to say.
    const reader = question === null ? null : await store.reader().catch(() => null);
    const known = reader ? kept.get(`${edition(reader.release)} ${question}`) : undefined;
    if (known) {
      begin(request, response);
      response.writeHead(known.status, known.headers);
      response.end(known.body);
      return;
    }
    // Kept under the release that answered, which may have been taken up only after this one was looked for.
    if (question !== null) record(response, (sent, release) => kept.set(`${edition(release)} ${question}`, sent));
    handler(request, response);
  }

  return (request, response) => {
    const { url = "" } = request;
    if (url !== path && !url.startsWith(`${path}?`)) return handler(request, response);
    answer(request, response).catch((error: unknown) => {
      log.error({ err: error }, "unforeseen");
      response.destroy();
    });
  };
}

const marked = new WeakMap<ServerResponse, ReleaseSummary>();

/** Says that an answer is the same whenever it is asked of this release. */
export const keep = (response: ServerResponse, release: ReleaseSummary): void => void marked.set(response, release);

/** Names what is asked and how; null where the request is none whose answer is kept. Leaves the body to be read again. */
async function questionOf(request: IncomingMessage): Promise<string | null> {
  const { method, url, headers } = request;
  if (headers["if-none-match"] !== undefined || headers["content-encoding"] !== undefined) return null;
  const body = method === "POST" ? await bodyOf(request) : method === "GET" ? "" : null;
  if (body === null) return null;
  const { accept, "accept-encoding": encoding, "content-type": type } = headers;
  // What is not sent is told apart from what is sent empty.
  const how = JSON.stringify([method, url, accept ?? null, encoding ?? null, type ?? null]);
  return digestOf([how, body]);
}

/** The body of a request that says how long it is; null for any other. */
function bodyOf(request: IncomingMessage): Promise<Uint8Array | null> {
  const length = Number(request.headers["content-length"] ?? 0);
  if (!(length > 0 && length <= LONGEST_QUESTION)) return Promise.resolve(null);
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
function record(response: ServerResponse, tell: (sent: Kept, release: ReleaseSummary) => void): void {
  let chunks: Buffer[] = [];
  let length = 0;
  const collect = (chunk: Buffer) => {
    length += chunk.length;
    if (length > LONGEST_ANSWER) chunks = [];
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
    if (!release || length > LONGEST_ANSWER) return;
    const { "x-request-id": _, "transfer-encoding": __, ...headers } = response.getHeaders();
    const body = Buffer.concat(chunks);
    tell({ status: response.statusCode, headers: { ...headers, "content-length": body.length }, body }, release);
  });
}
