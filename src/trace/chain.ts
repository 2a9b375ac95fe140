import type { EntityName } from "../model/entities.js";
import { getOrInsert } from "../model/getOrInsert.js";
import { type Direction, RELATIONS, type RelationName, type RelationSpec } from "../model/relations.js";

/** One hop of a chain: a relation, the direction in which it is followed, and the type at its end. */
export interface ChainHop {
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly to: EntityName;
}

/** A sequence of hops from one entity type to another. Every path of a trace follows a chain. */
export interface Chain {
  readonly from: EntityName;
  /** Never empty. */
  readonly hops: readonly ChainHop[];
  /** True if a type occurs twice, so that paths must be checked for repeated nodes. */
  readonly mayRevisit: boolean;
}

/**
 * Relations that must not occur in the same path. CONTRIBUTES_TO with IN_AREA or HAS_AMBITION would link deliverables only because they share an
 * ambition. COVERS with HAS_MEMBER would link a CCG to STPs that it is not in: Swindon belongs to Thames Valley, which covers a part of Frimley
 * Health, but Swindon is not in Frimley Health.
 */
const EXCLUSIVE: readonly (readonly [RelationName, readonly RelationName[]])[] = [
  ["CONTRIBUTES_TO", ["IN_AREA", "HAS_AMBITION"]],
  ["COVERS", ["HAS_MEMBER"]],
];

const excludes = (a: RelationName, b: RelationName): boolean =>
  EXCLUSIVE.some(([one, others]) => (one === a && others.includes(b)) || (one === b && others.includes(a)));

type Relation = RelationSpec & { readonly name: RelationName };
const traceable: readonly Relation[] = RELATIONS.filter((relation) => relation.trace !== null);

function hopsFrom(type: EntityName): readonly ChainHop[] {
  return traceable.flatMap(({ name, from, to }) => [
    ...(from.includes(type) ? to.map((end) => ({ relation: name, direction: "FORWARD" as const, to: end })) : []),
    ...(to.includes(type) ? from.map((end) => ({ relation: name, direction: "BACKWARD" as const, to: end })) : []),
  ]);
}

const useOf = new Map(traceable.map((relation) => [relation.name, relation.trace]));

/** True if the rules allow one more relation after an allowed sequence. */
function mayExtend(relations: readonly RelationName[], next: RelationName): boolean {
  if (relations.length === 0) return useOf.has(next);
  const isInside = (relation: RelationName, i: number): boolean => useOf.get(relation) === "END" && i > 0;
  return (
    useOf.has(next) &&
    useOf.get(next) !== "SOLE" &&
    !relations.some((r, i) => useOf.get(r) === "SOLE" || isInside(r, i) || r === next || excludes(r, next))
  );
}

function* extend(from: EntityName, hops: readonly ChainHop[]): Generator<Chain> {
  const relations = hops.map((hop) => hop.relation);
  for (const next of hopsFrom(hops.at(-1)?.to ?? from)) {
    if (!mayExtend(relations, next.relation)) continue;
    const longer = [...hops, next];
    const types = [from, ...longer.map((hop) => hop.to)];
    yield { from, hops: longer, mayRevisit: new Set(types).size < types.length };
    yield* extend(from, longer);
  }
}

const cache = new Map<EntityName, readonly Chain[]>();

/** Returns every chain that starts at a type, shortest first. Cached, because the model does not change. */
export const chainsFrom = (from: EntityName): readonly Chain[] =>
  getOrInsert(cache, from, () => [...extend(from, [])].sort((a, b) => a.hops.length - b.hops.length));

/** Returns every chain from a type to one of the target types. */
export function chainsBetween(from: EntityName, to: readonly EntityName[]): readonly Chain[] {
  return chainsFrom(from).filter(({ hops }) => {
    const last = hops.at(-1);
    return last !== undefined && to.includes(last.to);
  });
}
