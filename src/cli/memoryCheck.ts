import { statfsSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { getHeapStatistics } from "node:v8";
import type { ReleaseFile } from "../seeds/release/releaseFile.js";
import { UsageError } from "./usageError.js";

/** How much there is of what a release needs, in bytes. */
export interface MemoryLimits {
  /** What this process may have in its heap. */
  readonly heap: number;
  /** What this machine, or the container that the process is in, gives it. */
  readonly memory: number;
}

/** A release as far as its size matters. */
export interface Size {
  readonly entities: number;
  readonly edges: number;
  /** Of its file. */
  readonly bytes: number;
}

export const sizeOf = ({ entities, edges, bytes }: ReleaseFile): Size => ({
  entities: entities.length,
  edges: edges.length,
  bytes,
});

const MB = 1e6;

/** What the process needs before it holds anything. */
const BASE_BYTES = 100 * MB;
/** Bytes of heap for an entity and for an edge in the embedded store with its search index; measured (docs/scaling.md). */
const EMBEDDED_BYTES = { entity: 2_000, edge: 500 };
/** Share of the file that stays in memory outside the heap: evidence, each text once. */
const EVIDENCE = 0.6;
/** Bytes of heap for an entity while it is brought into Neo4j: where it is mentioned. */
const LOAD_BYTES = 400;

/** What this machine has. */
export function memoryHere(): MemoryLimits {
  const contained = process.constrainedMemory?.() ?? 0;
  // Without a limit the system names a number beyond any memory.
  const memory = contained > 0 && contained < totalmem() ? contained : totalmem();
  return { heap: getHeapStatistics().heap_size_limit, memory };
}

const shown = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / MB)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
const records = ({ entities, edges }: Size): string =>
  `${entities.toLocaleString("en-GB")} entities and ${edges.toLocaleString("en-GB")} links`;

/**
 * Refuses a release that the embedded store cannot hold here.
 * @throws UsageError that says what would be needed
 */
export function checkEmbeddedMemory(size: Size, { heap, memory }: MemoryLimits): void {
  const inHeap = BASE_BYTES + size.entities * EMBEDDED_BYTES.entity + size.edges * EMBEDDED_BYTES.edge;
  const needed = inHeap + size.bytes * EVIDENCE;
  const what = `The release has ${records(size)}; the embedded store would need about ${shown(needed)} of memory`;
  const instead = "load it into Neo4j: STORE=neo4j cpg load FILE";
  if (needed > memory)
    throw new UsageError(`${what}, and there are ${shown(memory)}. Use a larger machine, or ${instead}`);
  if (inHeap > heap) {
    const option = `NODE_OPTIONS=--max-old-space-size=${Math.ceil((1.3 * inHeap) / MB)}`;
    throw new UsageError(
      `${what}, ${shown(inHeap)} of it in the heap, which may grow to ${shown(heap)}. Set ${option}, or ${instead}`,
    );
  }
}

/**
 * Refuses a release that this process cannot bring into Neo4j.
 * @throws UsageError that says what would be needed
 */
export function checkLoadMemory(size: Size, { heap, memory }: MemoryLimits): void {
  const needed = BASE_BYTES + size.entities * LOAD_BYTES;
  if (needed <= Math.min(heap, memory)) return;
  throw new UsageError(
    `The release has ${records(size)}; bringing it into Neo4j takes about ${shown(needed)} of this process's memory, and there are ${shown(Math.min(heap, memory))}. Set NODE_OPTIONS=--max-old-space-size=${Math.ceil((1.3 * needed) / MB)} on a machine that has as much.`,
  );
}

/** Bytes that may still be written into the folder of a file. Throws UsageError where there is no such folder. */
export function freeDiskFor(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    throw new UsageError(`${dirname(path)} is no folder that can be written to. Make it, or name another with --out.`);
  }
}

/**
 * Refuses a file that the disk cannot hold.
 * @param bytes that the file will have
 * @throws UsageError that says what would be needed
 */
export function checkDiskSpace(path: string, bytes: number, free: number): void {
  if (bytes <= free) return;
  throw new UsageError(
    `${path} would take about ${shown(bytes)}, and ${shown(free)} are free on its disk. Make room, name another disk with --out, or choose a smaller --scale.`,
  );
}
