// Loads a release file as an operator does: with `cpg load`, in a separate process.
import { spawn } from "node:child_process";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { cpuOf, memoryOf } from "../measure/processes.mjs";

const CPG = fileURLToPath(new URL("../../dist/cli/main.js", import.meta.url));
/** How often the process is sampled, in milliseconds. */
const LOOK = 100;

/**
 * @param {string} path release file; the environment contains the address of Neo4j
 * @returns {Promise<Omit<import("../growth.mjs").Load, "neo4j">>}
 * @throws {Error} if the load fails; its message is on standard error
 */
export async function loadFile(path) {
  const began = performance.now();
  const child = spawn(process.execPath, [CPG, "load", path], {
    env: { ...process.env, STORE: "neo4j" },
    stdio: ["ignore", "pipe", "inherit"],
  });
  const load = { seconds: 0, ours: 0, peak: 0 };
  const look = () => {
    load.ours = (cpuOf(child.pid) ?? 0) / 1_000 || load.ours;
    load.peak = memoryOf(child.pid).peak ?? load.peak;
  };
  const looking = setInterval(look, LOOK);
  createInterface(child.stdout).on("line", (line) => {
    console.error(line);
    if (!line.startsWith("Neo4j serves")) return;
    look();
    load.seconds = (performance.now() - began) / 1_000;
  });
  const code = await new Promise((resolve) => child.once("close", resolve));
  clearInterval(looking);
  if (code !== 0 || load.seconds === 0) throw new Error(`cpg load ended with ${code}`);
  return load;
}
