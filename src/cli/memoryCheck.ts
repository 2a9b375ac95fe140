import { statfsSync } from "node:fs";
import { totalmem } from "node:os";
import { dirname } from "node:path";
import { getHeapStatistics } from "node:v8";
import type { ReleaseFile } from "../seeds/release/releaseFile.js";
import { UsageError } from "./usageError.js";

/** Available memory in bytes. */
export interface MemoryLimits {
  /** Heap limit of this process. */
  readonly heap: number;
  /** Memory of this machine or container. */
  readonly memory: number;
}

/** The size of a release. */
export interface Size {
  readonly entities: number;
  readonly edges: number;
  /** Size of its file. */
  readonly bytes: number;
}

export const sizeOf = ({ entities, edges, bytes }: ReleaseFile): Size => ({
  entities: entities.length,
  edges: edges.length,
  bytes,
});

const MB = 1e6;

/** Memory of the process without a release. */
const BASE_BYTES = 100 * MB;
/** Bytes of heap for an entity and for an edge in the embedded store with its search index; measured (docs/scaling.md). */
const EMBEDDED_BYTES = { entity: 2_000, edge: 500 };
/** Share of the file that stays in memory outside the heap: evidence, with each text stored once. */
const EVIDENCE = 0.6;
/** Bytes of heap for each entity during a load into Neo4j: which sources mention it. */
const LOAD_BYTES = 400;

/** The memory limits of this machine and process. */
export function memoryHere(): MemoryLimits {
  const contained = process.constrainedMemory?.() ?? 0;
  // Without a limit the system reports a number larger than any memory.
  const memory = contained > 0 && contained < totalmem() ? contained : totalmem();
  return { heap: getHeapStatistics().heap_size_limit, memory };
}

const shown = (bytes: number): string =>
  bytes < 1e9 ? `${Math.ceil(bytes / MB)} MB` : `${(bytes / 1e9).toFixed(1)} GB`;
const records = ({ entities, edges }: Size): string =>
  `${entities.toLocaleString("en-GB")} entities and ${edges.toLocaleString("en-GB")} links`;

/**
 * Refuses a release that is too large for the embedded store on this machine.
 * @throws UsageError that says how much memory is needed
 */
export function checkEmbeddedMemory(size: Size, { heap, memory }: MemoryLimits): void {
  const inHeap = BASE_BYTES + size.entities * EMBEDDED_BYTES.entity + size.edges * EMBEDDED_BYTES.edge;
  const needed = inHeap + size.bytes * EVIDENCE;
  const what = `The release has ${records(size)}; the embedded store would need about ${shown(needed)} of memory`;
  const instead = "load it into Neo4j: STORE=neo4j cpg load FILE";
  if (needed > memory)
    throw new UsageError(`${what}, but only ${shown(memory)} are available. Use a larger machine, or ${instead}`);
  if (inHeap > heap) {
    const option = `NODE_OPTIONS=--max-old-space-size=${Math.ceil((1.3 * inHeap) / MB)}`;
    throw new UsageError(
      `${what}, ${shown(inHeap)} of it in the heap, whose limit is ${shown(heap)}. Set ${option}, or ${instead}`,
    );
  }
}

/**
 * Refuses a release that this process cannot load into Neo4j.
 * @throws UsageError that says how much memory is needed
 */
export function checkLoadMemory(size: Size, { heap, memory }: MemoryLimits): void {
  const needed = BASE_BYTES + size.entities * LOAD_BYTES;
  if (needed <= Math.min(heap, memory)) return;
  throw new UsageError(
    `The release has ${records(size)}; loading it into Neo4j needs about ${shown(needed)} of memory in this process, but only ${shown(Math.min(heap, memory))} are available. Set NODE_OPTIONS=--max-old-space-size=${Math.ceil((1.3 * needed) / MB)} on a machine with enough memory.`,
  );
}

/** Free bytes on the disk of a file. Throws UsageError if its folder does not exist. */
export function freeDiskFor(path: string): number {
  try {
    const { bavail, bsize } = statfsSync(dirname(path));
    return bavail * bsize;
  } catch {
    throw new UsageError(`${dirname(path)} is not a writable folder. Create it, or choose another with --out.`);
  }
}

/**
 * Refuses a file that does not fit on the disk.
 * @param bytes size of the file
 * @throws UsageError that says how much space is needed
 */
export function checkDiskSpace(path: string, bytes: number, free: number): void {
  if (bytes <= free) return;
  throw new UsageError(
    `${path} would need about ${shown(bytes)}, but only ${shown(free)} are free on its disk. Free some space, choose another disk with --out, or choose a smaller --scale.`,
  );
}
