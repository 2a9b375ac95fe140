// The servers to compare, each in a separate process.
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { freePort } from "../../scripts/freePort.mjs";
import { dataOf, openClient } from "./client.mjs";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const CPG = at("../../dist/cli/main.js");
const OURS = [CPG, "start"];
const MODULES = [at("modules.mjs")];
const PROFILED = ["--import", new URL("profiled.mjs", import.meta.url).href];
/** How to run a server whose statements are profiled. @param {Kind} kind */
const profiledRun = ({ run }) => [...PROFILED, ...(run === OURS ? MODULES : run)];
/** Maximum time until a server responds, in milliseconds. */
const PATIENCE = 60_000;

/**
 * @typedef {object} Kind
 * @property {string} name used in figures
 * @property {string} title
 * @property {"ours" | "neo4jGraphql" | "memory" | "floor"} speaks which form of a query it takes
 * @property {readonly string[]} run
 * @property {boolean} neo4j whether it uses Neo4j
 * @property {Readonly<Record<string, string>>} env
 */

/** @type {readonly Kind[]} */
export const KINDS = [
  {
    name: "floor",
    title: "hand-written Cypher",
    speaks: "floor",
    run: [at("../peers/floor.mjs")],
    neo4j: true,
    env: {},
  },
  {
    name: "neo4j-graphql",
    title: "@neo4j/graphql",
    speaks: "neo4jGraphql",
    run: [at("../peers/neo4jGraphql.mjs")],
    neo4j: true,
    env: {},
  },
  {
    name: "memory",
    title: "graphql-js in memory",
    speaks: "memory",
    run: [at("../peers/memory.mjs")],
    neo4j: false,
    env: {},
  },
  {
    name: "neo4j",
    title: "ours, Neo4j",
    speaks: "ours",
    run: OURS,
    neo4j: true,
    env: { STORE: "neo4j", CACHE: "off" },
  },
  {
    name: "neo4j-cache",
    title: "ours, Neo4j, cache",
    speaks: "ours",
    run: OURS,
    neo4j: true,
    env: { STORE: "neo4j", CACHE: "on" },
  },
  {
    name: "embedded",
    title: "ours, embedded",
    speaks: "ours",
    run: OURS,
    neo4j: false,
    env: { STORE: "embedded", CACHE: "off" },
  },
  {
    name: "embedded-cache",
    title: "ours, embedded, cache",
    speaks: "ours",
    run: OURS,
    neo4j: false,
    env: { STORE: "embedded", CACHE: "on" },
  },
];

/** Child processes, which are stopped when this process ends. @type {Set<import("node:child_process").ChildProcess>} */
const running = new Set();
process.on("exit", () => {
  for (const child of running) child.kill();
});

/**
 * Starts a server and waits for its first response.
 * @param {Kind} kind
 * @param {Readonly<Record<string, string>>} neo4j connection to Neo4j, as environment variables
 * @param {string} body first request
 * @param {{ profiled?: boolean }} [options] whether every statement is profiled and reported
 */
export async function startServer(kind, neo4j, body, { profiled = false } = {}) {
  const port = await freePort();
  const began = performance.now();
  const child = spawn(process.execPath, profiled ? profiledRun(kind) : kind.run, {
    env: {
      ...process.env,
      ...(profiled && kind.run === OURS && { DRIVER_OF: CPG }),
      ...neo4j,
      NODE_ENV: "production",
      LOG_LEVEL: "error",
      RATE_LIMIT: "0",
      ...kind.env,
      PORT: String(port),
    },
    stdio: ["ignore", "ignore", "pipe", "ipc"],
  });
  running.add(child);
  let complaint = "";
  child.stderr?.on("data", (chunk) => (complaint = (complaint + chunk).slice(-1_000)));
  const gone = new Promise((resolve) => child.once("close", resolve)).then(() => running.delete(child));
  const url = `http://127.0.0.1:${port}${kind.speaks === "ours" ? "/graphql" : "/"}`;
  const client = openClient(url, 1);
  while (
    !(await client
      .ask(body)
      .then(dataOf)
      .catch(() => null))
  ) {
    if (child.exitCode !== null || performance.now() - began > PATIENCE)
      throw new Error(`${kind.title} does not respond: ${complaint.trim() || "no output"}`);
  }
  const firstAnswer = performance.now() - began;
  await client.close();
  const stop = async () => {
    child.kill();
    await gone;
  };
  return { kind, url, pid: child.pid, child, firstAnswer, stop };
}

/** @typedef {Awaited<ReturnType<typeof startServer>>} Server */
