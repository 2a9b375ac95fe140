import type { EntityRecord, Release } from "../../src/model/release.js";
import { hashed } from "../../src/seeds/release/readSeeds.js";
import { realRelease } from "./release.js";

interface Differences {
  /** What was not there. */
  readonly isLeftOut?: (entity: EntityRecord, index: number) => boolean;
  /** The links that were not there, besides those of what was not. */
  readonly isUnlinked?: (edge: Release["edges"][number], index: number) => boolean;
  /** How the others were; by their place among those that are not left out. */
  readonly change?: (entity: EntityRecord, index: number) => EntityRecord;
}

/** The present release as it may have been before. */
export function olderRelease({
  isLeftOut = () => false,
  isUnlinked = () => false,
  change = (entity) => entity,
}: Differences): Release {
  const { entities, edges, redirects } = realRelease();
  const kept = entities.filter((entity, i) => !isLeftOut(entity, i));
  const ids = new Set(kept.map(({ id }) => id));
  return hashed({
    entities: kept.map(change),
    edges: edges.filter((edge, i) => ids.has(edge.from) && ids.has(edge.to) && !isUnlinked(edge, i)),
    redirects,
  });
}
