import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { loadStatement, type Statement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { BATCH_TIMEOUT } from "./insertBatches.js";

/** Number of nodes that one statement removes. */
const REMOVE_BATCH = 2_000;

/** Repeats a statement that removes some nodes until none is left. */
export async function removeAll(executor: Executor, statement: Statement, parameters = {}): Promise<void> {
  for (let removed = 1; removed > 0; ) {
    const batch = { ...parameters, batch: neo4j.int(REMOVE_BATCH) };
    const [row] = await executor.write<[number]>(statement, batch, BATCH_TIMEOUT);
    removed = row?.[0] ?? 0;
  }
}

/** Sets a release to RETIRED, so that it can no longer be read. Returns false if it is served again, being loaded, or removed. */
async function endReading(executor: Executor, release: string, unfinished: boolean): Promise<boolean> {
  return (await executor.write(loadStatement("load/retire"), { release, unfinished }, BATCH_TIMEOUT)).length > 0;
}

/**
 * Removes a RETIRED release: its entities, then its Release node. Two processes may do this at once while a load inserts the same release again. Only nodes
 * of the RETIRED release are removed, never those of the new load.
 */
async function removeRetired(executor: Executor, release: string): Promise<void> {
  await removeAll(executor, loadStatement("load/remove"), { release });
  await executor.write(loadStatement("load/forget"), { release }, BATCH_TIMEOUT);
}

/** Removes the data of an interrupted load. The caller holds the load lock, so no load is in progress. */
export async function removeUnfinished(executor: Executor, release: string): Promise<void> {
  if (await endReading(executor, release, true)) await removeRetired(executor, release);
}

/**
 * Removes a replaced release. Readers that started with it may continue during the grace period, and their last statement may take as long again.
 * Does nothing if the release is served again in the meantime.
 * @param wait remaining grace period, in milliseconds
 */
export async function retire(
  executor: Executor,
  release: string,
  { wait, grace, signal }: { wait: number; grace: number; signal: AbortSignal },
): Promise<void> {
  await pause(Math.max(0, wait), undefined, { signal });
  if (!(await endReading(executor, release, false))) return;
  await pause(grace, undefined, { signal });
  await removeRetired(executor, release);
}
