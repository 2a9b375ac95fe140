import { checkModel } from "../../model/checkModel.js";
import type { Release, ReleaseStream } from "../../model/release.js";
import type { LoadProgress, Store, StoreChange } from "../store.js";
import { StoreError } from "../storeError.js";
import { buildGraph } from "./graph.js";
import { EmbeddedReader, IndexedGraph } from "./reader.js";
import { EMBEDDED_NAMES } from "./reservedNames.js";

/** Options of an embedded store. */
export interface EmbeddedOptions {
  /** How many neighbours a trace may visit before its result is truncated. Default: two million, which takes about half a second. */
  readonly traceSteps?: number;
}

const TRACE_STEPS = 2_000_000;

/** Opens a store that holds a release in memory. Without a release it is empty until one is loaded. */
export function openEmbeddedStore(release?: Release, { traceSteps = TRACE_STEPS }: EmbeddedOptions = {}): Store {
  checkModel(EMBEDDED_NAMES);
  const indexed = (next: Release, onProgress?: (progress: LoadProgress) => void): IndexedGraph =>
    new IndexedGraph(buildGraph(next, onProgress), traceSteps);
  let present = release ? indexed(release) : null;
  let isOpen = true;
  const listeners = new Set<(change: StoreChange) => void>();
  const refuseIfClosed = (): void => {
    if (!isOpen) throw new StoreError("STORE_UNAVAILABLE", "The store is closed. Open it again to use it.");
  };
  return {
    kind: "embedded",
    async reader(meter) {
      refuseIfClosed();
      if (present) return new EmbeddedReader(present, meter);
      throw new StoreError("STORE_EMPTY", "The store holds no release yet. Load one first.");
    },
    status: () => ({ release: present?.release ?? null, failure: null, secondsSinceContact: 0, use: null }),
    onChange: (listener) => void listeners.add(listener),
    async replaceAll(next, onProgress) {
      refuseIfClosed();
      if (present?.release.hash === next.hash) return false;
      const indexedGraph = indexed(whole(next), onProgress);
      onProgress?.({ stage: "swap", done: 1, of: 1 });
      present = indexedGraph;
      for (const listener of listeners) listener({ release: indexedGraph.release });
      return true;
    },
    async close() {
      isOpen = false;
      present = null;
    },
  };
}

/** A release with its records in memory; returned unchanged if they already are. */
const whole = ({ hash, entities, edges, redirects }: ReleaseStream): Release => ({
  hash,
  entities: Array.isArray(entities) ? entities : [...entities],
  edges: Array.isArray(edges) ? edges : [...edges],
  redirects,
});
