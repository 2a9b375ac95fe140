// npm run bench:growth: measures how the cost of each kind of query grows with the data, on both stores; writes tables and charts. See README.md here.
import { fork } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchNeo4j } from "../test/neo4j/launch.mjs";
import { loadFile } from "./growth/load.mjs";
import { QUESTIONS } from "./growth/questions.mjs";
import { growthReport } from "./growth/report.mjs";
import { memoryOf } from "./measure/processes.mjs";
import { release } from "./release.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const QUERY_PROCESS = join(HERE, "growth/queryProcess.mjs");
const HITS = join(HERE, "growth/hits.mjs");
const log = (/** @type {string} */ line) => console.error(line);
/** Environment for finding Neo4j; later contains the address of the server that was started. */
const NAMED = { ...process.env };

/**
 * @typedef {object} Measured the results of one store at one size
 * @property {string} store
 * @property {number} scale
 * @property {number} entities
 * @property {number} edges
 * @property {{ wall: number, modules: number, cpu: number, resident: number }} ready seconds until the store was ready, and its memory in MiB
 * @property {Load | null} load into Neo4j
 * @property {Readonly<Record<string, { p50: number, cpu: number, bytes: number, answer: string, hits?: number, operators?: readonly string[] }>>} questions
 */

/**
 * @typedef {object} Load
 * @property {number} seconds from the start of `cpg load` until the release was served
 * @property {number} ours seconds of its processor time
 * @property {number} peak its maximum memory in MiB
 * @property {number | null} neo4j maximum memory of Neo4j in MiB; null if the benchmark did not start it
 */

const { values: flags } = parseArgs({
  options: {
    embedded: { type: "string", default: "1,10,39" },
    neo4j: { type: "string", default: "1,10,100" },
    heap: { type: "string", default: "4g" },
    ms: { type: "string", default: "300" },
    rounds: { type: "string", default: "3" },
    keep: { type: "boolean", default: false },
    "no-write": { type: "boolean", default: false },
  },
});
const sizes = (/** @type {string} */ list) => list.split(",").filter(Boolean).map(Number);
const folder = mkdtempSync(join(tmpdir(), "cpg-growth-"));

/** Starts a process that runs queries; `next` resolves to its next message. @param {string} store @param {string} path @param {boolean} [profiled] */
async function startQueryProcess(store, path, profiled = false) {
  const child = fork(QUERY_PROCESS, [store, path], {
    execArgv: profiled ? ["--import", HITS] : ["--max-old-space-size=8192"],
  });
  /** @type {any[]} */
  const profiles = [];
  const next = () =>
    new Promise((resolve, reject) => {
      const done = () => child.off("message", received).off("exit", ended);
      const ended = (/** @type {number | null} */ code) => reject(new Error(`the ${store} store ended with ${code}`));
      const received = (/** @type {any} */ message) => {
        if (message.profile) return profiles.push(message.profile);
        done();
        return message.error ? reject(new Error(message.error)) : resolve(message);
      };
      child.on("message", received).on("exit", ended);
    });
  const opened = await next();
  return {
    opened,
    profiles,
    run: (/** @type {object} */ question) => {
      child.send(question);
      return next();
    },
    close: () => child.kill(),
  };
}

/** @param {number} scale */
async function generated(scale) {
  const { syntheticRelease } = await import("../dist/synthetic/syntheticRelease.js");
  const { writeReleaseFile } = await import("../dist/seeds/release/releaseFile.js");
  const path = join(folder, `x${scale}.ndjson`);
  log(`writing a release of ${scale} times the size`);
  writeReleaseFile(path, syntheticRelease(await release(), scale, 1));
  return path;
}

/** Runs every query in several processes, taking turns, and returns the minimum of the rounds' medians. @param {readonly Awaited<ReturnType<typeof startQueryProcess>>[]} processes */
async function runAll(processes) {
  /** @type {Record<string, { p50: number, cpu: number, bytes: number, answer: string }>[]} */
  const found = processes.map(() => ({}));
  for (let round = 0; round < Number(flags.rounds); round++)
    for (const { name, query, cursorOf } of QUESTIONS)
      for (const [i, queryProcess] of processes.entries()) {
        const answer = await queryProcess.run({ query, cursorOf, forMs: Number(flags.ms) });
        const best = found[i]?.[name] ?? answer;
        if (found[i])
          found[i][name] = { ...answer, p50: Math.min(answer.p50, best.p50), cpu: Math.min(answer.cpu, best.cpu) };
      }
  return found;
}

/** @param {readonly number[]} scales @returns {Promise<Measured[]>} */
async function embedded(scales) {
  const processes = [];
  for (const scale of scales) {
    const path = await generated(scale);
    processes.push(await startQueryProcess("embedded", path));
    rmSync(path);
  }
  log("querying the embedded stores");
  const found = await runAll(processes);
  for (const queryProcess of processes) queryProcess.close();
  return processes.map(({ opened: { ready, entities, edges } }, i) => ({
    store: "embedded",
    scale: scales[i] ?? 1,
    entities,
    edges,
    ready,
    load: null,
    questions: found[i] ?? {},
  }));
}

/** Measures each size in a separate, empty Neo4j. @param {readonly number[]} scales @returns {Promise<Measured[]>} */
async function neo4j(scales) {
  const all = [];
  for (const scale of scales) {
    const path = await generated(scale);
    const server = await launchNeo4j({ heap: flags.heap, env: NAMED });
    if ("unavailable" in server) throw new Error(server.unavailable);
    Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password });
    try {
      const load = { ...(await loadFile(path)), neo4j: memoryOf(server.pid).peak };
      rmSync(path);
      log(`loaded in ${load.seconds.toFixed(1)} s, with ${load.peak} MiB and ${load.neo4j} MiB in Neo4j; querying`);
      const queryProcess = await startQueryProcess("neo4j", path);
      const [questions = {}] = await runAll([queryProcess]);
      queryProcess.close();
      const { ready, entities, edges } = queryProcess.opened;
      all.push({ store: "neo4j", scale, entities, edges, ready, load, questions: await withHits(questions, path) });
    } finally {
      await server.stop();
    }
  }
  return all;
}

/** @param {Measured["questions"]} questions @param {string} path @returns {Promise<Measured["questions"]>} */
async function withHits(questions, path) {
  const queryProcess = await startQueryProcess("neo4j", path, true);
  /** @type {Record<string, any>} */
  const counted = {};
  for (const { name, query, cursorOf } of QUESTIONS) {
    queryProcess.profiles.length = 0;
    await queryProcess.run({ query, cursorOf, forMs: 0 });
    // The last message is about a query that ran before. A query that needs no statement sends none.
    const { hits = 0, operators = [] } = queryProcess.profiles.at(-1) ?? {};
    counted[name] = { ...questions[name], hits, operators: [...new Set(operators)] };
  }
  queryProcess.close();
  return counted;
}

const RESULT = `${HERE}results/growth`;
try {
  const now = [...(await embedded(sizes(flags.embedded))), ...(await neo4j(sizes(flags.neo4j)))];
  compareAnswers(now);
  const measured = flags.keep ? withKept(now) : now;
  const { text, charts, figures } = growthReport(measured, QUESTIONS);
  console.log(text);
  if (!flags["no-write"]) {
    const date = new Date().toISOString().slice(0, 10);
    const result = { date, figures, measured: measured.map(withoutAnswers) };
    mkdirSync(`${HERE}results`, { recursive: true });
    writeFileSync(`${RESULT}.json`, `${JSON.stringify(result, null, 2)}\n`);
    writeFileSync(`${RESULT}.md`, text);
    for (const [name, svg] of Object.entries(charts)) writeFileSync(`${RESULT}-${name}.svg`, svg);
    log(`Written to ${RESULT}.json, .md and .svg`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The new results, and those of other sizes from the last run. @param {readonly Measured[]} now @returns {readonly Measured[]} */
function withKept(now) {
  /** @type {readonly Measured[]} */
  const before = existsSync(`${RESULT}.json`) ? JSON.parse(readFileSync(`${RESULT}.json`, "utf8")).measured : [];
  const isMeasured = (/** @type {Measured} */ { store, scale }) =>
    now.some((each) => each.store === store && each.scale === scale);
  const all = [...before.filter((each) => !isMeasured(each)), ...now];
  return all.sort((a, b) => (a.store < b.store ? -1 : a.store > b.store ? 1 : a.scale - b.scale));
}

/** Checks that both stores return the same at the same size. @param {readonly Measured[]} all @throws {Error} naming the query */
function compareAnswers(all) {
  for (const one of all)
    for (const other of all.filter(({ store, scale }) => store !== one.store && scale === one.scale))
      for (const [name, { answer }] of Object.entries(one.questions))
        if (answer !== other.questions[name]?.answer)
          throw new Error(`At x${one.scale} the stores differ on "${name}".`);
}

/** @param {Measured} measured */
function withoutAnswers(measured) {
  const questions = Object.entries(measured.questions).map(([name, { p50, cpu, bytes, hits }]) => [
    name,
    { p50, cpu, bytes, hits },
  ]);
  return { ...measured, questions: Object.fromEntries(questions) };
}
