import { graphql } from "graphql";
import { RequestContext } from "../graphql/resolvers/requestContext.js";
import { schema } from "../graphql/schema/schema.js";
import type { Log } from "../server/log.js";
import { readSavedQueries } from "../server/savedQueryFiles.js";
import type { Store } from "../store/store.js";

/**
 * Asks every saved query once, one after the other: Neo4j plans a statement when it first sees it, which may take longer than to answer it a hundred
 * times, and explaining it does not help. Ends at the first that fails, and tells the log; whoever asks next is told by the answer.
 * @param signal ends it; what is being asked need not be waited for
 */
export async function warm(store: Store, log: Log, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  let current = "";
  try {
    for (const { name, text: source } of readSavedQueries()) {
      if (signal.aborted) return;
      current = name;
      const contextValue = new RequestContext(await store.reader());
      const { errors: [error] = [] } = await graphql({ schema: schema(), source, contextValue });
      if (error) throw error.originalError ?? error;
    }
    log.debug({ milliseconds: Math.round(performance.now() - begun) }, "warmed up");
  } catch (error) {
    // The store may have been closed meanwhile.
    if (!signal.aborted) log.warn({ query: current, err: error }, "not warmed up");
  }
}
