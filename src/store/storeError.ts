/** Error codes of stores. */
export type StoreErrorCode = "STORE_UNAVAILABLE" | "TIMEOUT" | "STORE_CONFLICT" | "STORE_EMPTY";

/** Messages for clients of the API. They do not reveal where the store is or how it is set up. */
const FOR_CLIENTS: Readonly<Record<StoreErrorCode, string>> = {
  STORE_UNAVAILABLE: "The graph cannot be read at the moment. Try again in a little while.",
  STORE_EMPTY: "The server has no data yet. Try again in a little while.",
  STORE_CONFLICT: "The data was replaced while this request was being answered. Send the request again.",
  TIMEOUT: "The graph did not answer in time. Request less data, or split the request.",
};

/** An error of a store, with a message for the operator; the cause is for the log. */
export class StoreError extends Error {
  override readonly name = "StoreError";

  /**
   * @param code what went wrong, for programs
   * @param message what, where, and what to do about it
   * @param cause for the log only
   * @param toldClients what clients of the API are told instead of the words for its code
   */
  constructor(
    readonly code: StoreErrorCode,
    message: string,
    cause?: unknown,
    private readonly toldClients?: string,
  ) {
    super(message, { cause });
  }

  /** The message for clients of the API, who cannot fix the store. */
  get forClients(): string {
    return this.toldClients ?? FOR_CLIENTS[this.code];
  }
}
