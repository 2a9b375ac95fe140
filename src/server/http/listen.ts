import { createServer, type Server } from "node:http";
import { Server as NetServer } from "node:net";
import type { App } from "../app.js";
import { SEND_LIMITS, Sending, type SendLimits } from "./sending.js";

/** How long clients may take, in milliseconds. Slow clients must not hold sockets: the defaults of Node, 60 and 300 seconds, are too long. */
export interface Timeouts extends Partial<SendLimits> {
  readonly headers: number;
  readonly request: number;
}

const DEFAULT_TIMEOUTS: Timeouts = { headers: 10_000, request: 30_000 };
/**
 * How long a connection stays open between requests, in milliseconds: longer than balancers keep theirs, usually 60 s. The side that closes first must be
 * the client, as a request that meets the close is lost.
 */
const KEEP_ALIVE = 75_000;

const sendings = new WeakMap<Server, Sending>();

/** Listens. Resolves once connections are accepted; rejects with the system's error, such as EADDRINUSE. */
export function listen(
  app: Pick<App, "handler">,
  port: number,
  host: string,
  timeouts: Timeouts = DEFAULT_TIMEOUTS,
): Promise<Server> {
  const { headers: headersTimeout, request: requestTimeout, ...sendLimits } = timeouts;
  const options = {
    keepAliveTimeout: KEEP_ALIVE,
    headersTimeout,
    requestTimeout,
    connectionsCheckingInterval: Math.min(1_000, headersTimeout),
  };
  const server = createServer(options);
  sendings.set(server, new Sending(server, { ...SEND_LIMITS, ...sendLimits }));
  server.on("request", app.handler);
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, host, () => resolve(server));
  });
}

/**
 * Accepts no more connections and waits for the requests that are being answered.
 * @param longest milliseconds after which requests without a response are cut off; responses that are being sent have SEND_LIMITS.sending more
 */
export async function stopListening(server: Server, longest: number): Promise<void> {
  // The close of http.Server would cut responses that still wait for their clients: it takes their connections for idle ones.
  const closed = new Promise<void>((resolve) => NetServer.prototype.close.call(server, () => resolve()));
  const sending = sendings.get(server);
  // A client keeps its connection after its last response, and would keep the server for KEEP_ALIVE.
  const idle = setInterval(() => sending?.closeIdle(), 50);
  const late = setTimeout(() => sending?.closeOthers(), longest);
  const last = setTimeout(() => server.closeAllConnections(), longest + SEND_LIMITS.sending);
  await closed;
  clearInterval(idle);
  clearTimeout(late);
  clearTimeout(last);
}
