/** A mistake in how a command was called: shown as one sentence, exit code 1. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}
