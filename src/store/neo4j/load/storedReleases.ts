import { loadStatement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";

/** How this version keeps a release. Raised whenever something is kept otherwise: an older copy of the same content would be taken for this one. */
export const FORMAT = 4;

/** A release that is in the database. */
export interface Found {
  /** What its nodes bear. */
  readonly key: string;
  readonly hash: string;
  readonly state: "LOADING" | "READY" | "RETIRED";
  readonly format: number;
  readonly isCurrent: boolean;
  /** Milliseconds since another took its place; null where none has. */
  readonly replacedFor: number | null;
}

type Columns = [Found["key"], Found["hash"], Found["state"], number, boolean | null, number | null];

/** Every release that is in the database, whole or not. */
export async function releasesIn(executor: Executor): Promise<readonly Found[]> {
  const rows = await executor.read<Columns>(loadStatement("load/releases"));
  return rows.map(([key, hash, state, format, isCurrent, replacedFor]) => ({
    key,
    hash,
    state,
    format,
    isCurrent: isCurrent === true,
    replacedFor,
  }));
}

/** What the nodes of a release bear: how it is kept, and enough of its hash to tell it from any other; and the load, where a copy is there already. */
export function newKey(hash: string, attempt: string, found: readonly Found[]): string {
  const key = `v${FORMAT}-${hash.slice(0, 12)}`;
  return found.some((other) => other.key === key) ? `${key}-${attempt.slice(0, 8)}` : key;
}
