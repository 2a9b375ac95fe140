import { StoreError } from "../errors.js";
import { fill } from "./cypher.js";
import type { Executor } from "./executor.js";
import { checkVersion } from "./failures.js";
import { removeAll } from "./retire.js";
import { schemaParts } from "./schema.js";

/** Longest time that making constraints and indexes may take, in milliseconds. */
const SCHEMA_TIMEOUT = 300_000;

/**
 * Sees that the database holds nothing of somebody else's.
 * @param replace remove it instead of refusing
 * @throws StoreError STORE_CONFLICT
 */
export async function makeRoom(executor: Executor, replace: boolean): Promise<void> {
  const [counts] = await executor.read<[number, number, number]>(fill("load/foreign"));
  checkVersion(executor.agent);
  const [foreign, entities, releases] = counts ?? [0, 0, 0];
  // Entities without any release only look like ours.
  const strays = releases === 0 ? entities : 0;
  if (foreign + strays === 0) return;
  if (!replace) throw await refusal(executor, foreign + strays);
  if (strays > 0) await removeAll(executor, fill("load/remove-strays"));
  if (foreign > 0) await removeAll(executor, fill("load/remove-foreign"));
}

async function refusal(executor: Executor, nodes: number): Promise<StoreError> {
  const labels = (await executor.read<[string]>(fill("load/foreign-labels"))).map(([label]) => label);
  return new StoreError(
    "STORE_CONFLICT",
    `The database holds ${nodes} nodes that are none of this graph's${labels.length > 0 ? ` (${labels.join(", ")})` : ""}. Name an empty database, or load with --replace to remove them.`,
  );
}

/** An index of the database. */
export interface FoundIndex {
  readonly name: string;
  /** ONLINE, POPULATING or FAILED. */
  readonly state: string;
  readonly percent: number;
}

/** The indexes that are there, those of constraints among them. */
export async function indexesIn(executor: Executor): Promise<readonly FoundIndex[]> {
  const rows = await executor.read<[string, string, number]>(fill("load/indexes"));
  return rows.map(([name, state, percent]) => ({ name, state, percent }));
}

/** Makes the constraints and indexes that are missing. */
export async function makeSchema(executor: Executor): Promise<void> {
  const there = new Set((await indexesIn(executor)).map(({ name }) => name));
  const missing = schemaParts().filter(({ name }) => !there.has(name));
  if (missing.length === 0) return;
  const transaction = await executor.open("schema", SCHEMA_TIMEOUT);
  try {
    for (const { statement } of missing) await transaction.run(statement);
    await transaction.commit();
  } catch (error) {
    await transaction.rollback().catch(() => {});
    throw error;
  }
}
