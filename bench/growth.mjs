// npm run bench:growth: what each kind of question costs as the data grows, on both stores, in tables and charts. README.md in this folder says more.
import { fork } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { launchNeo4j } from "../test/neo4j/launch.mjs";
import { QUESTIONS } from "./growth/questions.mjs";
import { growthReport } from "./growth/report.mjs";
import { release } from "./release.mjs";

const HERE = fileURLToPath(new URL(".", import.meta.url));
const ASKER = join(HERE, "growth/asker.mjs");
const HITS = join(HERE, "growth/hits.mjs");
const say = (/** @type {string} */ line) => console.error(line);

/**
 * @typedef {object} Measured what one store did at one size
 * @property {string} store
 * @property {number} scale
 * @property {number} entities
 * @property {number} edges
 * @property {{ wall: number, modules: number, cpu: number, resident: number }} ready seconds until it could be asked, and MiB then
 * @property {{ seconds: number, ours: number } | null} load into Neo4j: seconds, and seconds of our processor time
 * @property {Readonly<Record<string, { p50: number, cpu: number, bytes: number, answer: string, hits?: number, operators?: readonly string[] }>>} questions
 */

const { values: flags } = parseArgs({
  options: {
    embedded: { type: "string", default: "1,10,39" },
    neo4j: { type: "string", default: "1,10,100" },
    ms: { type: "string", default: "300" },
    rounds: { type: "string", default: "3" },
    "no-write": { type: "boolean", default: false },
  },
});
const sizes = (/** @type {string} */ list) => list.split(",").filter(Boolean).map(Number);
const folder = mkdtempSync(join(tmpdir(), "cpg-growth-"));

/** A process that answers questions; `next` is the next thing that it says. @param {string} store @param {string} path @param {boolean} [profiled] */
async function openAsker(store, path, profiled = false) {
  const child = fork(ASKER, [store, path], { execArgv: profiled ? ["--import", HITS] : ["--max-old-space-size=8192"] });
  /** @type {any[]} */
  const profiles = [];
  const next = () =>
    new Promise((resolve, reject) => {
      const done = () => child.off("message", heard).off("exit", ended);
      const ended = (/** @type {number | null} */ code) => reject(new Error(`the ${store} store ended with ${code}`));
      const heard = (/** @type {any} */ message) => {
        if (message.profile) return profiles.push(message.profile);
        done();
        return message.error ? reject(new Error(message.error)) : resolve(message);
      };
      child.on("message", heard).on("exit", ended);
    });
  const opened = await next();
  return {
    opened,
    profiles,
    ask: (/** @type {object} */ question) => {
      child.send(question);
      return next();
    },
    close: () => child.kill(),
  };
}

/** @param {number} scale */
async function generated(scale) {
  const { copiesOf } = await import("../dist/seeds/copies/copies.js");
  const { writeReleaseFile } = await import("../dist/seeds/releaseFile.js");
  const path = join(folder, `x${scale}.ndjson`);
  say(`writing a release of ${scale} times the size`);
  writeReleaseFile(path, copiesOf(await release(), scale, 1));
  return path;
}

/** Asks every question of some askers by turns, and keeps the least of the rounds' medians. @param {readonly Awaited<ReturnType<typeof openAsker>>[]} askers */
async function askAll(askers) {
  /** @type {Record<string, { p50: number, cpu: number, bytes: number, answer: string }>[]} */
  const found = askers.map(() => ({}));
  for (let round = 0; round < Number(flags.rounds); round++)
    for (const { name, query, cursorOf } of QUESTIONS)
      for (const [i, asker] of askers.entries()) {
        const said = await asker.ask({ query, cursorOf, forMs: Number(flags.ms) });
        const known = found[i]?.[name] ?? said;
        if (found[i])
          found[i][name] = { ...said, p50: Math.min(said.p50, known.p50), cpu: Math.min(said.cpu, known.cpu) };
      }
  return found;
}

/** @param {readonly number[]} scales @returns {Promise<Measured[]>} */
async function embedded(scales) {
  const askers = [];
  for (const scale of scales) {
    const path = await generated(scale);
    askers.push(await openAsker("embedded", path));
    rmSync(path);
  }
  say("asking the embedded stores");
  const found = await askAll(askers);
  for (const asker of askers) asker.close();
  return askers.map(({ opened: { ready, entities, edges } }, i) => ({
    store: "embedded",
    scale: scales[i] ?? 1,
    entities,
    edges,
    ready,
    load: null,
    questions: found[i] ?? {},
  }));
}

/** Community has one database, so the sizes come one after the other. @param {readonly number[]} scales @returns {Promise<Measured[]>} */
async function neo4j(scales) {
  const server = await launchNeo4j({ heap: "4g" });
  if ("unavailable" in server) throw new Error(server.unavailable);
  Object.assign(process.env, { NEO4J_URI: server.uri, NEO4J_USER: server.user, NEO4J_PASSWORD: server.password });
  const { openNeo4jStore } = await import("../dist/store/neo4j/index.js");
  const { openReleaseFile } = await import("../dist/seeds/releaseFile.js");
  const store = openNeo4jStore({
    uri: server.uri,
    user: server.user,
    password: server.password,
    grace: 0,
    statementTimeout: 120_000,
  });
  const all = [];
  try {
    for (const scale of scales) {
      const path = await generated(scale);
      say("loading it into Neo4j");
      const [began, before] = [performance.now(), process.cpuUsage()];
      await store.replaceAll(openReleaseFile(path));
      const { user, system } = process.cpuUsage(before);
      const load = { seconds: (performance.now() - began) / 1_000, ours: (user + system) / 1e6 };
      rmSync(path);
      say(`loaded in ${load.seconds.toFixed(1)} s; asking`);
      const asker = await openAsker("neo4j", path);
      const [questions = {}] = await askAll([asker]);
      asker.close();
      const { ready, entities, edges } = asker.opened;
      all.push({ store: "neo4j", scale, entities, edges, ready, load, questions: await withHits(questions, path) });
    }
  } finally {
    await store.close();
    await server.stop();
  }
  return all;
}

/** @param {Measured["questions"]} questions @param {string} path @returns {Promise<Measured["questions"]>} */
async function withHits(questions, path) {
  const asker = await openAsker("neo4j", path, true);
  /** @type {Record<string, any>} */
  const counted = {};
  for (const { name, query, cursorOf } of QUESTIONS) {
    asker.profiles.length = 0;
    await asker.ask({ query, cursorOf, forMs: 0 });
    // The last one is of a question that was asked before. None was sent for what is known without asking.
    const { hits = 0, operators = [] } = asker.profiles.at(-1) ?? {};
    counted[name] = { ...questions[name], hits, operators: [...new Set(operators)] };
  }
  asker.close();
  return counted;
}

try {
  const measured = [
    ...(await embedded(sizes(flags.embedded))),
    ...(flags.neo4j ? await neo4j(sizes(flags.neo4j)) : []),
  ];
  compareAnswers(measured);
  const { text, charts, figures } = growthReport(measured, QUESTIONS);
  console.log(text);
  if (!flags["no-write"]) {
    const file = `${HERE}results/growth`;
    mkdirSync(`${HERE}results`, { recursive: true });
    writeFileSync(
      `${file}.json`,
      `${JSON.stringify({ date: new Date().toISOString().slice(0, 10), figures, measured: figures && measured.map(withoutAnswers) }, null, 2)}\n`,
    );
    writeFileSync(`${file}.md`, text);
    for (const [name, svg] of Object.entries(charts)) writeFileSync(`${file}-${name}.svg`, svg);
    say(`Written to ${file}.json, .md and .svg`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** Both stores must give the same answer at the same size. @param {readonly Measured[]} all @throws {Error} naming the question */
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
