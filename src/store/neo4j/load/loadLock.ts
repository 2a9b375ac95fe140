import { StoreError } from "../../storeError.js";
import { loadStatement } from "../compile/cypher.js";
import type { Executor, Transaction } from "../connection/executor.js";

/** How long another load is waited for, in milliseconds; a Neo4j that has just started may take two seconds to plan what asks for the lock. */
const PATIENCE = 6_000;
/** Longest time that a load may take, in milliseconds. */
const LOAD_TIMEOUT = 24 * 3_600_000;

/**
 * Keeps other loads away. The lock is a write in an open transaction, so it is gone when this process is, however it ends; what the transaction
 * writes besides counts only if the lock was held until then.
 * @throws StoreError STORE_CONFLICT where another load is under way
 */
export async function takeLock(executor: Executor, hash: string): Promise<Transaction> {
  // A transaction that waits cannot be called back, so a first one with little time to live sees whether it would have to.
  await (await lockWithin(executor, hash, PATIENCE)).rollback();
  return lockWithin(executor, hash, LOAD_TIMEOUT);
}

async function lockWithin(executor: Executor, hash: string, timeout: number): Promise<Transaction> {
  const transaction = await executor.open("load/lock", timeout);
  try {
    await transaction.run(loadStatement("load/lock"), { hash });
    return transaction;
  } catch (error) {
    await transaction.rollback().catch(() => {});
    if (!(error instanceof StoreError) || error.code !== "TIMEOUT") throw error;
    const message = "Another load into this database is under way. Wait until it is done, then try again.";
    throw new StoreError("STORE_CONFLICT", message, error);
  }
}
