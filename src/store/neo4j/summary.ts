import type { EntityRecord, Release, ReleaseSummary } from "../../model/release.js";
import { storedProps } from "./stored.js";

/** What is kept with a release so that readers know it without counting. */
export interface KeptSummary extends Pick<ReleaseSummary, "entityCounts" | "edgeCounts" | "fanOut" | "sources"> {
  readonly redirects: Readonly<Record<string, string>>;
  /** Relations that have parallel edges: several between the same two entities. */
  readonly parallel: readonly string[];
  /** Properties by which lists are ordered and that some entity of the type lacks, such as "Alliance.code". */
  readonly lacking: readonly string[];
}

function lackingIn(entities: readonly EntityRecord[]): readonly string[] {
  const lacking = new Set<string>();
  for (const { type, props } of entities)
    for (const { name, compared } of storedProps(type).values())
      if (name !== "id" && compared && (props[name] ?? null) === null) lacking.add(`${type}.${name}`);
  return [...lacking].sort();
}

function countBy<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return counts;
}

/** Counts a release. */
export function summaryOf({ entities, edges, redirects }: Release): KeptSummary {
  const fanOut: Record<string, number> = {};
  for (const [end, sign] of [
    ["from", ">"],
    ["to", "<"],
  ] as const) {
    for (const [key, count] of countBy(edges, (edge) => `${edge.relation}${sign} ${edge[end]}`)) {
      const field = key.slice(0, key.indexOf(" "));
      fanOut[field] = Math.max(fanOut[field] ?? 0, count);
    }
  }
  return {
    entityCounts: Object.fromEntries(countBy(entities, (entity) => entity.type)),
    edgeCounts: Object.fromEntries(countBy(edges, (edge) => edge.relation)),
    fanOut,
    sources: entities.filter((entity: EntityRecord) => entity.type === "Source"),
    redirects,
    parallel: [...new Set(edges.filter((edge) => edge.ordinal > 0).map((edge) => edge.relation))].sort(),
    lacking: lackingIn(entities),
  };
}
