import neo4j from "neo4j-driver";
import type { EntityRecord, ReleaseStream, Sequence } from "../../../model/release.js";
import type { SourcesOfEntities } from "../../search/entitySources.js";
import type { LoadProgress } from "../../store.js";
import { StoreError } from "../../storeError.js";
import { loadStatement, type Statement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { edgeRow, nodeRow } from "./rows.js";

/** Default number of records in one statement. */
export const BATCH = 3_000;
/** Timeout of a batch, in milliseconds. */
export const BATCH_TIMEOUT = 120_000;

/** Identifies one load of one release. */
export interface Attempt {
  /** Key of the release, stored with its nodes. */
  readonly release: string;
  readonly attempt: string;
}

/** A release, and what has to be known of the whole of it to make a node of an entity. */
export interface BatchInput {
  readonly release: ReleaseStream;
  readonly sources: SourcesOfEntities;
  readonly labelOf: (entity: EntityRecord) => string;
}

function* chunks<T>(items: Iterable<T>, size: number): Generator<readonly T[]> {
  let chunk: T[] = [];
  for (const item of items) {
    chunk.push(item);
    if (chunk.length < size) continue;
    yield chunk;
    chunk = [];
  }
  if (chunk.length > 0) yield chunk;
}

/**
 * Inserts a release's entities and edges in batches. While Neo4j inserts one batch, the next one is built and sent; it waits in Neo4j until the
 * previous batch is inserted.
 * @throws StoreError STORE_CONFLICT if another load has taken over the release
 */
export async function insertBatches(
  executor: Executor,
  attempt: Attempt,
  { release, sources, labelOf }: BatchInput,
  { batch: size, onProgress }: { readonly batch: number; readonly onProgress: (progress: LoadProgress) => void },
): Promise<void> {
  let number = 0;
  let last = Promise.resolve();
  const stage = async <T>(stage: "entities" | "edges", items: Sequence<T>, rowOf: (item: T) => unknown) => {
    const first = number + 1;
    let done = 0;
    onProgress({ stage, done, of: items.length });
    for (const chunk of chunks(items, size)) {
      const before = last;
      const batch = { ...attempt, number: ++number, rows: chunk.map(rowOf) };
      last = insertBatch(executor, batch, loadStatement(`load/${stage}`), before).then(() => {
        done += chunk.length;
        onProgress({ stage, done, of: items.length });
      });
      // A failure is rethrown when this batch is awaited.
      last.catch(() => {});
      // Waits for the first batch: the second would be sent at the same moment and could run first. Later ones are sent while the previous one runs.
      await (number === first ? last : before);
    }
    await last;
  };
  try {
    await stage("entities", release.entities, (entity) =>
      nodeRow(attempt.release, entity, { label: labelOf(entity), sources: sources.of(entity.id) }),
    );
    await stage("edges", release.edges, edgeRow);
  } finally {
    // Waits for the open batch, so that nothing is running when the caller sees the failure.
    await Promise.allSettled([last]);
  }
}

interface Batch extends Attempt {
  /** From 1. */
  readonly number: number;
  readonly rows: readonly unknown[];
}

async function insertBatch(executor: Executor, batch: Batch, statement: Statement, before: Promise<void>) {
  if (await isIn(executor, batch, statement)) return;
  // This batch ran before the previous one, which had to be retried. Send it again.
  await before;
  if (!(await isIn(executor, batch, statement))) throw takenOver();
}

/** Sends a batch. Returns false if it was not inserted because the previous batch is missing. */
async function isIn(executor: Executor, { number, rows, ...attempt }: Batch, statement: Statement): Promise<boolean> {
  const parameters = { ...attempt, batch: neo4j.int(number), rows };
  const [counted] = await executor.write<[number]>(statement, parameters, BATCH_TIMEOUT);
  if (counted?.[0] === rows.length) return true;
  if (counted) {
    const message = `A batch of ${rows.length} rows inserted ${counted[0]}; the release refers to entities that it does not contain. The served release is unchanged.`;
    throw new StoreError("STORE_CONFLICT", message);
  }
  // The batch had succeeded, but its response was lost. The retry correctly inserted nothing.
  const [state] = await executor.read<[number]>(loadStatement("load/batches"), { ...attempt });
  if (state === undefined) throw takenOver();
  return state[0] >= number;
}

const takenOver = (): StoreError =>
  new StoreError(
    "STORE_CONFLICT",
    "Another load has replaced this one. The data of this load is removed; the served release is unchanged.",
  );
