// The kinds of probes: how requests are sent, and what must not be in a response. Each probe returns what became of its requests.
import { post, send, sendBytes } from "./clients.mjs";

/** @typedef {import("./clients.mjs").Outcome} Outcome */
/** @typedef {{ outcomes: readonly Outcome[], wrong?: readonly string[] }} Result */
/** @typedef {(port: number) => Promise<Result>} Probe */

/** Requests that one probe has under way at a time. */
const AT_ONCE = 20;
/** Words of files that no request may bring to light. */
const SECRETS = /root:x:0:0|"devDependencies"/;

export const repeat = (/** @type {number} */ count, /** @type {(i: number) => string} */ text, between = " ") =>
  Array.from({ length: count }, (_, i) => text(i)).join(between);

/** Sends requests, some at a time. @template T @param {readonly (() => Promise<T>)[]} requests @returns {Promise<T[]>} */
export async function many(requests) {
  /** @type {T[]} */
  const done = [];
  const left = requests.entries();
  await Promise.all(
    Array.from({ length: AT_ONCE }, async () => {
      for (const [i, request] of left) done[i] = await request();
    }),
  );
  return done;
}

/** @param {readonly unknown[]} bodies @returns {Probe} sends each several times, all of them mixed */
export const posts = (bodies) => async (port) => {
  const all = Array.from({ length: 3 }, () => bodies).flat();
  const answers = await many(all.map((body) => () => post(port, body)));
  return { outcomes: answers.map(({ outcome }) => outcome) };
};

/** @param {readonly string[]} queries */
export const queries = (queries) => posts(queries.map((query) => ({ query })));

/** @param {readonly string[]} paths @returns {Probe} none of which may give away a file */
export const gets = (paths) => async (port) => {
  const answers = await many(paths.map((path) => () => send(port, { path, method: "GET" })));
  const wrong = answers.flatMap(({ text }, i) => (SECRETS.test(text) ? [`${paths[i]} gives away a file`] : []));
  return { outcomes: answers.map(({ outcome }) => outcome), wrong };
};

/** @param {readonly (string | Buffer)[]} requests @returns {Probe} each is sent on a connection of its own */
export const bytes = (requests) => async (port) => {
  const answers = await many(requests.map((request) => () => sendBytes(port, request, 3_000)));
  return { outcomes: answers.flatMap(({ outcomes }) => outcomes) };
};
