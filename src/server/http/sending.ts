import type { Server, ServerResponse } from "node:http";
import type { Socket } from "node:net";

/** How long clients may take to read a response. */
export interface SendLimits {
  /** Longest time without a byte read, in milliseconds. */
  readonly stalled: number;
  /** Longest time of a response of which more than SMALL bytes are still unsent, in milliseconds. */
  readonly sending: number;
  /** Most bytes that may wait for one client. */
  readonly unsentBytes: number;
}

/** Limits of a server that is reached from the internet. */
export const SEND_LIMITS: SendLimits = { stalled: 20_000, sending: 120_000, unsentBytes: 64 * 2 ** 20 };

/** Bytes that a stream keeps ready in any case. */
const SMALL = 64 * 2 ** 10;

/** The connections of a server and the responses that it is sending. Closes connections whose clients read too slowly: unsent bytes are memory. */
export class Sending {
  readonly #sockets = new Set<Socket>();
  readonly #responses = new Map<ServerResponse, number>();

  constructor(
    private readonly server: Server,
    private readonly limits: SendLimits,
  ) {
    server.on("connection", (socket: Socket) => {
      this.#sockets.add(socket);
      socket.once("close", () => this.#sockets.delete(socket));
    });
    server.on("request", (_request, response: ServerResponse) => {
      this.#responses.set(response, 0);
      response.once("close", () => this.#responses.delete(response));
    });
    const interval = Math.min(1_000, limits.stalled, limits.sending);
    const timer = setInterval(() => this.#closeSlow(), interval).unref();
    server.once("close", () => clearInterval(timer));
  }

  /** Closes connections without a request. Node takes a response that still waits for its client for finished, so it waits until there is none. */
  closeIdle(): void {
    if (this.#beingSent().length === 0) this.server.closeIdleConnections();
  }

  /** Closes all connections except those on which a response is being sent. */
  closeOthers(): void {
    const busy = new Set(this.#beingSent().map(({ socket }) => socket));
    for (const socket of this.#sockets) if (!busy.has(socket)) socket.destroy();
  }

  #beingSent(): readonly ServerResponse[] {
    return [...this.#responses.keys()].filter(({ headersSent, writableFinished }) => headersSent && !writableFinished);
  }

  #closeSlow(): void {
    const now = performance.now();
    for (const response of this.#beingSent()) {
      const { socket } = response;
      if (!socket) continue;
      const since = this.#responses.get(response) || now;
      if (since === now) {
        this.#responses.set(response, now);
        // Counts anew whenever some bytes are read. Node sets its own value when the response is out.
        socket.setTimeout(this.limits.stalled);
      }
      const isLate = now - since > this.limits.sending && socket.writableLength > SMALL;
      if (isLate || socket.writableLength > this.limits.unsentBytes) socket.destroy();
    }
  }
}
