// npm run bench:commands: how long commands take from a cold start, beside Node without a program. See README.md here.
import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { median } from "./measure/statistics.mjs";
import { table } from "./measure/table.mjs";

const CPG = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
/** @type {readonly (readonly [name: string, args: readonly string[]])[]} */
const COMMANDS = [
  ["node -e 0", ["-e", "0"]],
  ["cpg --help", [CPG, "--help"]],
  ["cpg trace", [CPG, "trace", "recommendation:taskforce-2015-24"]],
  ["cpg search", [CPG, "search", "who", "leads", "Wessex"]],
  ["cpg table", [CPG, "table", "ccg", "12D"]],
  ["cpg query", [CPG, "query", "who-covers-swindon"]],
];

const { values: flags } = parseArgs({
  options: { rounds: { type: "string", default: "15" }, "no-write": { type: "boolean", default: false } },
});
/** Seconds of each command, by its place in COMMANDS. @type {number[][]} */
const seconds = COMMANDS.map(() => []);
// In turns, so that a slow minute of the machine slows all of them.
for (let round = 0; round < Number(flags.rounds); round++)
  for (const [i, [, args]] of COMMANDS.entries()) {
    const began = performance.now();
    execFileSync(process.execPath, args, { stdio: ["ignore", "ignore", "inherit"] });
    seconds[i]?.push((performance.now() - began) / 1_000);
  }
const floor = median(seconds[0] ?? []);
const rows = COMMANDS.map(([name], i) => {
  const own = seconds[i] ?? [];
  return [name, median(own), Math.min(...own), Math.max(...own), median(own) / floor];
});
const text = [
  "# Commands",
  "",
  `From the start of a process to its end, ${flags.rounds} rounds in turn, Node ${process.versions.node}, with the release that the build caches.`,
  "",
  table([["command", "median, s", "fastest", "slowest", "times as long as Node alone"], ...rows]),
  "",
].join("\n");
if (!flags["no-write"]) writeFileSync(new URL("results/commands.md", import.meta.url), text);
console.log(text);
