import { loadStatement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";

/** Version of the storage format. Raise it with every change to what is stored: otherwise an older copy of the same content would count as current. */
export const FORMAT = 6;

/** A release in the database. */
export interface Found {
  /** Key of the release, stored with its nodes. */
  readonly key: string;
  readonly hash: string;
  readonly state: "LOADING" | "READY" | "RETIRED";
  readonly format: number;
  /** The version of the program that stored it, and its format, in words. */
  readonly storedBy: string;
  readonly isCurrent: boolean;
  /** Milliseconds since it was replaced; null if it was not. */
  readonly replacedFor: number | null;
}

type Columns = [Found["key"], Found["hash"], Found["state"], number, string | null, boolean | null, number | null];

/** Which version stored a release and in which format, in words; early versions did not say which they were. */
export const storedBy = (version: string | null, format: number | null): string =>
  `${version === null ? "an unknown version" : `version ${version}`} in format ${format}`;

/** Every release in the database, complete or not. */
export async function releasesIn(executor: Executor): Promise<readonly Found[]> {
  const rows = await executor.read<Columns>(loadStatement("load/releases"));
  return rows.map(([key, hash, state, format, version, isCurrent, replacedFor]) => ({
    key,
    hash,
    state,
    format,
    storedBy: storedBy(version, format),
    isCurrent: isCurrent === true,
    replacedFor,
  }));
}

/** The key that a release's nodes store: the format, a prefix of the hash, and the load if a copy already exists. */
export function newKey(hash: string, attempt: string, found: readonly Found[]): string {
  const key = `v${FORMAT}-${hash.slice(0, 12)}`;
  return found.some((other) => other.key === key) ? `${key}-${attempt.slice(0, 8)}` : key;
}
