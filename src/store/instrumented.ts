import type { Reader, Store } from "./store.js";
import { StoreError } from "./storeError.js";

/** The methods of a reader that are measured; "reader" is opening one, which is reported only if it fails. */
export const VERBS = ["reader", "select", "get", "search", "trace", "paths"] as const;
export type Verb = (typeof VERBS)[number];

/** A measured call to a store. */
export interface Call {
  readonly verb: Verb;
  /** The plan or query. */
  readonly input: unknown;
  readonly milliseconds: number;
  /** "OK", the code of a StoreError, or "INTERNAL" for any other error. */
  readonly outcome: string;
}

/** Wraps a store and calls `onCall` after every read. */
export const instrumented = (store: Store, onCall: (call: Call) => void): Store => ({
  kind: store.kind,
  async reader(meter) {
    const begun = performance.now();
    try {
      return instrumentedReader(await store.reader(meter), onCall);
    } catch (error) {
      onCall({ verb: "reader", input: null, milliseconds: performance.now() - begun, outcome: outcomeOf(error) });
      throw error;
    }
  },
  status: () => store.status(),
  onChange: (listener) => store.onChange(listener),
  replaceAll: (release, onProgress) => store.replaceAll(release, onProgress),
  close: () => store.close(),
});

const outcomeOf = (error: unknown): string => (error instanceof StoreError ? error.code : "INTERNAL");

function instrumentedReader(reader: Reader, onCall: (call: Call) => void): Reader {
  async function measured<T>(verb: Verb, input: unknown, work: () => Promise<T>): Promise<T> {
    const begun = performance.now();
    let outcome = "OK";
    try {
      return await work();
    } catch (error) {
      outcome = outcomeOf(error);
      throw error;
    } finally {
      onCall({ verb, input, milliseconds: performance.now() - begun, outcome });
    }
  }
  return {
    release: reader.release,
    usage: reader.usage,
    select: (plan) => measured("select", plan, () => reader.select(plan)),
    get: (plan) => measured("get", plan, () => reader.get(plan)),
    search: (query) => measured("search", query, () => reader.search(query)),
    trace: (query) => measured("trace", query, () => reader.trace(query)),
    paths: (query) => measured("paths", query, () => reader.paths(query)),
    // A stream lasts as long as its reader takes, so its time says nothing about the store.
    streamRecords: () => reader.streamRecords(),
  };
}
