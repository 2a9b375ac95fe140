import { randomUUID } from "node:crypto";
import neo4j from "neo4j-driver";
import type { ReleaseStream } from "../../model/release.js";
import { StoreError } from "../errors.js";
import type { LoadProgress } from "../store.js";
import { type Attempt, BATCH_TIMEOUT, bringIn } from "./batches.js";
import { fill } from "./cypher.js";
import { makeRoom, makeSchema } from "./database.js";
import type { Executor, Transaction } from "./executor.js";
import { takeLock } from "./lock.js";
import { removeUnfinished, retire } from "./retire.js";
import { type KeptSummary, survey } from "./summary.js";

/** How this version keeps a release. Raised whenever an older copy cannot be read any more. */
export const FORMAT = 2;

/** What the nodes of a release bear: how it is kept, and enough of its hash to tell it from any other. */
export const keyOf = (hash: string): string => `v${FORMAT}-${hash.slice(0, 12)}`;

/** How to load. */
export interface LoadOptions {
  /** Remove what is none of ours instead of refusing. */
  readonly replace: boolean;
  /** How long a release that was replaced may still be read, in milliseconds. */
  readonly grace: number;
  readonly onProgress: (progress: LoadProgress) => void;
}

/** A release that is in the database. */
interface Found {
  readonly key: string;
  readonly hash: string;
  readonly state: "LOADING" | "READY" | "RETIRED";
  readonly format: number;
  readonly isCurrent: boolean;
  /** Milliseconds since another took its place; null where none has. */
  readonly replacedFor: number | null;
}

type Columns = [Found["key"], Found["hash"], Found["state"], number, boolean | null, number | null];

async function releasesIn(executor: Executor): Promise<readonly Found[]> {
  const rows = await executor.read<Columns>(fill("load/releases"));
  return rows.map(([key, hash, state, format, isCurrent, replacedFor]) => ({
    key,
    hash,
    state,
    format,
    isCurrent: isCurrent === true,
    replacedFor,
  }));
}

/**
 * Serves a release: all of it or none.
 * @returns false where it was served already
 * @throws StoreError STORE_CONFLICT where the database holds somebody else's data, another load is under way, or what was brought in is not whole
 */
export async function load(executor: Executor, release: ReleaseStream, options: LoadOptions): Promise<boolean> {
  await makeRoom(executor, options.replace);
  await makeSchema(executor);
  const lock = await takeLock(executor, release.hash);
  try {
    const changed = await loadLocked(executor, lock, release, options);
    await (changed ? lock.commit() : lock.rollback());
    if (changed) options.onProgress({ stage: "swap", done: 1, of: 1 });
    return changed;
  } catch (error) {
    await lock.rollback().catch(() => {});
    throw error;
  }
}

async function loadLocked(executor: Executor, lock: Transaction, release: ReleaseStream, options: LoadOptions) {
  const key = keyOf(release.hash);
  const found = await releasesIn(executor);
  const same = found.find((other) => other.key === key && other.state === "READY");
  if (same?.isCurrent) return false;
  // Not in the transaction of the lock: what it has written to stays locked, and the release may turn out to be half removed.
  if (same && (await executor.write(fill("load/revive"), { release: key }, BATCH_TIMEOUT)).length > 0) return true;
  // No other load is under way, so what is neither whole nor being removed was left by one that was interrupted.
  for (const other of found.filter(({ state }) => state === "LOADING")) await removeUnfinished(executor, other.key);
  if (found.some((other) => other.key === key && other.state !== "LOADING"))
    await retire(executor, key, { wait: 0, grace: options.grace });
  await bringInWhole(executor, lock, release, options);
  return true;
}

async function bringInWhole(
  executor: Executor,
  lock: Transaction,
  release: ReleaseStream,
  { onProgress }: LoadOptions,
) {
  onProgress({ stage: "reading", done: 0, of: 1 });
  const { summary, sources } = survey(release);
  onProgress({ stage: "reading", done: 1, of: 1 });
  const attempt: Attempt = { release: keyOf(release.hash), attempt: randomUUID() };
  const begun = { ...attempt, hash: release.hash, format: neo4j.int(FORMAT) };
  await executor.write(fill("load/begin"), begun, 10_000);
  await bringIn(executor, attempt, { release, sources }, onProgress);
  onProgress({ stage: "indexes", done: 0, of: 1 });
  await lock.run(fill("load/await-indexes"), { seconds: neo4j.int(600) });
  onProgress({ stage: "indexes", done: 1, of: 1 });
  await checkCounts(lock, attempt.release, summary);
  onProgress({ stage: "swap", done: 0, of: 1 });
  await lock.run(fill("load/swap"), {
    release: attempt.release,
    summary: JSON.stringify(summary),
    builtAt: new Date().toISOString(),
    entities: neo4j.int(release.entities.length),
    edges: neo4j.int(release.edges.length),
  });
}

async function checkCounts(lock: Transaction, release: string, { entityCounts, edgeCounts }: KeptSummary) {
  const counted = [
    { file: "load/count-entities", expected: entityCounts },
    { file: "load/count-edges", expected: edgeCounts },
  ];
  for (const { file, expected } of counted) {
    const rows = await lock.run<[string, number]>(fill(file), { release });
    const actual = new Map(rows);
    for (const kind of new Set([...actual.keys(), ...Object.keys(expected)])) {
      const [is, should] = [actual.get(kind) ?? 0, expected[kind] ?? 0];
      if (is === should) continue;
      const message = `The database holds ${is} ${kind} of the new release where there should be ${should}. It is not served; try again.`;
      throw new StoreError("STORE_CONFLICT", message);
    }
  }
}

/**
 * Removes the releases that others have replaced, each when its time of grace is over.
 * @param signal ends the waiting; what is left then is removed after the next load
 */
export async function removeReplaced(executor: Executor, grace: number, signal: AbortSignal): Promise<void> {
  const replaced = (await releasesIn(executor)).filter(({ isCurrent, state }) => !isCurrent && state !== "LOADING");
  for (const { key, replacedFor } of replaced)
    await retire(executor, key, { wait: grace - (replacedFor ?? grace), grace, signal });
}
