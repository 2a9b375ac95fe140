/** An error that the reader can fix. Only its message is printed, without a stack trace. */
export class SetupError extends Error {}
