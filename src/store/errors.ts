/** Codes of what a store can fail with. */
export type StoreErrorCode = "STORE_UNAVAILABLE" | "TIMEOUT" | "STORE_CONFLICT" | "STORE_EMPTY";

/** A failure of a store, with a message for the reader that says nothing of the inside; the cause is for the log. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  /**
   * @param code what went wrong, for programs
   * @param message what, where, and what to do about it
   * @param cause for the log only
   */
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    cause?: unknown,
  ) {
    super(message, { cause });
  }
}
