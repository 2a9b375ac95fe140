/** A mistake in how a command was called. The command line prints its message and exits with code 1. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
