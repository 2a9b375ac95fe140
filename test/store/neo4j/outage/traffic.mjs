// Requests that are sent all the time, each to a server that is ready, and what becomes of them.
import { setTimeout as pause } from "node:timers/promises";
import { ask } from "./balancedServers.mjs";

/** How long a client waits, in milliseconds. */
const CLIENT_TIMEOUT = 30_000;
/** Seconds within which every request must be answered again; the goal is ten on an idle machine, but no test is about speed. */
const MAX_RECOVERY = 120;
/** The share of the rate that a second of requests needs to be judged. */
const ENOUGH = 0.5;

const NONE = { sent: 0, answered: 0, refused: 0, lost: 0, failed: 0, other: 0, retried: 0 };
/** @typedef {typeof NONE} Counts */

/** Mixed queries at a steady rate. */
export class Traffic {
  /** @type {Counts} */
  counts = { ...NONE };
  /** @type {{ at: number, ok: boolean }[]} by when they were sent */
  #outcomes = [];
  /** @type {Set<Promise<void>>} */
  #pending = new Set();
  #turn = 0;

  /**
   * @param {import("./balancedServers.mjs").BalancedServers} servers
   * @param {readonly string[]} queries
   * @param {number} rate requests a second
   */
  constructor(servers, queries, rate) {
    this.servers = servers;
    this.queries = queries;
    this.rate = rate;
  }

  /** @param {AbortSignal} until */
  async run(until) {
    while (!until.aborted) {
      const sending = this.#send().finally(() => this.#pending.delete(sending));
      this.#pending.add(sending);
      await pause(1_000 / this.rate);
    }
    await Promise.all(this.#pending);
  }

  /**
   * Waits until every request of a second is answered.
   * @param {number} since
   * @returns {Promise<number>} seconds until that second began; infinite where it does not come
   */
  async recovery(since) {
    for (;;) {
      const from = this.#outcomes.filter(({ at }) => at >= since).sort((a, b) => a.at - b.at);
      for (const { at } of from) {
        const second = from.filter((each) => each.at >= at && each.at < at + 1_000);
        const isWhole = second.length >= this.rate * ENOUGH && performance.now() > at + 1_500;
        if (isWhole && second.every(({ ok }) => ok)) return (at - since) / 1_000;
      }
      if (performance.now() - since > MAX_RECOVERY * 1_000) return Number.POSITIVE_INFINITY;
      await pause(200);
    }
  }

  /** Sends a query to a server that is ready; where the connection fails, to the other one, as balancers do with what may be repeated. */
  async #send() {
    const { counts } = this;
    const sentAt = performance.now();
    const body = JSON.stringify({ query: this.queries[this.#turn++ % this.queries.length] });
    counts.sent++;
    let answer = null;
    for (const [i, server] of this.servers.order(this.#turn).entries()) {
      if (i > 0) counts.retried++;
      const askedAt = performance.now();
      answer = await ask(server, "/graphql", body, CLIENT_TIMEOUT);
      if (answer) break;
      const waited = (performance.now() - askedAt) / 1_000;
      if (waited > 1) console.log(`  unexpected: no answer from port ${server.port} after ${waited.toFixed(1)} s`);
    }
    const kind = kindOf(answer);
    counts[kind]++;
    if (answer && (kind === "failed" || kind === "other"))
      console.log("  unexpected:", answer.status, answer.text.slice(0, 300));
    this.#outcomes.push({ at: sentAt, ok: kind === "answered" });
  }
}

/** @param {import("./balancedServers.mjs").Answer | null} answer @returns {keyof Counts} */
function kindOf(answer) {
  if (!answer) return "lost";
  const codes = codesIn(answer.text);
  // In a synthetic release, names are not unique, and a query by name is rightly refused.
  if (answer.status === 200) return codes.every((code) => code === "BAD_USER_INPUT") ? "answered" : "other";
  if (answer.status === 503 && answer.headers["retry-after"] && codes.length > 0) return "refused";
  return answer.status === 500 ? "failed" : "other";
}

/** @param {string} text @returns {readonly (string | undefined)[]} the codes of the errors of a response */
function codesIn(text) {
  /** @type {{ errors?: readonly { extensions?: { code?: string } }[] }} */
  const { errors = [] } = JSON.parse(text);
  return errors.map(({ extensions }) => extensions?.code);
}
