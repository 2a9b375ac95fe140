import { LRUCache } from "lru-cache";
import { StoreError } from "../../store/storeError.js";
import type { Log } from "./log.js";

/** A request that failed on the server. */
export interface FailedRequest {
  readonly requestId: string;
  /** Address of the client. */
  readonly client: string;
  readonly milliseconds: number;
  /** Code of the error that the client gets. */
  readonly code: string;
  /** Name of the operation, what it costs and the release that it was asked of, where the request came that far. */
  readonly operation?: string | null | undefined;
  readonly cost?: number | undefined;
  readonly release?: string | undefined;
  /** Where in the answer it failed. */
  readonly path?: readonly (string | number)[] | undefined;
}

/** Logs a failed request in one line. */
export type LogFailure = (request: FailedRequest, error: unknown) => void;

/** An error of one class is logged with its stack once in this time, in milliseconds. */
const STACK_INTERVAL = 60_000;
const MAX_CLASSES = 100;

const causeOf = (error: unknown): unknown => (error instanceof Error ? error.cause : undefined);

/** Errors of one class have one code, one cause and, where they are faults of the program, one place in it. */
function classOf(code: string, error: unknown): string {
  if (error instanceof StoreError) return `${code} ${(causeOf(error) as { code?: string } | undefined)?.code ?? ""}`;
  const place = error instanceof Error ? error.stack?.split("\n").find((line) => /^\s+at /.test(line)) : undefined;
  return `${code} ${place ?? String(error)}`;
}

/** Logs failed requests: one line each, with a stack only once a minute for each class of error. */
export function failureLog(log: Log): LogFailure {
  const shown = new LRUCache<string, true>({ max: MAX_CLASSES, ttl: STACK_INTERVAL });
  return (request, error) => {
    const kind = classOf(request.code, error);
    const isNew = !shown.has(kind);
    if (isNew) shown.set(kind, true);
    const storeCode = (causeOf(error) as { code?: unknown } | undefined)?.code;
    log.error(
      {
        ...request,
        milliseconds: Math.round(request.milliseconds),
        ...(storeCode !== undefined && { storeCode }),
        ...(isNew && { err: error }),
      },
      request.code !== "INTERNAL" && error instanceof Error ? error.message : "unforeseen",
    );
  };
}
