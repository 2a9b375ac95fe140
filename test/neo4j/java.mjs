// Real Neo4js from Java and Maven: Neo4jServers.java beside this file, with the jars that pom.xml names.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { withLock } from "../../scripts/setup/lock.mjs";
import { capture } from "../../scripts/setup/run.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "../../scripts/setup/stamp.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const CACHE = join(HERE, "../../.cache");
const JARS = join(HERE, ".lib");
const STAMP = join(JARS, ".made-from");
/** The Java that the workers of one run of the tests share. */
const SHARED = join(CACHE, "neo4j-java.json");
/** Java 17 and 21 are what Neo4j 5.26 is made for. */
const LEAST_JAVA = 17;

/**
 * For a server that runs for minutes and is asked most things once: code that is compiled quickly pays, code that is compiled well comes too late. Then
 * Java would keep little room for code, less than Neo4j's takes, and throw out what it compiles anew soon after. That the jars are well formed need not
 * be found out at each start.
 */
const BRIEF = [
  ...["-XX:TieredStopAtLevel=1", "-XX:ReservedCodeCacheSize=256m", "-XX:-UseCodeCacheFlushing"],
  ...["-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"],
];

/**
 * @typedef {object} Java one that runs Neo4js
 * @property {number} pid
 * @property {number} port where it may be asked for one
 * @typedef {object} Server a Neo4j that answers
 * @property {string} uri
 * @property {string} user
 * @property {string} password
 * @property {string} describe what it is, for the reader of a test run
 * @property {number} [pid] of the process that runs it, and perhaps others
 * @property {string} [data] folder with what it keeps
 * @property {() => Promise<void>} stop ends when the server is gone, with its data
 * @property {(fault: string) => Promise<void>} [cause] causes a fault of the database, one of those that Neo4jServers.java names
 */

/**
 * @param {string} password
 * @param {object} [options]
 * @param {string} [options.heap] for example "512m"
 * @param {boolean} [options.brief] for tests, not for measuring
 * @param {string} [options.run] which run of the tests this is: its processes share a Java, as the first Neo4j in one costs much
 *   more than the others
 * @param {string} [options.home] folder with data that it is to serve; it is removed in the end
 * @param {{ port: number, folder: string }} [options.at] where it listens, and where its data are, which stay; a free port and a new folder where left out
 * @returns {Promise<Server>} on a free port of this machine; it stops when `stop` is called or this process is gone, however
 * @throws {Error} whose message says why there is none
 */
export async function launchJava(password, { heap = "512m", brief = false, run, home, at } = {}) {
  await prepare();
  const { port, folder } = at ?? { port: 0, folder: home };
  const wanted = folder ? `${password} ${port} ${folder}` : password;
  if (run === undefined) {
    const { java, end } = await startJava({ heap, brief });
    return serverIn(java, wanted, end);
  }
  return withLock(join(CACHE, "neo4j-java-lock"), async () => {
    const shared = existsSync(SHARED) ? JSON.parse(readFileSync(SHARED, "utf8")) : null;
    // Whoever started it may have ended, and it with them.
    if (shared?.run === run) {
      const server = await serverIn(shared, wanted).catch(() => null);
      if (server) return server;
    }
    const { java } = await startJava({ heap, brief });
    writeStamp(SHARED, JSON.stringify({ run, ...java }));
    return serverIn(java, wanted);
  });
}

/**
 * A Java in which no Neo4j runs yet. It ends when this process is gone, or `end` was called, and nobody uses a Neo4j in it.
 * @param {{ heap: string, brief: boolean }} options
 * @returns {Promise<{ java: Java, end: () => Promise<void> }>}
 */
export async function startJava({ heap, brief }) {
  const options = [
    `-Xmx${heap}`,
    "-XX:+UseSerialGC",
    ...(brief ? BRIEF : []),
    `-Djava.io.tmpdir=${tmpdir()}`,
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
  ];
  const classPath = [JARS, join(JARS, "*")].join(delimiter);
  const child = spawn("java", [...options, "-cp", classPath, "Neo4jServers"], { stdio: ["pipe", "pipe", "pipe"] });
  const gone = new Promise((resolve) => child.once("close", resolve));
  let complaint = "";
  child.stderr.on("data", (chunk) => (complaint = (complaint + chunk).slice(-2_000)));
  /** @type {Promise<string>} */
  const ready = new Promise((resolve) => {
    createInterface(child.stdout).on(
      "line",
      (line) => line.startsWith("READY ") && resolve(line.slice("READY ".length)),
    );
  });
  const port = await Promise.race([ready, gone.then(() => null)]);
  if (port === null || child.pid === undefined)
    throw new Error(`Java did not start: ${complaint.trim() || "it said nothing"}`);
  letGo(child, child.stdin, child.stdout, child.stderr);
  const end = async () => {
    child.ref();
    child.stdin.end();
    await gone;
  };
  return { java: { pid: child.pid, port: Number(port) }, end };
}

/**
 * Runs neo4j-admin, which comes with Neo4j.
 * @param {readonly string[]} args
 * @param {{ home: string, folder: string }} where the folder of the Neo4j, and the one that paths begin in
 * @returns {Promise<{ ok: boolean, output: string }>}
 */
export async function neo4jAdmin(args, { home, folder }) {
  await prepare();
  const java = ["-Xmx512m", "-cp", join(JARS, "*"), "org.neo4j.cli.AdminTool"];
  const env = { ...process.env, NEO4J_HOME: home, NEO4J_CONF: join(home, "conf") };
  return capture({ file: "java", args: [...java, ...args], env }, folder);
}

/**
 * A further Neo4j in a Java that is there.
 * @param {Java} java
 * @param {string} wanted the line that asks for it
 * @param {() => Promise<void>} [afterwards] what is to be done when it has stopped
 * @returns {Promise<Server>}
 * @throws {Error} whose message says why there is none
 */
async function serverIn({ pid, port }, wanted, afterwards = async () => {}) {
  const password = wanted.split(" ")[0] ?? "";
  const socket = connect(port, "127.0.0.1");
  socket.on("error", () => {}); // closes as well, and it is that which counts
  const closed = once(socket, "close");
  const lines = createInterface(socket);
  /** @type {(line: string) => Promise<string>} */
  const ask = (line) => {
    const answer = new Promise((resolve) => lines.once("line", resolve));
    socket.write(`${line}\n`);
    return Promise.race([answer, closed.then(() => "it is gone")]);
  };
  const said = await ask(wanted);
  const [, uri, data] = /^(bolt:\S+) (.+)$/.exec(said) ?? [];
  if (!uri) {
    socket.destroy();
    await afterwards();
    throw new Error(`Neo4j did not start: ${said}`);
  }
  letGo(socket);
  const stop = async () => {
    socket.ref();
    socket.end(); // the other side closes when the server has stopped
    await closed;
    await afterwards();
  };
  /** @type {NonNullable<Server["cause"]>} */
  const cause = async (fault) => {
    socket.ref();
    const answer = await ask(fault);
    socket.unref();
    if (answer !== "OK") throw new Error(`Neo4j could not be given the fault "${fault}": ${answer}`);
  };
  const describe = "Neo4j Community 5.26 on Java, started for these tests";
  return { uri, user: "neo4j", password, describe, pid, data, stop, cause };
}

/**
 * None of these must keep this process from ending: the other side notices that.
 * @param {readonly object[]} handles
 */
function letGo(...handles) {
  for (const handle of handles) if ("unref" in handle && typeof handle.unref === "function") handle.unref();
}

/** Fetches the jars and compiles the launcher, once for a pom.xml and a launcher; several processes at once take turns. */
async function prepare() {
  const found = await capture({ file: "java", args: ["-version"] }, HERE);
  if (!found.ok) throw new Error("there is no Java");
  const version = Number(/version "(\d+)/.exec(found.output)?.[1]);
  if (!(version >= LEAST_JAVA)) throw new Error(`Java ${version} is older than ${LEAST_JAVA}`);
  const wanted = hashOf(HERE, ["pom.xml", "Neo4jServers.java"]);
  if (readStamp(STAMP) === wanted) return;
  await withLock(join(CACHE, "neo4j-jars-lock"), async (hold) => {
    if (readStamp(STAMP) === wanted) return;
    removeStamp(STAMP);
    rmSync(JARS, { recursive: true, force: true });
    await run(
      "mvn",
      ["-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${JARS}`],
      hold,
    );
    await run("javac", ["-d", JARS, "-cp", join(JARS, "*"), "Neo4jServers.java"], hold);
    writeStamp(STAMP, wanted);
  });
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {(pid: number) => void} hold
 */
async function run(file, args, hold) {
  const { ok, output } = await capture({ file, args, shell: process.platform === "win32" }, HERE, hold);
  if (!ok) throw new Error(`${file} failed: ${output.trim().split("\n").slice(0, 3).join(" ")}`);
}
