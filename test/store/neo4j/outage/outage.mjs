// Two servers in front of a real Neo4j, asked all the time, while Neo4j is frozen, stopped, killed and restarted, servers are killed and replaced,
// and another release is loaded. Prints what became of the requests and how long it took until all were answered again; exit code 1 where a request
// was lost, failed with 500, or requests are not all answered again within two minutes.
//   node test/store/neo4j/outage/outage.mjs [--rate 50] [--freeze 12]
import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readdirSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { freePort } from "../../../../scripts/freePort.mjs";
import { launchJava } from "../../../neo4j/java.mjs";
import { BalancedServers } from "./balancedServers.mjs";
import { Traffic } from "./traffic.mjs";

const ROOT = fileURLToPath(new URL("../../../../", import.meta.url));
const MAIN = join(ROOT, "dist/cli/main.js");
const PASSWORD = "another-password";
const { values } = parseArgs({
  options: {
    rate: { type: "string", default: "50" },
    // Longer than a statement may take, so that some end by their own time limit.
    freeze: { type: "string", default: "12" },
  },
});

const queries = readdirSync(join(ROOT, "queries"))
  .filter((file) => file.endsWith(".graphql"))
  .map((file) => readFileSync(join(ROOT, "queries", file), "utf8"));
const folder = mkdtempSync(join(tmpdir(), "cpg-outage-"));
const at = { port: await freePort(), folder: join(folder, "neo4j") };
const settings = {
  PATH: process.env.PATH,
  STORE: "neo4j",
  NEO4J_URI: `bolt://127.0.0.1:${at.port}`,
  NEO4J_PASSWORD: PASSWORD,
  CACHE: "off",
  DRAIN_SECONDS: "2",
  LOG_LEVEL: process.env.OUTAGE_LOG ?? "warn",
};

/** @param {readonly string[]} args */
async function cpg(...args) {
  const child = spawn(process.execPath, [MAIN, ...args], { env: settings, stdio: ["ignore", "ignore", "inherit"] });
  const [code] = await once(child, "exit");
  if (code !== 0) throw new Error(`cpg ${args.join(" ")} ended with ${code}`);
}

const launch = () => launchJava(PASSWORD, { heap: "768m", brief: true, at });
let neo4j = await launch();
/** @param {NodeJS.Signals} name */
const signal = (name) => process.kill(/** @type {number} */ (neo4j.pid), name);

const servers = new BalancedServers(MAIN, settings);
const traffic = new Traffic(servers, queries, Number(values.rate));
const over = new AbortController();
const began = performance.now();
let hasRecovered = true;

/** @param {number} since @param {string} what @param {import("./traffic.mjs").Counts} counts @param {string} more */
function report(since, what, { sent, answered, refused, lost, failed, other, retried }, more = "") {
  const seconds = ((performance.now() - since) / 1_000).toFixed(0).padStart(4);
  console.log(
    `${what.padEnd(28)} ${seconds} s  sent ${sent}, answered ${answered}, refused cleanly ${refused}, lost ${lost}, 500s ${failed}, others ${other}, sent twice ${retried}${more}`,
  );
}

/** @param {string} what @param {() => Promise<void>} work returns when the fault is over */
async function phase(what, work) {
  traffic.counts = { sent: 0, answered: 0, refused: 0, lost: 0, failed: 0, other: 0, retried: 0 };
  const { counts } = traffic;
  const phaseBegan = performance.now();
  await work();
  const seconds = await traffic.recovery(performance.now());
  if (seconds === Number.POSITIVE_INFINITY) hasRecovered = false;
  report(phaseBegan, what, counts, `, recovered in ${seconds.toFixed(1)} s`);
  return counts;
}

try {
  const other = join(folder, "other.ndjson");
  await cpg("generate", "--scale", "2", "--out", other);
  await cpg("load");
  await Promise.all([servers.add(), servers.add()]);
  const running = [servers.poll(over.signal), traffic.run(over.signal)];
  const phases = [
    await phase("steady", async () => {}),
    await phase("Neo4j frozen", async () => {
      signal("SIGSTOP");
      await pause(Number(values.freeze) * 1_000);
      signal("SIGCONT");
    }),
    await phase("Neo4j stopped and started", async () => {
      await neo4j.stop();
      neo4j = await launch();
    }),
    await phase("Neo4j killed and started", async () => {
      signal("SIGKILL");
      await neo4j.stop();
      neo4j = await launch();
    }),
    await phase("a server killed", () => servers.replace("SIGKILL")),
    await phase("servers replaced in turn", async () => {
      await servers.replace("SIGTERM");
      await servers.replace("SIGTERM");
    }),
    await phase("another release loaded", () => cpg("load", other)),
  ];
  over.abort();
  await Promise.all(running);
  /** @param {keyof import("./traffic.mjs").Counts} kind */
  const sum = (kind) => phases.reduce((total, counts) => total + counts[kind], 0);
  const [lost, failed, others] = [sum("lost"), sum("failed"), sum("other")];
  report(began, "all", {
    ...{ sent: sum("sent"), answered: sum("answered"), refused: sum("refused"), retried: sum("retried") },
    ...{ lost, failed, other: others },
  });
  process.exitCode = hasRecovered && lost + failed + others === 0 ? 0 : 1;
} finally {
  servers.kill();
  try {
    signal("SIGCONT");
  } catch {}
  await neo4j.stop();
  rmSync(folder, { recursive: true, force: true });
}
