// Servers of the command line behind what a balancer does: it looks every second which of them are ready.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { Agent, request } from "node:http";
import { setTimeout as pause } from "node:timers/promises";
import { freePort } from "../../../../scripts/freePort.mjs";

/** How often the balancer looks, in milliseconds. */
const POLL_INTERVAL = 1_000;

/**
 * @typedef {{ port: number, child: import("node:child_process").ChildProcess, isReady: boolean, agent: Agent }} Server
 * @typedef {{ status: number, headers: import("node:http").IncomingHttpHeaders, text: string }} Answer
 */

/** The servers that take turns. */
export class BalancedServers {
  /** @type {Server[]} */
  #servers = [];

  /** @param {string} main the command line @param {Readonly<Record<string, string | undefined>>} settings */
  constructor(main, settings) {
    this.main = main;
    this.settings = settings;
  }

  /** Starts a further one, and waits until it is ready. */
  async add() {
    const server = await this.#start(await freePort());
    this.#servers = [...this.#servers, server];
  }

  /** Ends the server that has run longest by a signal, and starts another one in its place. @param {NodeJS.Signals} signal */
  async replace(signal) {
    const [former, ...others] = /** @type {[Server, ...Server[]]} */ (this.#servers);
    const ended = once(former.child, "exit");
    former.child.kill(signal);
    await ended;
    const next = await this.#start(former.port);
    this.#servers = [...others, next];
  }

  /** @param {AbortSignal} until */
  async poll(until) {
    while (!until.aborted) {
      await Promise.all(this.#servers.map(async (server) => (server.isReady = await isReady(server))));
      await pause(POLL_INTERVAL);
    }
  }

  /** In which order they are asked: one that is ready, then the others. @param {number} turn @returns {readonly Server[]} */
  order(turn) {
    const ready = this.#servers.filter((server) => server.isReady);
    const first = (ready.length > 0 ? ready : this.#servers)[turn % (ready.length || this.#servers.length)];
    return first ? [first, ...this.#servers.filter((server) => server !== first)] : [];
  }

  kill() {
    for (const { child } of this.#servers) child.kill("SIGKILL");
  }

  /** @param {number} port @returns {Promise<Server>} once it is ready */
  async #start(port) {
    const child = spawn(process.execPath, [this.main, "start"], {
      env: { ...this.settings, PORT: String(port) },
      stdio: ["ignore", "ignore", process.env.OUTAGE_LOG ? "inherit" : "ignore"],
    });
    const server = { port, child, isReady: false, agent: new Agent({ keepAlive: true }) };
    while (!(await isReady(server))) {
      if (child.exitCode !== null) throw new Error(`the server on port ${port} ended with ${child.exitCode}`);
      await pause(200);
    }
    server.isReady = true;
    return server;
  }
}

/** @param {Server} server */
const isReady = async (server) => (await ask(server, "/health/ready", null, POLL_INTERVAL))?.status === 200;

/**
 * @param {Server} server
 * @param {string} path
 * @param {string | null} body
 * @param {number} timeout
 * @returns {Promise<Answer | null>} null where the connection failed
 */
export function ask({ port, agent }, path, body, timeout) {
  return new Promise((resolve) => {
    const sent = request(
      {
        port,
        path,
        agent,
        host: "127.0.0.1",
        timeout,
        method: body === null ? "GET" : "POST",
        headers: body === null ? {} : { "content-type": "application/json", "content-length": Buffer.byteLength(body) },
      },
      (response) => {
        let text = "";
        response.setEncoding("utf8").on("data", (chunk) => (text += chunk));
        response.on("end", () => resolve({ status: response.statusCode ?? 0, headers: response.headers, text }));
        response.on("error", () => resolve(null));
      },
    );
    sent.on("error", () => resolve(null)).on("timeout", () => sent.destroy());
    sent.end(body ?? undefined);
  });
}
