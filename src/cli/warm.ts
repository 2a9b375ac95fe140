import { graphql } from "graphql";
import { RequestContext } from "../graphql/resolvers/requestContext.js";
import { schema } from "../graphql/schema.js";
import { readSavedQueries } from "../server/graphql/savedQueryFiles.js";
import type { Log } from "../server/monitoring/log.js";
import type { Store } from "../store/store.js";

/** The saved queries, from any of them on: servers that begin at once then do not wait for the same plans, as one plan of Neo4j is for all of them. */
function fromAnyOn<T>(queries: readonly T[]): readonly T[] {
  const first = Math.floor(Math.random() * queries.length);
  return [...queries.slice(first), ...queries.slice(0, first)];
}

/**
 * Runs every query of the folder `queries` once, one after the other. Neo4j plans a statement when it first runs it, which may take a hundred times as long as
 * running it; EXPLAIN does not help. Stops at the first failure and logs it; the next request reports the same error to its client.
 * @param signal stops the warm-up without waiting for the current query
 */
export async function warm(store: Store, log: Log, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  let current = "";
  try {
    for (const { name, text: source } of fromAnyOn(readSavedQueries())) {
      if (signal.aborted) return;
      current = name;
      const contextValue = new RequestContext(await store.reader());
      const { errors: [error] = [] } = await graphql({ schema: schema(), source, contextValue });
      if (error) throw error.originalError ?? error;
    }
    log.debug({ milliseconds: Math.round(performance.now() - begun) }, "warmed up");
  } catch (error) {
    // The store may have been closed in the meantime.
    if (!signal.aborted) log.warn({ query: current, err: error }, "not warmed up");
  }
}
