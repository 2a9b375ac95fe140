import { SharedNames } from "../../../model/names.js";
import type { EntityRecord, ReleaseStream, ReleaseSummary } from "../../../model/release.js";
import { SizeMeasurement } from "../../fieldSizes.js";
import { SourcesOfEntities } from "../../search/entitySources.js";
import { storedProps } from "../storedProperties.js";

/** Facts stored with a release, so that readers need not count them. */
export interface StoredSummary extends Pick<ReleaseSummary, "entityCounts" | "edgeCounts" | "sizes" | "sources"> {
  readonly redirects: Readonly<Record<string, string>>;
  /** Names that several entities of a type have. */
  readonly sharedNames: readonly string[];
  /** Relations with parallel edges: several edges between the same two entities. */
  readonly parallel: readonly string[];
  /** Properties that order lists and that some entity of the type lacks, such as "Alliance.code". */
  readonly nullableProps: readonly string[];
}

/** What a load must know about a release before it inserts the first record. */
export interface LoadSummary {
  readonly summary: StoredSummary;
  readonly sources: SourcesOfEntities;
}

function increase(counts: Map<string, number>, key: string): number {
  const count = (counts.get(key) ?? 0) + 1;
  counts.set(key, count);
  return count;
}

/** Reads a release once. */
export function summarise({ entities, edges, redirects }: ReleaseStream): LoadSummary {
  const sources = new SourcesOfEntities();
  const sharedNames = new SharedNames();
  const [entityCounts, edgeCounts] = [new Map<string, number>(), new Map<string, number>()];
  const [nullableProps, parallel] = [new Set<string>(), new Set<string>()];
  const sourceRecords: EntityRecord[] = [];
  const measurement = new SizeMeasurement();
  for (const entity of entities) {
    const { type, props } = entity;
    increase(entityCounts, type);
    sources.addEntity(entity);
    measurement.addEntity(entity);
    sharedNames.add(entity);
    if (type === "Source") sourceRecords.push(entity);
    for (const { name, compared } of storedProps(type).values())
      if (name !== "id" && compared && (props[name] ?? null) === null) nullableProps.add(`${type}.${name}`);
  }
  for (const edge of edges) {
    increase(edgeCounts, edge.relation);
    sources.addEdge(edge);
    measurement.addEdge(edge);
    if (edge.ordinal > 0) parallel.add(edge.relation);
  }
  const summary = {
    entityCounts: Object.fromEntries(entityCounts),
    edgeCounts: Object.fromEntries(edgeCounts),
    sizes: measurement.sizes(),
    sources: sourceRecords,
    redirects,
    sharedNames: sharedNames.list(),
    parallel: [...parallel].sort(),
    nullableProps: [...nullableProps].sort(),
  };
  return { summary, sources };
}
