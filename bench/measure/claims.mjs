// Other claims about speed: duration of commands, and time from process start to first response.
import { spawn } from "node:child_process";
import { existsSync, renameSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { memoryOf } from "./processes.mjs";
import { startServer } from "./servers.mjs";
import { median } from "./statistics.mjs";

const at = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));
const CPG = at("../../dist/cli/main.js");
const SNAPSHOT = at("../../.cache/release.json");

/** Duration of one of the product's commands in seconds. @param {readonly string[]} args @param {Readonly<Record<string, string>>} [env] */
export function secondsOf(args, env = {}) {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [CPG, ...args], {
      env: { ...process.env, ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let complaint = "";
    child.stderr.on("data", (chunk) => (complaint += chunk));
    child.on("close", (code) => {
      if (code === 0) resolve((performance.now() - began) / 1_000);
      else reject(new Error(`cpg ${args.join(" ")} failed: ${complaint}`));
    });
  });
}

/**
 * Seconds from the start of a process to its first response, and its memory in MiB at that time.
 * @param {import("./servers.mjs").Kind} kind
 * @param {Readonly<Record<string, string>>} neo4j
 * @param {string} body
 * @param {number} times
 */
export async function startOf(kind, neo4j, body, times) {
  const starts = [];
  const resident = [];
  for (let i = 0; i < times; i++) {
    const server = await startServer(kind, neo4j, body);
    starts.push(server.firstAnswer / 1_000);
    resident.push(memoryOf(server.pid).resident ?? Number.NaN);
    await server.stop();
  }
  return { server: kind.name, seconds: median(starts), resident: median(resident) };
}

/** Runs `work` as in a fresh clone: without the release that is cached between starts. @template T @param {() => Promise<T>} work */
export async function withoutSnapshot(work) {
  const aside = `${SNAPSHOT}.aside`;
  if (existsSync(SNAPSHOT)) renameSync(SNAPSHOT, aside);
  try {
    return await work();
  } finally {
    if (existsSync(aside)) renameSync(aside, SNAPSHOT);
  }
}
