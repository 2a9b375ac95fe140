import neo4j from "neo4j-driver";
import type { ReleaseStream, Sequence } from "../../../model/release.js";
import type { SourcesOfEntities } from "../../search/entitySources.js";
import type { LoadProgress } from "../../store.js";
import { StoreError } from "../../storeError.js";
import { loadStatement, type Statement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { edgeRow, nodeRow } from "./rows.js";

/** Records that one statement brings in, unless told otherwise. */
export const BATCH = 3_000;
/** Longest time that one batch may take, in milliseconds. */
export const BATCH_TIMEOUT = 120_000;

/** Which load of which release. */
export interface Attempt {
  /** Key of the release: what its nodes bear. */
  readonly release: string;
  readonly attempt: string;
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
 * Brings a release's entities and edges in, a batch at a time. While Neo4j is at work on one, the next is made and sent: it waits there until the one
 * before is in.
 * @throws StoreError STORE_CONFLICT where another load took the release over
 */
export async function insertBatches(
  executor: Executor,
  attempt: Attempt,
  { release, sources }: { readonly release: ReleaseStream; readonly sources: SourcesOfEntities },
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
      // Its failure is told below, whenever that may be.
      last.catch(() => {});
      // The first has nothing before it that would keep the second from overtaking it.
      await (number === first ? last : before);
    }
    await last;
  };
  try {
    await stage("entities", release.entities, (entity) => nodeRow(attempt.release, entity, sources.of(entity.id)));
    await stage("edges", release.edges, edgeRow);
  } finally {
    // Whoever hears of a failure finds nothing under way any more.
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
  // It overtook the one before, which had to be sent again.
  await before;
  if (!(await isIn(executor, batch, statement))) throw takenOver();
}

/** Sends a batch. Gives false where it is not in because the one before it is not. */
async function isIn(executor: Executor, { number, rows, ...attempt }: Batch, statement: Statement): Promise<boolean> {
  const parameters = { ...attempt, batch: neo4j.int(number), rows };
  const [counted] = await executor.write<[number]>(statement, parameters, BATCH_TIMEOUT);
  if (counted?.[0] === rows.length) return true;
  if (counted) {
    const message = `A batch of ${rows.length} brought in ${counted[0]}; the release refers to entities that it does not hold. Nothing that is served has changed.`;
    throw new StoreError("STORE_CONFLICT", message);
  }
  // A batch whose success never reached us was sent again and rightly did nothing.
  const [state] = await executor.read<[number]>(loadStatement("load/batches"), { ...attempt });
  if (state === undefined) throw takenOver();
  return state[0] >= number;
}

const takenOver = (): StoreError =>
  new StoreError(
    "STORE_CONFLICT",
    "Another load has taken this one's place. What it had brought in is removed; nothing that is served has changed.",
  );
