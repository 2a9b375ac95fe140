import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import type { LoadProgress } from "../../store.js";
import { StoreError } from "../../storeError.js";
import { loadStatement } from "../compile/cypher.js";
import { checkVersion, isUnsettled } from "../connection/driverErrors.js";
import type { Executor } from "../connection/executor.js";
import { orRollBack } from "../connection/transaction.js";
import { schemaParts } from "../indexSchema.js";
import { removeAll } from "./retire.js";

/** Timeout for creating constraints and indexes, in milliseconds. */
const SCHEMA_TIMEOUT = 300_000;
/** How often to check whether the indexes are online, and the pause between checks in milliseconds. */
const MAX_TRIES = 100;
const BETWEEN_TRIES = 200;

/**
 * Counts foreign nodes: those with other labels, and entities without any stored release. While a replaced release is removed, the counts of one
 * statement are of different moments, so a result other than zero counts only if it is read twice.
 */
export async function foreignIn(executor: Executor): Promise<{ foreign: number; strays: number }> {
  let before = "";
  for (let tries = 1; ; tries++) {
    const [counts] = await executor.read<[number, number]>(loadStatement("load/foreign"));
    const [others, strays] = (counts ?? [0, 0]).map((count) => Math.max(0, count)) as [number, number];
    const now = JSON.stringify(counts);
    if (others + strays === 0 || now === before || tries === MAX_TRIES) return { foreign: others + strays, strays };
    before = now;
    await pause(BETWEEN_TRIES);
  }
}

/**
 * Checks that the database holds no foreign data.
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
    `The database holds ${nodes} nodes that do not belong to this graph${labels.length > 0 ? ` (${labels.join(", ")})` : ""}. Use an empty database, or load with --replace to remove them.`,
  );
}

/** An index of the database. */
export interface FoundIndex {
  readonly name: string;
  readonly state: "ONLINE" | "POPULATING" | "FAILED";
}

/** The existing indexes, including those of constraints. */
export async function indexesIn(executor: Executor): Promise<readonly FoundIndex[]> {
  const rows = await executor.read<[string, FoundIndex["state"]]>(loadStatement("load/indexes"));
  return rows.map(([name, state]) => ({ name, state }));
}

/** Creates missing constraints and indexes, and reports progress if there are any: an empty Neo4j needs up to half a minute for all of them. */
export async function makeSchema(executor: Executor, onProgress: (progress: LoadProgress) => void): Promise<void> {
  const there = new Set((await indexesIn(executor)).map(({ name }) => name));
  const missing = schemaParts().filter(({ name }) => !there.has(name));
  if (missing.length === 0) return;
  onProgress({ stage: "schema", done: 0, of: 1 });
  const transaction = await executor.open("schema", SCHEMA_TIMEOUT);
  await orRollBack(transaction, async () => {
    for (const { statement } of missing) await transaction.run(statement);
    await transaction.commit();
  });
  await settle(executor);
  onProgress({ stage: "schema", done: 1, of: 1 });
}

/** Waits until all indexes are online. While they come online one by one, Neo4j may be unable to plan any statement. */
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
 * Makes Neo4j resample its indexes and drop cached plans, so that it plans for the new data. This is optional and may be forbidden to the user, so
 * failures are ignored: Neo4j resamples by itself after a while.
 */
export async function replan(executor: Executor): Promise<void> {
  const parameters = { seconds: neo4j.int(SCHEMA_TIMEOUT / 1_000) };
  await executor.write(loadStatement("load/replan"), parameters, SCHEMA_TIMEOUT).catch((error: unknown) => {
    if (!(error instanceof StoreError)) throw error;
  });
}
