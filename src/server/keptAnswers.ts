import type { IncomingMessage, OutgoingHttpHeaders, RequestListener, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";
import type { Store } from "../store/store.js";

/** An answer as it was sent. */
interface Kept {
  readonly status: number;
  readonly headers: OutgoingHttpHeaders;
  readonly body: Buffer;
}

/** Most bytes of answers, and of the questions that they belong to. */
const MOST = 32 * 2 ** 20;
/** A longer question is not worth keeping. */
const LONGEST = 64 * 2 ** 10;

/**
 * Gives the same bytes for the same question of the same release, before anything is parsed. A release never changes, so what is kept is never stale;
 * that of a former release goes as soon as its room is needed. Only answers are kept that the handler marks with `keep`.
 * @param path what is asked there is kept
 * @param begin told of every request that is answered so; names it
 */
export function keepingAnswers(
  handler: RequestListener,
  store: Store,
  path: string,
  begin: RequestListener,
): RequestListener {
  const kept = new LRUCache<string, Kept>({
    maxSize: MOST,
    sizeCalculation: ({ body }, question) => body.length + 2 * question.length + 1_000,
  });

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const question = await questionOf(request, store);
    const known = question === null ? undefined : kept.get(question);
    if (known) {
      begin(request, response);
      response.writeHead(known.status, known.headers);
      response.end(known.body);
      return;
    }
    if (question !== null) record(response, (sent) => kept.set(question, sent));
    handler(request, response);
  }

  return (request, response) => {
    const { url = "" } = request;
    if (url === path || url.startsWith(`${path}?`)) void answer(request, response);
    else handler(request, response);
  };
}

const marked = new WeakSet<ServerResponse>();

/** Says that an answer is the same whenever it is asked of this release. */
export const keep = (response: ServerResponse): void => void marked.add(response);

/** Everything on which an answer depends; null where the request is none that is kept. Leaves the body to be read again. */
async function questionOf(request: IncomingMessage, store: Store): Promise<string | null> {
  const { method, url, headers } = request;
  if (headers["if-none-match"] !== undefined || headers["content-encoding"] !== undefined) return null;
  const body = method === "POST" ? await bodyOf(request) : method === "GET" ? "" : null;
  if (body === null) return null;
  // What is wrong with the store is the handler's to say.
  const reader = await store.reader().catch(() => null);
  if (!reader) return null;
  const { accept, "accept-encoding": encoding, "content-type": type } = headers;
  return [reader.release.hash, method, url, accept, encoding, type, body].join("\n");
}

/** The body of a request that says how long it is; null for any other. */
function bodyOf(request: IncomingMessage): Promise<string | null> {
  const length = Number(request.headers["content-length"] ?? 0);
  if (!(length > 0 && length <= LONGEST)) return Promise.resolve(null);
  return new Promise((resolve) => {
    const end = (body: string | null) => {
      request.off("readable", take).off("close", closed);
      resolve(body);
    };
    const closed = () => end(null);
    const take = () => {
      const bytes: Buffer | null = request.read(length);
      if (bytes === null) return;
      // At once, as the stream would end otherwise and the handler would find nothing.
      request.unshift(bytes);
      end(bytes.toString("utf8"));
    };
    request.on("readable", take).on("close", closed);
  });
}

/** Tells what is sent, once all of it was, if it was marked. */
function record(response: ServerResponse, tell: (sent: Kept) => void): void {
  const chunks: Buffer[] = [];
  const { write, end } = response;
  const listening =
    <T>(method: (...args: never[]) => T) =>
    (...args: unknown[]): T => {
      const [chunk, encoding] = args;
      if (typeof chunk === "string")
        chunks.push(Buffer.from(chunk, typeof encoding === "string" ? (encoding as BufferEncoding) : "utf8"));
      else if (chunk instanceof Uint8Array) chunks.push(Buffer.from(chunk));
      return method.apply(response, args as never[]);
    };
  response.write = listening(write) as typeof write;
  response.end = listening(end) as typeof end;
  response.once("finish", () => {
    if (!marked.has(response)) return;
    const { "x-request-id": _, "transfer-encoding": __, ...headers } = response.getHeaders();
    const body = Buffer.concat(chunks);
    tell({ status: response.statusCode, headers: { ...headers, "content-length": body.length }, body });
  });
}
