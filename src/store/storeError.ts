/** Codes of what a store can fail with. */
export type StoreErrorCode = "STORE_UNAVAILABLE" | "TIMEOUT" | "STORE_CONFLICT" | "STORE_EMPTY";

/** What clients of the API are told: not where the store is, nor how it is set up. */
const FOR_CLIENTS: Readonly<Record<StoreErrorCode, string>> = {
  STORE_UNAVAILABLE: "The graph cannot be read at the moment. Try again in a little while.",
  STORE_EMPTY: "The server has no data yet. Try again in a little while.",
  STORE_CONFLICT: "The data was replaced while this was being answered. Ask again.",
  TIMEOUT: "The graph did not answer in time. Ask for less, or for fewer things in one request.",
};

/** A failure of a store, with a message for the operator; the cause is for the log. */
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

  /** The message for clients of the API, who cannot mend it. */
  get forClients(): string {
    return FOR_CLIENTS[this.code];
  }
}
