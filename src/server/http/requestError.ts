import type { PageLink } from "./plainPage.js";

/** A request that cannot be answered, for a reason that the client is told. */
export class RequestError extends Error {
  override readonly name = "RequestError";

  /**
   * @param status of the response
   * @param code what is wrong, for programs
   * @param message what is wrong, what was expected, and the fix
   * @param related what the client may have meant
   */
  constructor(
    readonly status: number,
    readonly code: string,
    message: string,
    readonly related: readonly PageLink[] = [],
  ) {
    super(message);
  }
}
