// npm run bench:reading -- --before DIR: what reads the seeds, beside other built checkouts. See README.md here.
import { execFileSync, spawn } from "node:child_process";
import { rmSync, writeFileSync } from "node:fs";
import { get } from "node:http";
import { join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchNeo4j } from "../test/neo4j/launch.mjs";
import { median, quantile } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";

const USAGE = new URL("measure/usage.mjs", import.meta.url).href;
const { SOURCES_DIR = "", ...ENV } = process.env;

const { values: flags } = parseArgs({
  options: {
    before: { type: "string", multiple: true, default: [] },
    runs: { type: "string", default: "9" },
    neo4j: { type: "boolean", default: false },
    "no-write": { type: "boolean", default: false },
  },
});
/** This checkout, then those that it is compared with. */
const checkouts = [fileURLToPath(new URL("..", import.meta.url)), ...flags.before.map((path) => resolve(path))];

/**
 * @typedef {object} Command
 * @property {string} name
 * @property {readonly string[]} args
 * @property {Readonly<Record<string, string>>} [env]
 * @property {boolean} [serves] whether it serves until it is stopped, which is after its first response
 */
/** @type {Command[]} */
const commands = [
  { name: "cpg validate", args: ["validate"] },
  ...(SOURCES_DIR ? [{ name: "cpg validate, with the texts", args: ["validate"], env: { SOURCES_DIR } }] : []),
  { name: "cpg snapshot", args: ["snapshot"] },
  { name: "first cpg start", args: ["start"], env: { PORT: "0", LOG_LEVEL: "silent" }, serves: true },
];

/** Seconds of processor time of a command that has no release from an earlier run. @param {string} checkout @param {Command} command @returns {Promise<number>} */
async function secondsOf(checkout, { name, args, env, serves }) {
  rmSync(join(checkout, ".cache", "release.json"), { force: true });
  const child = spawn(process.execPath, ["--import", USAGE, join(checkout, "dist/cli/main.js"), ...args], {
    cwd: checkout,
    env: { ...ENV, ...env },
    stdio: ["ignore", "pipe", "inherit", "pipe"],
  });
  let used = "";
  child.stdio[3]?.on("data", (bytes) => (used += bytes));
  createInterface(child.stdout).on("line", (line) => {
    const [address] = (serves && /http:\S+\/graphql/.exec(line)) || [];
    if (!address) return;
    // Without a connection that is kept, for which a server may wait before it ends.
    get(`${address}?query={release{hash}}`, { agent: false }, (response) => {
      response.resume().once("end", () => child.kill("SIGTERM"));
    });
  });
  const code = await new Promise((done) => child.once("close", done));
  if (code !== 0) throw new Error(`${name} in ${checkout} ended with ${code}`);
  return Number(used) / 1_000;
}

const server = flags.neo4j ? await launchNeo4j({ heap: "1g" }) : null;
if (server && "unavailable" in server) throw new Error(server.unavailable);
if (server)
  commands.push({
    name: "cpg load into Neo4j",
    args: ["load", "--replace", "--again"],
    env: { STORE: "neo4j", NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password },
  });
/** Seconds of each command, by checkout. @type {number[][][]} */
const seconds = commands.map(() => checkouts.map(() => []));
try {
  // In turns, so that a slow minute of the machine slows all of them. The first run of each is not counted.
  for (let run = -1; run < Number(flags.runs); run++)
    for (const [i, command] of commands.entries())
      for (const [j, checkout] of checkouts.entries()) {
        const used = await secondsOf(checkout, command);
        if (run >= 0) seconds[i]?.[j]?.push(used);
      }
} finally {
  await server?.stop();
}

const rows = commands.map(({ name }, i) => {
  const [own = [], ...others] = seconds[i] ?? [];
  const compared = others.flatMap((other) => [median(other), median(own) / median(other)]);
  return [name, median(own), quantile(own, 0), quantile(own, 1), ...compared];
});
const commitOf = (/** @type {string} */ cwd) =>
  execFileSync("git", ["log", "-1", "--format=%h of %cs"], { cwd, encoding: "utf8" }).trim();
const others = checkouts.slice(1).flatMap((path) => [`${commitOf(path)}, s`, "ratio to it"]);
const head = ["command", "median, s", "least", "most", ...others];
const text = [
  "# Reading the seeds",
  "",
  `Processor time of the process, without that of the kernel, ${flags.runs} runs in turn, Node ${process.versions.node}. No command finds a release that an earlier one cached.`,
  "",
  table([head, ...rows]),
  "",
].join("\n");
if (!flags["no-write"]) writeFileSync(new URL("results/reading.md", import.meta.url), text);
console.log(text);
