// npm run bench: measures every claim about speed next to the alternatives. README.md in this folder explains the results.
import { execFileSync } from "node:child_process";
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus, totalmem } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { main, setup } from "../scripts/setup.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));

const QUICK = { rounds: 2, seconds: 0.12, warm: 0.12, warmRequests: 0, cold: 3, starts: 1 };
const FULL = { rounds: 5, seconds: 0.5, warm: 1, warmRequests: 2_000, cold: 10, starts: 5 };

/**
 * @typedef {object} Measured
 * @property {string} about when, of what and on what
 * @property {readonly { name: string, title: string }[]} queries
 * @property {readonly ({ server: string, query: string, bytes: number } & Record<string, number | string | null>)[]} warm
 * @property {Awaited<ReturnType<typeof import("./measure/cold.mjs").coldOf>>} cold
 * @property {readonly { server: string, query: string, statements?: number, hits?: number }[]} statements
 * @property {readonly { server: string, seconds: number, resident: number, after?: number | null, peak?: number | null }[]} starts
 * @property {Readonly<Record<string, number>>} claims
 */

await main(async () => {
  const { values } = parseArgs({
    options: {
      quick: { type: "boolean", default: false },
      server: { type: "string", multiple: true },
      query: { type: "string", multiple: true },
      "no-write": { type: "boolean", default: false },
    },
  });
  // The peers are installed only here, never for users.
  await setup(HERE, []);
  const { measure } = await import("./measure/all.mjs");
  const { report } = await import("./measure/report.mjs");
  const { targetsOf } = await import("./measure/targets.mjs");
  const { figuresOf } = await import("./measure/figures.mjs");
  const log = (/** @type {string} */ line) => console.error(line);
  const pace = values.quick ? QUICK : FULL;
  const began = Date.now();
  const commit = git(["rev-parse", "--short", "HEAD"]) + (git(["status", "--porcelain"]) ? " with changes" : "");
  const result = await measure(pace, { servers: values.server, queries: values.query, log });
  const date = new Date().toISOString().slice(0, 10);
  const versions = { node: process.version, neo4j: result.neo4j, ...packages() };
  const machine = `${cpus().length} × ${cpus()[0]?.model ?? process.arch}, ${Math.round(totalmem() / 2 ** 30)} GiB, ${process.platform} ${process.arch}`;
  const about = [
    `${date}, commit ${commit}, ${values.quick ? "quick run" : "full run"} of ${Math.round((Date.now() - began) / 1_000)} s: ${pace.rounds} rounds of ${pace.seconds} s at 1 and at 16 connections for each server and query, each warmed up by ${pace.warmRequests} requests or more.`,
    `Machine: ${machine}. ${Object.entries(versions)
      .map(([name, version]) => `${name} ${version}`)
      .join(", ")}. Release ${result.release}.`,
  ].join("\n");
  const measured = { ...result, about };
  const targets = targetsOf(measured);
  const text = report(measured, targets);
  console.log(text);
  if (values["no-write"] || values.server || values.query) return;
  const file = `${HERE}results/${date}-${commit.slice(0, 7)}${values.quick ? "-quick" : ""}`;
  mkdirSync(`${HERE}results`, { recursive: true });
  const { warm, cold, statements, starts, claims } = measured;
  const figures = figuresOf(measured, targets);
  writeFileSync(
    `${file}.json`,
    `${JSON.stringify({ date, commit, quick: values.quick, machine, versions, release: result.release, pace, targets, figures, warm, cold, statements, starts, claims }, null, 2)}\n`,
  );
  writeFileSync(`${file}.md`, text);
  log(`Written to ${file}.json and .md`);
});

/** @param {readonly string[]} args */
function git(args) {
  try {
    return execFileSync("git", args, { cwd: HERE, encoding: "utf8" }).trim();
  } catch {
    return "";
  }
}

/** The installed versions of the compared packages. */
function packages() {
  const names = ["@neo4j/graphql", "@apollo/server", "graphql", "neo4j-driver"];
  return Object.fromEntries(
    names.map((name) => [name, JSON.parse(readFileSync(`${HERE}node_modules/${name}/package.json`, "utf8")).version]),
  );
}
