import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterAll } from "@jest/globals";
import neo4j, { type Driver } from "neo4j-driver";
import { withLock } from "../../scripts/setup/lock.mjs";
import { writeStamp } from "../../scripts/setup/stamp.mjs";
import type { Server } from "./java.mjs";
import { launchNeo4j, type Unavailable } from "./launch.mjs";

const CACHE = fileURLToPath(new URL("../../.cache", import.meta.url));
/** Which run of Jest this is (jest.config.js), and which of its workers: the files that one worker runs share a server. */
const RUN = process.env.TEST_RUN ?? String(process.pid);
const WORKER = process.env.JEST_WORKER_ID ?? "1";
const SHARED = join(CACHE, `neo4j-of-worker-${WORKER}.json`);

/** Nodes that the product itself writes carry one of these labels; anything else in a database is somebody's own. */
const OURS = ["Entity", "Release", "CurrentRelease", "Load"];

/** Whatever a file forgets, or cannot do because it failed, is done at its end: the next file waits for it. */
const open = new Set<() => Promise<void>>();
afterAll(async () => {
  for (const stop of open) await stop();
}, 60_000);

/**
 * An empty Neo4j that nobody else uses until `stop` is called or the test file ends. Community has one database, so each worker
 * of Jest has a server of its own; where NEO4J_URI names the only one, files take turns. To be awaited at the top of a test file,
 * where no time limit of Jest's applies: it may have to fetch Neo4j, and to wait for another file to finish.
 * @returns where it is, or why there is none
 * @throws {Error} where REQUIRE_NEO4J=1 and there is none, and where the one that NEO4J_URI names holds data of somebody's own
 */
export async function startNeo4j(): Promise<Server | Unavailable> {
  const giveBack = await lease();
  try {
    const server = await sharedServer();
    if ("unavailable" in server) {
      process.stderr.write(`Not exercised on Neo4j. ${server.unavailable}\n`);
      giveBack();
      return server;
    }
    await using(server, empty);
    const stop = async () => {
      if (open.delete(stop)) await using(server, empty).finally(giveBack);
    };
    open.add(stop);
    return { ...server, stop };
  } catch (error) {
    giveBack();
    throw error;
  }
}

/** Waits for its turn, where there are turns; returns what ends it. */
function lease(): Promise<() => void> {
  if (!process.env.NEO4J_URI) return Promise.resolve(() => {});
  return new Promise((resolve, reject) => {
    withLock(join(CACHE, "neo4j-lock"), () => new Promise<void>(resolve)).catch(reject);
  });
}

/** The server that another file of this worker has started, else a new one, which lives as long as the worker. */
async function sharedServer(): Promise<Server | Unavailable> {
  const shared = sharedByWorker();
  if (shared && "unavailable" in shared) return shared;
  if (shared && !process.env.NEO4J_URI && (await using(shared, reachable))) return shared;
  const server = await launchNeo4j({ heap: "768m", brief: true, run: RUN });
  writeStamp(SHARED, JSON.stringify({ ...server, run: RUN }));
  return server;
}

/** What another file of this worker was given; null where none has asked yet. */
function sharedByWorker(): Server | Unavailable | null {
  const shared = existsSync(SHARED) ? JSON.parse(readFileSync(SHARED, "utf8")) : null;
  return shared?.run === RUN ? shared : null;
}

async function using<T>(server: Server, work: (driver: Driver) => Promise<T>): Promise<T> {
  const driver = neo4j.driver(server.uri, neo4j.auth.basic(server.user, server.password));
  try {
    return await work(driver);
  } finally {
    await driver.close();
  }
}

const reachable = (driver: Driver): Promise<boolean> =>
  driver.verifyConnectivity().then(
    () => true,
    () => false,
  );

/**
 * Removes all nodes; refuses where there are some that this product does not write. The constraints and indexes go only from a database
 * that was there before: in one of our own the next file makes the same again, all hundred of them.
 */
async function empty(driver: Driver): Promise<void> {
  await refuseForeign(driver);
  const session = driver.session();
  try {
    await session.run("MATCH (n) CALL (n) { DETACH DELETE n } IN TRANSACTIONS");
    if (!process.env.NEO4J_URI) return;
    const constraints = await session.run("SHOW CONSTRAINTS YIELD name");
    for (const { name } of constraints.records.map((record) => record.toObject()))
      await session.run(`DROP CONSTRAINT \`${name}\``);
    const indexes = await session.run("SHOW INDEXES YIELD name, type WHERE type <> 'LOOKUP'");
    for (const { name } of indexes.records.map((record) => record.toObject()))
      await session.run(`DROP INDEX \`${name}\``);
  } finally {
    await session.close();
  }
}

async function refuseForeign(driver: Driver): Promise<void> {
  const foreign = await driver.executeQuery(
    "MATCH (n) WHERE none(label IN labels(n) WHERE label IN $ours) RETURN count(n) AS nodes, collect(DISTINCT labels(n))[..3] AS labels",
    { ours: OURS },
  );
  const [found] = foreign.records.map((record) => ({
    nodes: Number(record.get("nodes")),
    labels: record.get("labels"),
  }));
  if (found && found.nodes > 0) {
    throw new Error(
      `The tests empty the database they use, and this one holds ${found.nodes} nodes of somebody's own (${JSON.stringify(found.labels)}). Name another in NEO4J_URI, or empty it yourself.`,
    );
  }
}
