import type { Statement } from "../compile/cypher.js";
import type { Parameters, Row } from "./results.js";

/** An open transaction. Errors: StoreError. */
export interface Transaction {
  run<T extends Row>(statement: Statement, parameters?: Parameters): Promise<readonly T[]>;
  commit(): Promise<void>;
  rollback(): Promise<void>;
}

/** Runs work in a transaction, and rolls back if it fails. Where even that fails, the connection is gone, and the transaction with it. */
export async function orRollBack<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    await transaction.rollback().catch(() => {});
    throw error;
  }
}
