// Two servers in front of a real Neo4j, asked all the time, while Neo4j is frozen, stopped, killed and restarted, servers are killed and replaced,
// and another release is loaded. Prints what became of the requests and how long it took until all were answered again; exit code 1 where a request
// was lost, failed with 500, or requests are not all answered again within a minute.
//   node test/store/neo4j/outage.mjs [--rate 50] [--freeze 20]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { Agent, request } from "node:http";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchJava } from "../../neo4j/java.mjs";

const ROOT = fileURLToPath(new URL("../../../", import.meta.url));
const MAIN = join(ROOT, "dist/cli/main.js");
const PASSWORD = "another-password";
const { values } = parseArgs({
  options: { rate: { type: "string", default: "50" }, freeze: { type: "string", default: "20" } },
});
const RATE = Number(values.rate);
const FREEZE = Number(values.freeze);
/** Seconds within which every request must be answered again; the goal is ten on an idle machine, and no test is about speed. */
const MAX_RECOVERY = 60;
/** How long a client waits, and how often the balancer looks, in milliseconds. */
const CLIENT_TIMEOUT = 30_000;
const POLL_INTERVAL = 1_000;

const queries = readdirSync(join(ROOT, "queries"))
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => readFileSync(join(ROOT, "queries", file), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "cpg-outage-"));

async function freePort() {
  const listener = createServer().listen(0, "127.0.0.1");
  await once(listener, "listening");
  const { port } = /** @type {import("node:net").AddressInfo} */ (listener.address());
  listener.close();
  return port;
}

const at = { port: await freePort(), folder: join(folder, "neo4j") };
const settings = {
  PATH: process.env.PATH,
  STORE: "neo4j",
  NEO4J_URI: `bolt://127.0.0.1:${at.port}`,
  NEO4J_PASSWORD: PASSWORD,
  CACHE: "off",
  DRAIN_SECONDS: "3",
  LOG_LEVEL: "warn",
};

/** @param {readonly string[]} args */
async function cpg(...args) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: settings, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`cpg ${args.join(" ")} ended with ${code}`);
}

const launch = () => launchJava(PASSWORD, { heap: "768m", brief: true, at });

/** @typedef {{ port: number, child: import("node:child_process").ChildProcess, isReady: boolean, agent: Agent }} Server */

/** @param {number} port @returns {Promise<Server>} once it is ready */
async function startServer(port) {
  const child = spawn(process.execPath, [MAIN, "start"], {
    env: { ...settings, PORT: String(port) },
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

/**
 * @param {Server} server
 * @param {string} path
 * @param {string | null} body
 * @param {number} timeout
 * @returns {Promise<{ status: number, headers: import("node:http").IncomingHttpHeaders, text: string } | null>} null where the connection failed
 */
function ask({ port, agent }, path, body, timeout) {
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

/** @param {Server} server */
const isReady = async (server) => (await ask(server, "/health/ready", null, POLL_INTERVAL))?.status === 200;

/** @type {Server[]} */
let servers = [];
let isOver = false;

/** What a balancer does: looks every second which servers are ready. */
async function poll() {
  while (!isOver) {
    await Promise.all(servers.map(async (server) => (server.isReady = await isReady(server))));
    await pause(POLL_INTERVAL);
  }
}

const counts = { sent: 0, answered: 0, refused: 0, lost: 0, failed: 0, other: 0, retried: 0 };
/** @type {{ at: number, ok: boolean }[]} by when they were sent */
const outcomes = [];
let turn = 0;

/** Sends a query to a server that is ready; where the connection fails, to the other one, as balancers do with what may be repeated. */
async function send() {
  const sentAt = performance.now();
  const body = JSON.stringify({ query: queries[turn++ % queries.length] });
  const ready = servers.filter((server) => server.isReady);
  const first = (ready.length > 0 ? ready : servers)[turn % (ready.length || servers.length)];
  const order = [first, ...servers.filter((server) => server !== first)].filter((server) => server !== undefined);
  counts.sent++;
  let answer = null;
  for (const [i, server] of order.entries()) {
    if (i > 0) counts.retried++;
    answer = await ask(server, "/graphql", body, CLIENT_TIMEOUT);
    if (answer) break;
  }
  // In a synthetic release, names are not unique, and a query by name is rightly refused.
  const ok = answer?.status === 200 && !/"code":"(?!BAD_USER_INPUT")/.test(answer.text);
  if (ok) counts.answered++;
  else if (!answer) counts.lost++;
  else if (answer.status === 503 && answer.headers["retry-after"] && answer.text.includes('"code"')) counts.refused++;
  else if (answer.status === 500) counts.failed++;
  else counts.other++;
  if (!ok && answer?.status !== 503)
    console.log("  unexpected:", answer?.status ?? "no answer", answer?.text.slice(0, 300));
  outcomes.push({ at: sentAt, ok });
}

/** @type {Set<Promise<void>>} */
const pending = new Set();
async function load() {
  while (!isOver) {
    const sending = send().finally(() => pending.delete(sending));
    pending.add(sending);
    await pause(1_000 / RATE);
  }
}

/** Seconds from a moment until a second begins whose requests are all answered. */
async function recovery(since = performance.now()) {
  for (;;) {
    const from = outcomes.filter(({ at }) => at >= since).sort((a, b) => a.at - b.at);
    for (const { at } of from) {
      const second = from.filter((each) => each.at >= at && each.at < at + 1_000);
      const isWhole = second.length >= RATE / 2 && performance.now() > at + 1_500;
      if (isWhole && second.every(({ ok }) => ok)) return (at - since) / 1_000;
    }
    if (performance.now() - since > MAX_RECOVERY * 1_000) return Number.POSITIVE_INFINITY;
    await pause(200);
  }
}

let isRight = true;
/** @param {string} what @param {() => Promise<number | void>} work which gives when the fault was over, where there is something to recover from */
async function phase(what, work) {
  const before = { ...counts };
  const began = performance.now();
  const over = await work();
  const seconds = over === undefined ? null : await recovery(over);
  const since = (/** @type {keyof typeof counts} */ key) => counts[key] - before[key];
  if (seconds === Number.POSITIVE_INFINITY) isRight = false;
  console.log(
    `${what.padEnd(28)} ${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  sent ${since("sent")}, answered ${since("answered")}, refused cleanly ${since("refused")}, lost ${since("lost")}, 500s ${since("failed")}${seconds === null ? "" : `, recovered in ${seconds.toFixed(1)} s`}`,
  );
}

let neo4j = await launch();
const began = performance.now();
try {
  const other = join(folder, "other.ndjson");
  await cpg("generate", "--scale", "2", "--out", other);
  // The database may still be opening.
  for (let tries = 1; ; tries++) {
    try {
      await cpg("load");
      break;
    } catch (error) {
      if (tries === 5) throw error;
      await pause(1_000);
    }
  }
  const [a, b] = [await freePort(), await freePort()];
  servers = [await startServer(a), await startServer(b)];
  const running = [poll(), load()];

  await phase("steady", async () => {
    await recovery();
    await pause(2_000);
  });
  await phase("Neo4j frozen", async () => {
    process.kill(/** @type {number} */ (neo4j.pid), "SIGSTOP");
    await pause(FREEZE * 1_000);
    process.kill(/** @type {number} */ (neo4j.pid), "SIGCONT");
    return performance.now();
  });
  await phase("Neo4j stopped and started", async () => {
    await neo4j.stop();
    neo4j = await launch();
    return performance.now();
  });
  await phase("Neo4j killed and started", async () => {
    process.kill(/** @type {number} */ (neo4j.pid), "SIGKILL");
    await neo4j.stop();
    neo4j = await launch();
    return performance.now();
  });
  await phase("a server killed", async () => {
    servers[0]?.child.kill("SIGKILL");
    await pause(2_000);
    servers = [await startServer(a), ...servers.slice(1)];
    return performance.now();
  });
  await phase("servers replaced in turn", async () => {
    for (const [i, port] of [a, b].entries()) {
      const former = /** @type {Server} */ (servers[i]);
      former.child.kill("SIGTERM");
      await once(former.child, "exit");
      const next = await startServer(port);
      servers = servers.map((server) => (server === former ? next : server));
    }
    return performance.now();
  });
  await phase("another release loaded", async () => {
    await cpg("load", other);
    return performance.now();
  });
  isOver = true;
  await Promise.all([...running, ...pending]);
} finally {
  for (const { child } of servers) child.kill("SIGKILL");
  try {
    process.kill(/** @type {number} */ (neo4j.pid), "SIGCONT");
  } catch {}
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}
const { sent, answered, refused, lost, failed, other, retried } = counts;
console.log(
  `all${" ".repeat(25)} ${((performance.now() - began) / 1_000).toFixed(0).padStart(4)} s  sent ${sent}, answered ${answered}, refused cleanly ${refused}, lost ${lost}, 500s ${failed}, others ${other}; sent twice ${retried}`,
);
process.exit(isRight && lost + failed + other === 0 ? 0 : 1);
