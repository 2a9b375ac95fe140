// A real Neo4j from Java and Maven: Neo4jServer.java beside this file, with the jars that pom.xml names.
import { spawn } from "node:child_process";
import { rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { withLock } from "../../scripts/setup/lock.mjs";
import { capture } from "../../scripts/setup/run.mjs";
import { hashOf, readStamp, removeStamp, writeStamp } from "../../scripts/setup/stamp.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const JARS = join(HERE, ".lib");
const STAMP = join(JARS, ".made-from");
/** Java 17 and 21 are what Neo4j 5.26 is made for. */
const LEAST_JAVA = 17;

/**
 * For a server that runs for minutes and is asked most things once: code that is compiled quickly pays, code that is
 * compiled well comes too late, and that the jars are well formed need not be found out at each start.
 */
const BRIEF = ["-XX:TieredStopAtLevel=1", "-XX:+UnlockDiagnosticVMOptions", "-XX:-BytecodeVerificationRemote"];

/**
 * @typedef {object} Server a Neo4j that answers
 * @property {string} uri
 * @property {string} user
 * @property {string} password
 * @property {string} describe what it is, for the reader of a test run
 * @property {number} [pid] of the process that runs it
 * @property {() => Promise<void>} stop ends when the server is gone, with its data
 */

/**
 * @param {string} password
 * @param {object} [options]
 * @param {string} [options.heap] for example "512m"
 * @param {boolean} [options.brief] for tests, not for measuring
 * @returns {Promise<Server>} on a free port of this machine; it stops when `stop` is called or this process is gone, however
 * @throws {Error} whose message says why there is none
 */
export async function launchJava(password, { heap = "512m", brief = false } = {}) {
  await prepare();
  const options = [
    `-Xmx${heap}`,
    "-XX:+UseSerialGC",
    ...(brief ? BRIEF : []),
    `-Djava.io.tmpdir=${tmpdir()}`,
    "--add-opens=java.base/java.nio=ALL-UNNAMED",
  ];
  const classPath = [JARS, join(JARS, "*")].join(delimiter);
  const child = spawn("java", [...options, "-cp", classPath, "Neo4jServer"], {
    env: { ...process.env, PASSWORD: password },
    stdio: ["pipe", "pipe", "pipe"],
  });
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
  const uri = await Promise.race([ready, gone.then(() => null)]);
  if (uri === null) throw new Error(`Neo4j did not start: ${complaint.trim() || "it said nothing"}`);
  letGo(child);
  const stop = async () => {
    child.ref();
    child.stdin.end();
    await gone;
  };
  return {
    uri,
    user: "neo4j",
    password,
    describe: "Neo4j Community 5.26 on Java, started for these tests",
    pid: child.pid,
    stop,
  };
}

/**
 * The server must not keep this process from ending; it notices by its standard input.
 * @param {import("node:child_process").ChildProcessWithoutNullStreams} child
 */
function letGo(child) {
  child.unref();
  for (const stream of [child.stdin, child.stdout, child.stderr]) {
    if ("unref" in stream && typeof stream.unref === "function") stream.unref();
  }
}

/** Fetches the jars and compiles the launcher, once for a pom.xml and a launcher; several processes at once take turns. */
async function prepare() {
  const found = await capture({ file: "java", args: ["-version"] }, HERE);
  if (!found.ok) throw new Error("there is no Java");
  const version = Number(/version "(\d+)/.exec(found.output)?.[1]);
  if (!(version >= LEAST_JAVA)) throw new Error(`Java ${version} is older than ${LEAST_JAVA}`);
  const wanted = hashOf(HERE, ["pom.xml", "Neo4jServer.java"]);
  if (readStamp(STAMP) === wanted) return;
  await withLock(join(HERE, "../../.cache/neo4j-jars-lock"), async (hold) => {
    if (readStamp(STAMP) === wanted) return;
    removeStamp(STAMP);
    rmSync(JARS, { recursive: true, force: true });
    await run(
      "mvn",
      ["-q", "-B", "dependency:copy-dependencies", "-DincludeScope=runtime", `-DoutputDirectory=${JARS}`],
      hold,
    );
    await run("javac", ["-d", JARS, "-cp", join(JARS, "*"), "Neo4jServer.java"], hold);
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
