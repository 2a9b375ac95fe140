/** What came of loading an embed. */
export type Loaded =
  | { readonly kind: "shown" | "refused"; readonly main: Element }
  | { readonly kind: "failed"; readonly reason: string };

/** How long a server may take, in milliseconds. */
const TIMEOUT = 20_000;
/** How often to ask again where the server is busy, and the longest time to wait for it in seconds. */
const [RETRIES, MAX_WAIT] = [2, 10];

/** Asks once. XMLHttpRequest parses the document itself: under Trusted Types, a script may not. */
function ask(url: string, signal: AbortSignal): Promise<XMLHttpRequest> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open("GET", url);
    request.responseType = "document";
    // Parses every response as HTML. For other media types browsers would build a document with inline styles, which the page's policy may forbid.
    request.overrideMimeType("text/html; charset=utf-8");
    request.timeout = TIMEOUT;
    request.setRequestHeader("accept", "text/html");
    const stop = (): void => request.abort();
    signal.addEventListener("abort", stop);
    request.addEventListener("loadend", () => {
      signal.removeEventListener("abort", stop);
      resolve(request);
    });
    request.send();
  });
}

const pause = (seconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const end = (): void => {
      clearTimeout(timer);
      signal.removeEventListener("abort", end);
      resolve();
    };
    const timer = setTimeout(end, seconds * 1_000);
    signal.addEventListener("abort", end);
  });

/** Why nothing can be shown, for readers. */
function reasonFor(status: number): string {
  if (status === 0) return "It cannot be reached at the moment.";
  if (status === 429) return "It has been asked too often. Please try again in a minute.";
  if (status === 503) return "It is not ready at the moment. Please try again soon.";
  return "What was expected is not at its address.";
}

/** Loads an embed; asks again where the server says when. Never rejects. */
export async function loadEmbed(url: string, signal: AbortSignal): Promise<Loaded> {
  for (let tries = 0; ; tries++) {
    const request = await ask(url, signal);
    const { status, response } = request as { readonly status: number; readonly response: Document | null };
    const main = response?.querySelector("main.embed");
    if (main && status < 500) return { kind: status === 200 ? "shown" : "refused", main };
    const wait = status === 429 || status === 503 ? Number(request.getResponseHeader("retry-after")) : 0;
    if (!(wait > 0 && wait <= MAX_WAIT) || tries === RETRIES || signal.aborted)
      return { kind: "failed", reason: reasonFor(status) };
    await pause(wait, signal);
  }
}
