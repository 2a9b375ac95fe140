import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import type { LoadProgress } from "../../store.js";
import { StoreError } from "../../storeError.js";
import { loadStatement } from "../compile/cypher.js";
import { checkVersion, isUnsettled } from "../connection/driverErrors.js";
import type { Executor } from "../connection/executor.js";
import { schemaParts } from "../indexSchema.js";
import { removeAll } from "./retire.js";

/** Longest time that making constraints and indexes may take, in milliseconds. */
const SCHEMA_TIMEOUT = 300_000;
/** How often, and after how many milliseconds, it is asked again whether they can be used. */
const MAX_TRIES = 100;
const BETWEEN_TRIES = 200;

/** How many nodes of the database are none of this graph's: those that are called otherwise, and entities without any release, which only look like ours. */
export async function foreignIn(executor: Executor): Promise<{ foreign: number; strays: number }> {
  const [counts] = await executor.read<[number, number, number]>(loadStatement("load/foreign"));
  const [foreign, entities, releases] = counts ?? [0, 0, 0];
  const strays = releases === 0 ? entities : 0;
  return { foreign: foreign + strays, strays };
}

/**
 * Sees that the database holds nothing of somebody else's.
 * @param replace remove it instead of refusing
 * @throws StoreError STORE_CONFLICT
 */
export async function removeForeign(executor: Executor, replace: boolean): Promise<void> {
  const { foreign, strays } = await foreignIn(executor);
  checkVersion(executor.agent);
  if (foreign === 0) return;
  if (!replace) throw await refusal(executor, foreign);
  if (strays > 0) await removeAll(executor, loadStatement("load/remove-strays"));
  if (foreign > strays) await removeAll(executor, loadStatement("load/remove-foreign"));
}

async function refusal(executor: Executor, nodes: number): Promise<StoreError> {
  const labels = (await executor.read<[string]>(loadStatement("load/foreign-labels"))).map(([label]) => label);
  return new StoreError(
    "STORE_CONFLICT",
    `The database holds ${nodes} nodes that are none of this graph's${labels.length > 0 ? ` (${labels.join(", ")})` : ""}. Name an empty database, or load with --replace to remove them.`,
  );
}

/** An index of the database. */
export interface FoundIndex {
  readonly name: string;
  readonly state: "ONLINE" | "POPULATING" | "FAILED";
}

/** The indexes that are there, those of constraints among them. */
export async function indexesIn(executor: Executor): Promise<readonly FoundIndex[]> {
  const rows = await executor.read<[string, FoundIndex["state"]]>(loadStatement("load/indexes"));
  return rows.map(([name, state]) => ({ name, state }));
}

/** Makes the constraints and indexes that are missing, and tells of it where any are: to make all takes an empty Neo4j up to half a minute. */
export async function makeSchema(executor: Executor, onProgress: (progress: LoadProgress) => void): Promise<void> {
  const there = new Set((await indexesIn(executor)).map(({ name }) => name));
  const missing = schemaParts().filter(({ name }) => !there.has(name));
  if (missing.length === 0) return;
  onProgress({ stage: "schema", done: 0, of: 1 });
  const transaction = await executor.open("schema", SCHEMA_TIMEOUT);
  try {
    for (const { statement } of missing) await transaction.run(statement);
    await transaction.commit();
  } catch (error) {
    await transaction.rollback().catch(() => {});
    throw error;
  }
  await settle(executor);
  onProgress({ stage: "schema", done: 1, of: 1 });
}

/** Waits until every index can be used. While they become so one by one, Neo4j may find no moment to plan anything. */
export async function settle(executor: Executor): Promise<void> {
  const parameters = { seconds: neo4j.int(SCHEMA_TIMEOUT / 1_000) };
  for (let tries = 1; ; tries++) {
    try {
      await executor.write(loadStatement("load/await-indexes"), parameters, SCHEMA_TIMEOUT);
      return;
    } catch (error) {
      if (tries === MAX_TRIES || !(error instanceof StoreError && isUnsettled(error.cause))) throw error;
      await pause(BETWEEN_TRIES);
    }
  }
}

/**
 * Lets Neo4j count anew what its indexes hold, so that it plans for the data that is there now; plans that it made before are forgotten. What may be
 * done without, and may be forbidden to who may load, is not insisted on: Neo4j does the same by and by.
 */
export async function replan(executor: Executor): Promise<void> {
  const parameters = { seconds: neo4j.int(SCHEMA_TIMEOUT / 1_000) };
  await executor.write(loadStatement("load/replan"), parameters, SCHEMA_TIMEOUT).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
  });
}
