import type { EntityName } from "./entities.js";
import type { Evidence } from "./evidence.js";
import type { Direction, RelationName } from "./relations.js";
import type { EdgeRecord, EntityRecord, Release } from "./release.js";

/** A count that a source prints, and the relation whose edges it counts. */
export interface PrintedCount {
  readonly type: EntityName;
  /** Attribute that holds the printed count. */
  readonly prop: string;
  readonly relation: RelationName;
  readonly direction: Direction;
}

/**
 * Every printed count that can be checked by counting. Strategy.declaredRecommendationCount is not one: only
 * recommendations that a source at hand names are entities.
 */
export const PRINTED_COUNTS: readonly PrintedCount[] = [
  { type: "Alliance", prop: "declaredCcgCount", relation: "HAS_MEMBER", direction: "FORWARD" },
  { type: "Alliance", prop: "declaredStpCount", relation: "COVERS", direction: "FORWARD" },
];

/** A printed count beside the counted one. */
export interface ComparedCount extends PrintedCount {
  readonly id: string;
  readonly printed: number;
  /** How many there are on the word of the sources that print the count. */
  readonly counted: number;
}

/** Every printed count of a release with what is counted, in the order of ids. */
export function comparedCounts(release: Pick<Release, "entities" | "edges">): readonly ComparedCount[] {
  return release.entities.flatMap((entity) =>
    PRINTED_COUNTS.filter(({ type }) => type === entity.type).flatMap((count) => {
      const printed = entity.props[count.prop];
      return typeof printed === "number"
        ? [{ ...count, id: entity.id, printed, counted: counted(entity, count, release.edges) }]
        : [];
    }),
  );
}

function counted(
  entity: EntityRecord,
  { prop, relation, direction }: PrintedCount,
  edges: readonly EdgeRecord[],
): number {
  const sources = sourcesOf(entity.evidence[prop] ?? []);
  const [here, there] = direction === "FORWARD" ? (["from", "to"] as const) : (["to", "from"] as const);
  const listed = edges.filter(
    (edge) =>
      edge.relation === relation &&
      edge[here] === entity.id &&
      [...sourcesOf(edge.evidence)].some((source) => sources.has(source)),
  );
  return new Set(listed.map((edge) => edge[there])).size;
}

const sourcesOf = (evidence: readonly Evidence[]): ReadonlySet<string> =>
  new Set(evidence.flatMap(({ citations }) => citations.map(({ source }) => source)));
