import { setTimeout as pause } from "node:timers/promises";
import neo4j from "neo4j-driver";
import { loadStatement, type Statement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { BATCH_TIMEOUT } from "./insertBatches.js";

/** Nodes that one statement removes. */
const REMOVE_BATCH = 2_000;

/** Runs a statement that removes some until none is left. */
export async function removeAll(executor: Executor, statement: Statement, parameters = {}): Promise<void> {
  for (let removed = 1; removed > 0; ) {
    const batch = { ...parameters, batch: neo4j.int(REMOVE_BATCH) };
    const [row] = await executor.write<[number]>(statement, batch, BATCH_TIMEOUT);
    removed = row?.[0] ?? 0;
  }
}

/** Ends the reading of a release. Gives false where it is served again, being loaded or gone. */
async function endReading(executor: Executor, release: string, unfinished: boolean): Promise<boolean> {
  return (await executor.write(loadStatement("load/retire"), { release, unfinished }, BATCH_TIMEOUT)).length > 0;
}

/**
 * Removes a release that nobody reads, and then that it was there. Two processes may do so at once, and one of them may begin to load it again: what the
 * other removes is the release as it was retired, never what comes in anew.
 */
async function removeRetired(executor: Executor, release: string): Promise<void> {
  await removeAll(executor, loadStatement("load/remove"), { release });
  await executor.write(loadStatement("load/forget"), { release }, BATCH_TIMEOUT);
}

/** Removes what an interrupted load has brought in. The caller holds the lock of loads, so nobody is loading it. */
export async function removeUnfinished(executor: Executor, release: string): Promise<void> {
  if (await endReading(executor, release, true)) await removeRetired(executor, release);
}

/**
 * Removes a release that another has replaced: readers that began with it may go on for the time of grace, and what they asked last has as long again.
 * It does nothing where the release is served again in the meantime.
 * @param wait time until the grace is over, in milliseconds
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
