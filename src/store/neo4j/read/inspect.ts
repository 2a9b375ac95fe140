import { checkVersion } from "../connection/driverErrors.js";
import type { Executor } from "../connection/executor.js";
import { schemaParts } from "../indexSchema.js";
import { foreignIn, indexesIn } from "../load/prepareDatabase.js";
import { FORMAT, type Found, releasesIn } from "../load/storedReleases.js";

/** What a database holds, for operators. */
export interface Inspection {
  /** Such as "Neo4j/5.26.30". */
  readonly version: string;
  readonly releases: readonly (Found & {
    /** False if this version cannot read it. */
    readonly isReadable: boolean;
  })[];
  /** The message for a read-only database; null if it can be written to. */
  readonly readOnly: string | null;
  /** Number of nodes that do not belong to this graph. */
  readonly foreign: number;
  /** Every constraint and index that the graph needs. */
  readonly indexes: readonly {
    readonly name: string;
    readonly state: "ONLINE" | "POPULATING" | "FAILED" | "MISSING";
  }[];
}

/**
 * Inspects a database. Changes nothing.
 * @throws StoreError STORE_UNAVAILABLE, TIMEOUT
 */
export async function inspect(executor: Executor): Promise<Inspection> {
  const releases = await releasesIn(executor);
  checkVersion(executor.agent);
  const states = new Map((await indexesIn(executor)).map(({ name, state }) => [name, state]));
  const { foreign } = await foreignIn(executor);
  // Not every user may ask for it.
  const status = await executor.connection.databaseStatus().catch(() => null);
  return {
    readOnly: status?.isReadOnly ? executor.connection.readOnlyMessage : null,
    version: executor.agent,
    releases: releases.map((found) => ({ ...found, isReadable: found.format === FORMAT })),
    foreign,
    indexes: schemaParts().map(({ name }) => ({ name, state: states.get(name) ?? "MISSING" })),
  };
}
