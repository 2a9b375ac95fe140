import neo4j from "neo4j-driver";
import type { ReleaseStream, Sequence } from "../../model/release.js";
import { StoreError } from "../errors.js";
import type { SourcesOfEntities } from "../search/sources.js";
import type { LoadProgress } from "../store.js";
import { fill, type Statement } from "./cypher.js";
import type { Executor } from "./executor.js";
import { edgeRow, entityRow } from "./records.js";

/** Records that one statement brings in. */
const BATCH = 1_000;
/** Longest time that one batch may take, in milliseconds. */
export const BATCH_TIMEOUT = 120_000;

/** Which load of which release. */
export interface Attempt {
  /** Key of the release: what its nodes bear. */
  readonly release: string;
  readonly attempt: string;
}

function* slices<T>(records: Iterable<T>): Generator<readonly T[]> {
  let slice: T[] = [];
  for (const record of records) {
    slice.push(record);
    if (slice.length < BATCH) continue;
    yield slice;
    slice = [];
  }
  if (slice.length > 0) yield slice;
}

/**
 * Brings a release's entities and edges in, a batch at a time.
 * @throws StoreError STORE_CONFLICT where another load took the release over
 */
export async function bringIn(
  executor: Executor,
  attempt: Attempt,
  { release, sources }: { readonly release: ReleaseStream; readonly sources: SourcesOfEntities },
  onProgress: (progress: LoadProgress) => void,
): Promise<void> {
  let batch = 0;
  const stage = async <T>(stage: "entities" | "edges", records: Sequence<T>, rowOf: (record: T) => unknown) => {
    let done = 0;
    onProgress({ stage, done, of: records.length });
    for (const slice of slices(records)) {
      await bringInOne(executor, { ...attempt, batch: ++batch }, fill(`load/${stage}`), slice.map(rowOf));
      done += slice.length;
      onProgress({ stage, done, of: records.length });
    }
  };
  await stage("entities", release.entities, (entity) => entityRow(attempt.release, entity, sources.of(entity.id)));
  await stage("edges", release.edges, edgeRow);
}

async function bringInOne(
  executor: Executor,
  { batch, ...attempt }: Attempt & { readonly batch: number },
  statement: Statement,
  rows: readonly unknown[],
): Promise<void> {
  const parameters = { ...attempt, batch: neo4j.int(batch), rows };
  const [counted] = await executor.write<[number]>(statement, parameters, BATCH_TIMEOUT);
  if (counted?.[0] === rows.length) return;
  // A batch whose success never reached us was sent again and rightly did nothing.
  const [state] = await executor.read<[number]>(fill("load/batches"), { ...attempt });
  if (counted === undefined && state?.[0] === batch) return;
  throw new StoreError(
    "STORE_CONFLICT",
    state === undefined
      ? "Another load has taken this one's place. What it had brought in is removed; nothing that is served has changed."
      : `A batch of ${rows.length} brought in ${counted?.[0] ?? 0}; the release refers to entities that it does not hold. Nothing that is served has changed.`,
  );
}
