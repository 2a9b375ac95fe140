import { randomUUID } from "node:crypto";
import type { SourceTexts } from "../../graphql/resolvers/requestContext.js";
import type { Store } from "../../store/store.js";
import { failureLog } from "../monitoring/failureLog.js";
import type { Log } from "../monitoring/log.js";
import { ReleaseReaders } from "../releases/releaseReaders.js";
import type { Session } from "../route.js";
import { startApollo } from "./apollo.js";
import { type RequestLimits, sessionOpener, workLimitsOf } from "./session.js";

/** What answers operations without HTTP. */
export interface OperationsOptions {
  readonly store: Store;
  readonly log: Log;
  readonly limits: RequestLimits;
  readonly texts?: SourceTexts | undefined;
}

/** Runs operations in this process, with the schema and the limits of the API. */
export interface Operations {
  readonly openSession: () => Promise<Session>;
  close(): Promise<void>;
}

/** Opens the API without an HTTP server. The store stays the caller's to close. */
export async function openOperations({ store, log, limits, texts }: OperationsOptions): Promise<Operations> {
  const apollo = await startApollo({
    limits,
    maxTokens: limits.tokens,
    log,
    logFailure: failureLog(log),
    storeDebug: false,
    savedQueries: [],
    plugins: [],
  });
  const releases = new ReleaseReaders(store);
  const open = sessionOpener({ apollo, releases, texts, workLimits: workLimitsOf(limits) });
  return {
    openSession: () => open({ id: randomUUID(), ip: "", remaining: undefined }),
    close: () => apollo.stop(),
  };
}
