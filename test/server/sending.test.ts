import { once } from "node:events";
import type { Server } from "node:http";
import { type AddressInfo, connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterEach, describe, expect, it } from "@jest/globals";
import { listen, stopListening } from "../../src/server/http/listen.js";
import { type Api, serve } from "../support/api.js";

const PATIENCE = { headers: 10_000, request: 30_000 };
// More than the buffers of the system hold.
const LONG = "x".repeat(40_000_000);
const servers = new Set<Server>();
const apis = new Set<Api>();
afterEach(async () => {
  for (const server of servers) server.closeAllConnections();
  await Promise.all([...servers].map((server) => stopListening(server, 0)));
  await Promise.all([...apis].map((api) => api.close()));
  servers.clear();
  apis.clear();
});

async function serving(body: string, timeouts: Parameters<typeof listen>[3] = PATIENCE) {
  const server = await listen({ handler: (_, response) => response.end(body) }, 0, "127.0.0.1", timeouts);
  servers.add(server);
  const socket = connect((server.address() as AddressInfo).port, "127.0.0.1");
  await once(socket, "connect");
  return { server, socket };
}

/** Resolves with the bytes received once the connection is closed. */
async function received(socket: Socket): Promise<number> {
  let bytes = 0;
  socket.on("data", (chunk: Buffer) => {
    bytes += chunk.length;
  });
  await once(socket, "close");
  return bytes;
}

const REQUEST = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";

describe("a client that does not read its response", () => {
  it.each([
    ["for too long", { stalled: 300 }],
    ["in time, though it reads now and then", { sending: 300 }],
    ["and for which too many bytes wait", { unsentBytes: 1_000_000 }],
  ])("%s loses its connection", async (_, limits) => {
    const { server, socket } = await serving(LONG, { ...PATIENCE, ...limits });
    socket.pause().on("error", () => {});
    const requested = once(server, "request");
    socket.write(REQUEST);
    await requested;
    expect(await connectionsLeft(server)).toBe(0);
    socket.destroy();
  });

  /** Waits until the server has no connection left. */
  async function connectionsLeft(server: Server): Promise<number> {
    const count = () =>
      new Promise<number>((resolve, reject) => server.getConnections((e, n) => (e ? reject(e) : resolve(n))));
    let left = await count();
    while (left > 0) {
      await pause(20);
      left = await count();
    }
    return left;
  }
});

it("a connection stays open for longer between requests than balancers keep theirs", async () => {
  const { socket } = await serving("short");
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  socket.write(REQUEST);
  while (!text.includes("short")) await once(socket, "data");
  expect(Number(/^Keep-Alive: timeout=(\d+)/im.exec(text)?.[1])).toBeGreaterThan(60);
  socket.destroy();
});

it("a client that reads slowly, but reads, has the whole response", async () => {
  const { socket } = await serving(LONG, { ...PATIENCE, stalled: 1_000 });
  socket.write(REQUEST.replace("\r\n\r\n", "\r\nConnection: close\r\n\r\n"));
  const reading = received(socket);
  for (let i = 0; i < 10; i++) {
    socket.pause();
    await pause(100);
    socket.resume();
    await pause(5);
  }
  expect(await reading).toBeGreaterThan(LONG.length);
});

it("a response that is being sent is sent to its end when the server stops, however long that takes", async () => {
  const { server, socket } = await serving(LONG);
  socket.write(REQUEST);
  const reading = received(socket);
  await once(socket, "data");
  socket.pause();
  const stopped = stopListening(server, 100);
  await pause(400);
  socket.resume();
  await stopped;
  expect(await reading).toBeGreaterThan(LONG.length);
});

it("a client that closes its connection after the request is told that its body is too large", async () => {
  const api = await serve();
  apis.add(api);
  const { port } = new URL(api.url);
  const socket = connect(Number(port), "127.0.0.1");
  let text = "";
  socket.setEncoding("utf8").on("data", (chunk: string) => {
    text += chunk;
  });
  const body = " ".repeat(8_000_000);
  socket.write(
    `POST /graphql HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`,
  );
  socket.write(body);
  await once(socket, "close");
  expect(text).toMatch(/^HTTP\/1.1 413 /);
  expect(text).toContain(`The body has ${body.length} bytes; the limit is 262144.`);
});
