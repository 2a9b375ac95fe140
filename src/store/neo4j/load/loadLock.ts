import { StoreError } from "../../storeError.js";
import { loadStatement } from "../compile/cypher.js";
import type { Executor } from "../connection/executor.js";
import { orRollBack, type Transaction } from "../connection/transaction.js";

/** How long to wait for another load, in milliseconds; a Neo4j that has just started may need two seconds to plan the lock statement. */
const PATIENCE = 6_000;
/** Timeout of a load, in milliseconds. */
const LOAD_TIMEOUT = 24 * 3_600_000;

/**
 * Locks the database against other loads. The lock is a write in an open transaction, so Neo4j releases it when this process ends for any reason.
 * Other writes in that transaction take effect only if the lock was held until the commit.
 * @throws StoreError STORE_CONFLICT if another load is in progress
 */
export async function takeLock(executor: Executor, hash: string): Promise<Transaction> {
  // A waiting transaction cannot be cancelled, so a first one with a short timeout tests whether the lock is free.
  await (await lockWithin(executor, hash, PATIENCE)).rollback();
  return lockWithin(executor, hash, LOAD_TIMEOUT);
}

async function lockWithin(executor: Executor, hash: string, timeout: number): Promise<Transaction> {
  const transaction = await executor.open("load/lock", timeout);
  try {
    await orRollBack(transaction, () => transaction.run(loadStatement("load/lock"), { hash }));
    return transaction;
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== "TIMEOUT") throw error;
    const message = "Another load into this database is in progress. Try again when it has finished.";
    throw new StoreError("STORE_CONFLICT", message, error);
  }
}
