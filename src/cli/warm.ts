import { readdirSync, readFileSync } from "node:fs";
import { graphql } from "graphql";
import { RequestContext } from "../graphql/context.js";
import { schema } from "../graphql/schema.js";
import type { Log } from "../server/log.js";
import type { Store } from "../store/store.js";

const QUERIES = new URL("../../queries/", import.meta.url);

/**
 * Asks every saved query once, one after the other: Neo4j plans a statement when it first sees it, which may take longer than to answer it a hundred
 * times, and explaining it does not help.
 * @param signal ends it
 */
export async function warm(store: Store, log: Log, signal: AbortSignal): Promise<void> {
  const begun = performance.now();
  const files = readdirSync(QUERIES).filter((file) => file.endsWith(".graphql"));
  try {
    for (const file of files) {
      if (signal.aborted) return;
      const source = readFileSync(new URL(file, QUERIES), "utf8");
      await graphql({ schema: schema(), source, contextValue: new RequestContext(await store.reader()) });
    }
    log.debug({ queries: files.length, milliseconds: Math.round(performance.now() - begun) }, "warmed up");
  } catch (error) {
    // The store does not answer; whoever asks next is told.
    log.debug({ err: error }, "not warmed up");
  }
}
