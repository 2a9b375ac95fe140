import type { Store } from "../../store/store.js";
import type { Log } from "./log.js";

const short = (hash: string): string => hash.slice(0, 12);

/** Logs which release is served, and when the store stops and begins to answer. */
export function logStoreChanges(store: Store, log: Log): void {
  let served: string | null = null;
  store.onChange((change) => {
    if ("release" in change) {
      const release = short(change.release.hash);
      log.info({ release, ...(served && { former: served }) }, served ? "another release is served" : "release");
      served = release;
    } else if (!store.status().release) {
      // Nothing has been served yet: the start says why.
    } else if (change.failure) log.warn({ code: change.failure.code }, `not ready: ${change.failure.message}`);
    else log.info("ready again");
  });
}
