// Clients as no library makes them: bytes on a connection, and what came back.
import { Agent, request } from "node:http";
import { connect } from "node:net";

/** @typedef {number | "closed" | "silent"} Outcome a status; "closed" where the connection ended without a response; "silent" where nothing came */

/** How long a client waits for a response, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Sends bytes as they are.
 * @param {number} port
 * @param {string | Buffer} bytes
 * @param {number} [patience] milliseconds
 * @returns {Promise<{ outcomes: readonly Outcome[], text: string }>} the statuses of all responses, once the connection is closed or nothing more comes
 */
export function sendBytes(port, bytes, patience = PATIENCE) {
  return new Promise((resolve) => {
    let text = "";
    const socket = connect(port, "127.0.0.1");
    const end = (/** @type {Outcome} */ otherwise) => {
      socket.destroy();
      const statuses = [...text.matchAll(/HTTP\/1\.1 (\d{3})/g)].map((match) => Number(match[1]));
      resolve({ outcomes: statuses.length > 0 ? statuses : [otherwise], text });
    };
    const timer = setTimeout(() => end("silent"), patience);
    socket.setEncoding("latin1").on("data", (chunk) => (text += chunk));
    socket
      .on("error", () => {})
      .on("close", () => {
        clearTimeout(timer);
        end("closed");
      });
    socket.write(bytes);
  });
}

const agent = new Agent({ keepAlive: true, maxSockets: 50 });

/**
 * @param {number} port
 * @param {{ path?: string, method?: string, headers?: import("node:http").OutgoingHttpHeaders, body?: string | Buffer }} what
 * @returns {Promise<{ outcome: Outcome, text: string }>}
 */
export function send(port, { path = "/graphql", method = "POST", headers = {}, body = "" }) {
  return new Promise((resolve) => {
    const length = method === "GET" ? {} : { "content-length": Buffer.byteLength(body) };
    const sent = request({
      port,
      host: "127.0.0.1",
      path,
      method,
      agent,
      timeout: PATIENCE,
      headers: { ...length, ...headers },
    });
    sent.on("response", (response) => {
      let text = "";
      response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
      response.on("close", () => resolve({ outcome: response.statusCode ?? "closed", text }));
    });
    sent.on("error", () => resolve({ outcome: "closed", text: "" }));
    sent.on("timeout", () => sent.destroy());
    sent.end(body);
  });
}

/** Sends JSON. @param {number} port @param {unknown} body */
export const post = (port, body) =>
  send(port, {
    headers: { "content-type": "application/json", accept: "application/graphql-response+json" },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** Opens connections that stay open until they are closed. @param {number} port @param {number} count @param {string} begins what each sends */
export async function holdOpen(port, count, begins) {
  const sockets = await Promise.all(
    Array.from(
      { length: count },
      () =>
        /** @type {Promise<import("node:net").Socket>} */ (
          new Promise((resolve) => {
            const socket = connect(port, "127.0.0.1", () => {
              if (begins) socket.write(begins);
              resolve(socket);
            });
            socket.on("error", () => resolve(socket));
          })
        ),
    ),
  );
  return {
    /** Sends something on each. @param {string} bytes */
    write: (bytes) => {
      for (const socket of sockets) if (!socket.destroyed) socket.write(bytes);
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
    },
  };
}
