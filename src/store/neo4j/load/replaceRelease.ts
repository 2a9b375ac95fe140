import { randomUUID } from "node:crypto";
import neo4j from "neo4j-driver";
import { labelOf } from "../../../model/names.js";
import type { EntityRecord, ReleaseStream } from "../../../model/release.js";
import { VERSION } from "../../../model/version.js";
import type { LoadProgress } from "../../store.js";
import { StoreError } from "../../storeError.js";
import { loadStatement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { orRollBack, type Transaction } from "../connection/transaction.js";
import { type Attempt, BATCH_TIMEOUT, insertBatches } from "./insertBatches.js";
import { takeLock } from "./loadLock.js";
import { makeSchema, removeForeign, replan, settle } from "./prepareDatabase.js";
import { removeUnfinished, retire } from "./retire.js";
import { FORMAT, type Found, newKey, releasesIn } from "./storedReleases.js";
import { type StoredSummary, summarise } from "./summarise.js";

/** Load options. */
export interface LoadOptions {
  /** Remove foreign nodes instead of refusing. */
  readonly replace: boolean;
  /** Insert the release again although it is already there. */
  readonly again: boolean;
  /** Number of records in one statement. */
  readonly batch: number;
  readonly onProgress: (progress: LoadProgress) => void;
}

/**
 * Loads a release completely and then serves it; a failure leaves the served release unchanged.
 * @returns false if it was already served and `again` is not set
 * @throws StoreError STORE_CONFLICT if the database holds foreign data, another load is in progress, or the inserted data is incomplete
 */
export async function replaceRelease(
  executor: Executor,
  release: ReleaseStream,
  options: LoadOptions,
): Promise<boolean> {
  await removeForeign(executor, options.replace);
  await makeSchema(executor, options.onProgress);
  const lock = await takeLock(executor, release.hash);
  return orRollBack(lock, async () => {
    const changed = await loadLocked(executor, lock, release, options);
    await (changed ? lock.commit() : lock.rollback());
    if (changed) options.onProgress({ stage: "swap", done: 1, of: 1 });
    return changed;
  });
}

async function loadLocked(executor: Executor, lock: Transaction, release: ReleaseStream, options: LoadOptions) {
  const found = await releasesIn(executor);
  const isSame = ({ hash, format, state }: Found) => hash === release.hash && format === FORMAT && state === "READY";
  const same = options.again ? [] : found.filter(isSame);
  if (same.some(({ isCurrent }) => isCurrent)) return false;
  // Not in the transaction of the lock: its writes stay locked until it ends, and the release may turn out to be partly removed.
  for (const { key } of same)
    if ((await executor.write(loadStatement("load/revive"), { release: key }, BATCH_TIMEOUT)).length > 0) return true;
  // No other load is in progress, so a release in state LOADING was left by an interrupted load.
  for (const { key } of found.filter(({ state }) => state === "LOADING")) await removeUnfinished(executor, key);
  const attempt = randomUUID();
  await insertRelease(executor, lock, { release: newKey(release.hash, attempt, found), attempt }, release, options);
  return true;
}

async function insertRelease(
  executor: Executor,
  lock: Transaction,
  attempt: Attempt,
  release: ReleaseStream,
  options: LoadOptions,
) {
  const { onProgress } = options;
  onProgress({ stage: "reading", done: 0, of: 1 });
  const { summary, sources } = summarise(release);
  onProgress({ stage: "reading", done: 1, of: 1 });
  const begun = { ...attempt, hash: release.hash, format: neo4j.int(FORMAT), version: VERSION };
  await executor.write(loadStatement("load/begin"), begun, 10_000);
  const shared = new Set(summary.sharedNames);
  const label = ({ type, props }: EntityRecord): string => labelOf(shared, type, props);
  await insertBatches(executor, attempt, { release, sources, labelOf: label }, options);
  onProgress({ stage: "indexes", done: 0, of: 1 });
  await settle(executor);
  await replan(executor);
  onProgress({ stage: "indexes", done: 1, of: 1 });
  await checkCounts(lock, attempt.release, summary);
  onProgress({ stage: "swap", done: 0, of: 1 });
  await lock.run(loadStatement("load/swap"), {
    release: attempt.release,
    summary: JSON.stringify(summary),
    builtAt: new Date().toISOString(),
    entities: neo4j.int(release.entities.length),
    edges: neo4j.int(release.edges.length),
  });
}

async function checkCounts(lock: Transaction, release: string, { entityCounts, edgeCounts }: StoredSummary) {
  const counted = [
    { file: "load/count-entities", expected: entityCounts },
    { file: "load/count-edges", expected: edgeCounts },
  ];
  for (const { file, expected } of counted) {
    const rows = await lock.run<[string, number]>(loadStatement(file), { release });
    const actual = new Map(rows);
    for (const kind of new Set([...actual.keys(), ...Object.keys(expected)])) {
      const [is, should] = [actual.get(kind) ?? 0, expected[kind] ?? 0];
      if (is === should) continue;
      const message = `The database holds ${is} ${kind} of the new release; expected ${should}. The release is not served. Try again.`;
      throw new StoreError("STORE_CONFLICT", message);
    }
  }
}

/**
 * Removes replaced releases, each after its grace period.
 * @param signal stops the wait; the next load removes the rest
 */
export async function removeReplaced(executor: Executor, grace: number, signal: AbortSignal): Promise<void> {
  const replaced = (await releasesIn(executor)).filter(({ isCurrent, state }) => !isCurrent && state !== "LOADING");
  for (const { key, replacedFor } of replaced)
    await retire(executor, key, { wait: grace - (replacedFor ?? grace), grace, signal });
}
