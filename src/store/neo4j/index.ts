import { checkModel } from "../../model/checkModel.js";
import type { ReleaseStream } from "../../model/release.js";
import type { LoadProgress, Store } from "../store.js";
import { Executor, type ExecutorOptions, type Profile, type Sent } from "./connection/executor.js";
import { BATCH } from "./load/insertBatches.js";
import { removeReplaced, replaceRelease } from "./load/replaceRelease.js";
import { type Content, contentOf } from "./load/storedContent.js";
import { CurrentRelease } from "./read/currentRelease.js";
import { type Inspection, inspect } from "./read/inspect.js";
import { Neo4jReader } from "./read/reader.js";
import { RECORD_BATCH } from "./read/readRecords.js";
import { NEO4J_NAMES } from "./reservedNames.js";

export type { ExecutorOptions, Profile, Sent } from "./connection/executor.js";
export type { Content } from "./load/storedContent.js";
export type { Inspection } from "./read/inspect.js";
export type { Neo4jReader } from "./read/reader.js";

/** Which Neo4j, and how to load into it. */
export interface Neo4jOptions extends ExecutorOptions {
  /** Whether a load may remove nodes that are none of this graph's; it refuses where left out. */
  readonly replace?: boolean;
  /** Whether a load brings a release in though it is there already; it changes nothing then where left out. */
  readonly again?: boolean;
  /** Records that one statement brings in during a load, or reads while records are streamed; as many as is fast where left out. */
  readonly batch?: number;
  /** How long a release that was replaced may still be read, in milliseconds; as long as a statement may take where left out. */
  readonly grace?: number;
  /** Receives failures after which the store goes on, with what they mean. */
  readonly onWarning?: (message: string, error: unknown) => void;
}

/** A store in Neo4j. */
export interface Neo4jStore extends Store {
  readonly kind: "neo4j";
  /** A reader of its own for every request, which counts what is sent for it. */
  reader(): Promise<Neo4jReader>;
  /** What was loaded of the release that is served as the database holds it now, to compare it with its hash; not what is made of it for filters and searches. */
  content(): Promise<Content>;
  /** What the database holds besides, without changing anything. */
  inspect(): Promise<Inspection>;
  /** Runs a statement that was sent once more, and counts what Neo4j looks at for it. */
  profile(sent: Sent): Promise<Profile>;
}

/**
 * Opens a store in Neo4j; nothing is sent before the first question.
 * Errors are StoreErrors: STORE_UNAVAILABLE (absent, starting, refusing, too old, holding a release in the form of another version), TIMEOUT, STORE_EMPTY,
 * STORE_CONFLICT (somebody else's data, two loads at once, a release that is served no more).
 */
export function openNeo4jStore(options: Neo4jOptions): Neo4jStore {
  checkModel(NEO4J_NAMES);
  const executor = new Executor(options);
  const current = new CurrentRelease(executor, options.uri);
  const grace = options.grace ?? executor.statementTimeout;
  const onRemovalFailed = (error: unknown): void => {
    const isAbandoned = error instanceof Error && error.name === "AbortError";
    if (!isAbandoned) options.onWarning?.("The replaced release was not removed; the next load removes it.", error);
  };
  let removal = { done: Promise.resolve(), abandon: new AbortController() };
  return {
    kind: "neo4j",
    reader: async () => new Neo4jReader(executor, current, await current.get(), options.batch ?? RECORD_BATCH),
    async content() {
      const { key, redirects } = await current.lookUp();
      return contentOf(executor, key, redirects);
    },
    inspect: () => inspect(executor),
    profile: (sent) => executor.profile(sent, sent.parameters),
    async replaceAll(release: ReleaseStream, onProgress: (progress: LoadProgress) => void = () => {}) {
      const { replace = false, again = false, batch = BATCH } = options;
      const changed = await replaceRelease(executor, release, { replace, again, batch, onProgress });
      await current.lookUpAnew();
      // The new release is served. The old one goes when its readers have had their time; what goes wrong then is made good by the next load.
      removal.abandon.abort();
      const abandon = new AbortController();
      removal = { abandon, done: removeReplaced(executor, grace, abandon.signal).catch(onRemovalFailed) };
      return changed;
    },
    /** Waits until the release that the last load replaced is gone. */
    async close() {
      await removal.done;
      await executor.close();
    },
  };
}
