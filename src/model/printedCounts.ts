import type { EntityName } from "./entities.js";
import type { Evidence } from "./evidence.js";
import type { Direction, RelationName } from "./relations.js";
import type { EdgeRecord, EntityRecord, Release } from "./release.js";

/** A property with a printed count, and the relation whose edges it counts. */
export interface PrintedCount {
  readonly type: EntityName;
  /** Property with the printed count. */
  readonly prop: string;
  readonly relation: RelationName;
  readonly direction: Direction;
  /** Property of the related entities to sum. If absent, the entities are counted. */
  readonly sumOf?: string;
  /** Compare only if there are related entities: most figures count things that the source does not list. */
  readonly whereListed?: true;
}

/**
 * Every printed count that can be checked by counting. Strategy.declaredRecommendationCount cannot: only
 * recommendations that an available source names are entities.
 */
export const PRINTED_COUNTS: readonly PrintedCount[] = [
  { type: "Alliance", prop: "declaredCcgCount", relation: "HAS_MEMBER", direction: "FORWARD" },
  { type: "Alliance", prop: "declaredStpCount", relation: "COVERS", direction: "FORWARD" },
  { type: "Finding", prop: "value", relation: "COUNTS", direction: "FORWARD", whereListed: true },
  { type: "Finding", prop: "value", relation: "PART_OF", direction: "BACKWARD", sumOf: "value", whereListed: true },
];

/** A printed count with the actual count. */
export interface ComparedCount extends PrintedCount {
  readonly id: string;
  readonly printed: number;
  /** Number or sum of the related entities, according to the sources that print the count. */
  readonly counted: number;
}

/** Returns every printed count of a release with the actual count, in order of ids. */
export function comparedCounts(release: Pick<Release, "entities" | "edges">): readonly ComparedCount[] {
  const byId = new Map(release.entities.map((entity) => [entity.id, entity]));
  const ofRelation = new Map(
    PRINTED_COUNTS.map(({ relation }) => [relation, release.edges.filter((edge) => edge.relation === relation)]),
  );
  return release.entities.flatMap((entity) =>
    PRINTED_COUNTS.filter(({ type }) => type === entity.type).flatMap((count) => {
      const printed = entity.props[count.prop];
      const listed = listedFor(entity, count, ofRelation.get(count.relation) ?? []);
      if (typeof printed !== "number" || (count.whereListed && listed.size === 0)) return [];
      return [{ ...count, id: entity.id, printed, counted: counted(listed, count, byId) }];
    }),
  );
}

/** Returns the related entities, according to the sources that print the count. */
function listedFor(
  entity: EntityRecord,
  { prop, direction }: PrintedCount,
  edges: readonly EdgeRecord[],
): ReadonlySet<string> {
  const sources = sourcesOf(entity.evidence[prop] ?? []);
  const [here, there] = direction === "FORWARD" ? (["from", "to"] as const) : (["to", "from"] as const);
  const listed = edges.filter(
    (edge) => edge[here] === entity.id && [...sourcesOf(edge.evidence)].some((source) => sources.has(source)),
  );
  return new Set(listed.map((edge) => edge[there]));
}

function counted(
  listed: ReadonlySet<string>,
  { sumOf }: PrintedCount,
  byId: ReadonlyMap<string, EntityRecord>,
): number {
  if (sumOf === undefined) return listed.size;
  return [...listed].reduce((sum, id) => {
    const part = byId.get(id)?.props[sumOf];
    return typeof part === "number" ? sum + part : sum;
  }, 0);
}

const sourcesOf = (evidence: readonly Evidence[]): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ citations }) => citations.map(({ source }) => source)));
