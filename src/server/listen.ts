import { createServer, type Server } from "node:http";
import type { App } from "./app.js";

/** How long clients may take to ask, in milliseconds. Slow ones must not hold sockets: Node's own 60 and 300 seconds are too long. */
export interface Timeouts {
  readonly headers: number;
  readonly request: number;
}

const DEFAULT_TIMEOUTS: Timeouts = { headers: 10_000, request: 30_000 };

/** Listens. Resolves once connections are accepted; rejects with the system's error, such as EADDRINUSE. */
export function listen(app: App, port: number, host: string, timeouts: Timeouts = DEFAULT_TIMEOUTS): Promise<Server> {
  const { headers: headersTimeout, request: requestTimeout } = timeouts;
  const options = { headersTimeout, requestTimeout, connectionsCheckingInterval: Math.min(1_000, headersTimeout) };
  const server = createServer(options, app.handler);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

/** Takes no more requests, waits for those that are being answered, and cuts off what is left after so many milliseconds. */
export async function stopListening(server: Server, longest: number): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  // A client keeps its connection when its last answer is out, and would keep the server for the five seconds that Node waits for more.
  const idle = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), longest);
  await closed;
  clearInterval(idle);
  clearTimeout(timer);
}
