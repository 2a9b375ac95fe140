import type { EntityName } from "../../src/model/entities.js";
import { type Evidence, strengthRank } from "../../src/model/evidence.js";
import type { EdgeRecord, EntityRecord, Release } from "../../src/model/release.js";
import type { HopRow, PathRow } from "../../src/store/store.js";
import { compareValues, seenOn } from "./oracle.js";

/** What a trace or a list of paths asks, in the API's words. */
export interface Asked {
  readonly from: string;
  readonly to: readonly EntityName[];
  readonly minStrength: number;
  readonly asOf: string | null;
}

/** A target as it must come out. */
export interface ExpectedTarget {
  readonly id: string;
  readonly type: EntityName;
  readonly name: string;
  readonly path: PathRow;
  readonly pathCount: number;
}

// The rules of the trace, word for word from its description in the API.
const ANYWHERE =
  "MAKES DELIVERED_BY IN_AREA HAS_AMBITION CONTRIBUTES_TO MEASURED_BY ASSIGNED_TO COVERS HAS_MEMBER SUPPORTS".split(
    " ",
  );
const FIRST_OR_LAST = ["IN_REGION", "LEADS", "CHAIRS"];
const ALONE = ["CONTAINS"];
const NEVER_TOGETHER = [
  ["CONTRIBUTES_TO", "IN_AREA"],
  ["CONTRIBUTES_TO", "HAS_AMBITION"],
  ["COVERS", "HAS_MEMBER"],
] as const;

/** Whether a path may take these relations, one after the other. */
export function isAllowed(relations: readonly string[]): boolean {
  return (
    relations.every((relation) => [...ANYWHERE, ...FIRST_OR_LAST, ...ALONE].includes(relation)) &&
    new Set(relations).size === relations.length &&
    !relations.slice(1, -1).some((relation) => FIRST_OR_LAST.includes(relation)) &&
    !(relations.length > 1 && relations.some((relation) => ALONE.includes(relation))) &&
    !NEVER_TOGETHER.some((pair) => pair.every((relation) => relations.includes(relation)))
  );
}

/** No more can come of it: an end that is not at an end, or a relation twice. */
export const isHopeless = (relations: readonly string[]): boolean =>
  !isAllowed(relations) && !isAllowed(relations.slice(0, -1));

/** Every path that the rules allow, by walking all of them. */
export function pathsFrom(release: Release, { from, to, minStrength, asOf }: Asked): readonly PathRow[] {
  const { entities, edges } = seenOn(release, asOf);
  const types = new Map(entities.map(({ id, type }) => [id, type]));
  const at = new Map<string, EdgeRecord[]>();
  for (const edge of edges)
    for (const end of new Set([edge.from, edge.to])) at.set(end, [...(at.get(end) ?? []), edge]);
  const found: PathRow[] = [];
  const walk = (here: string, visited: readonly string[], hops: readonly HopRow[]): void => {
    const relations = hops.map(({ relation }) => relation);
    if (isHopeless(relations)) return;
    if (hops.length > 0 && isAllowed(relations) && to.includes(types.get(here) as EntityName)) {
      const strength = Math.min(...hops.map(strengthOf));
      if (strength >= minStrength) found.push({ hops, strength });
    }
    for (const hop of hopsFrom(here, at.get(here) ?? []))
      if (!visited.includes(hop.to)) walk(hop.to, [...visited, hop.to], [...hops, hop]);
  };
  if (types.has(from)) walk(from, [from], []);
  return found;
}

/** One hop for all edges of a relation that lead from a node to another in one direction. */
function hopsFrom(here: string, edges: readonly EdgeRecord[]): readonly HopRow[] {
  const hops = new Map<string, HopRow>();
  for (const edge of edges) {
    for (const direction of ["FORWARD", "BACKWARD"] as const) {
      const [from, to] = direction === "FORWARD" ? [edge.from, edge.to] : [edge.to, edge.from];
      if (from !== here) continue;
      const key = `${edge.relation} ${direction} ${to}`;
      const known = hops.get(key)?.evidence ?? [];
      const evidence = [...known, ...edge.evidence].sort((a, b) => rankOf(b) - rankOf(a));
      hops.set(key, { relation: edge.relation as HopRow["relation"], direction, from, to, evidence });
    }
  }
  return [...hops.values()];
}

const rankOf = ({ strength }: Evidence): number => (strength ? strengthRank(strength) : 0);
const strengthOf = ({ evidence }: HopRow): number => Math.max(...evidence.map(rankOf));

const compareTexts = (a: readonly string[], b: readonly string[]): number => {
  const differs = a.findIndex((text, i) => text !== b[i]);
  return differs < 0 ? 0 : (a[differs] as string) < (b[differs] as string) ? -1 : 1;
};

const idsOf = ({ hops }: PathRow): readonly string[] => [
  ...hops.slice(0, 1).map(({ from }) => from),
  ...hops.map(({ to }) => to),
];

/** Strength descending, hops ascending, then the ids, then the relations. */
export const comparePathRows = (a: PathRow, b: PathRow): number =>
  b.strength - a.strength ||
  a.hops.length - b.hops.length ||
  compareTexts(idsOf(a), idsOf(b)) ||
  compareTexts(
    a.hops.map(({ relation }) => relation),
    b.hops.map(({ relation }) => relation),
  );

/** Every target with its best path and the number of its paths, in the order of results. */
export function targetsFrom(release: Release, asked: Asked): readonly ExpectedTarget[] {
  const byTarget = new Map<string, PathRow[]>();
  for (const path of pathsFrom(release, asked)) {
    const id = path.hops.at(-1)?.to as string;
    byTarget.set(id, [...(byTarget.get(id) ?? []), path]);
  }
  const entities = new Map<string, EntityRecord>(release.entities.map((entity) => [entity.id, entity]));
  return [...byTarget]
    .map(([id, paths]) => ({
      id,
      type: entities.get(id)?.type as EntityName,
      name: String(entities.get(id)?.props.name),
      path: [...paths].sort(comparePathRows)[0] as PathRow,
      pathCount: paths.length,
    }))
    .sort(
      (a, b) =>
        b.path.strength - a.path.strength ||
        a.path.hops.length - b.path.hops.length ||
        compareValues(a.type, b.type) ||
        compareValues(a.name, b.name) ||
        compareValues(a.id, b.id),
    );
}
