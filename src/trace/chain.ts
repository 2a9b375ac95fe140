import type { EntityName } from "../model/entities.js";
import { type Direction, RELATIONS, type RelationName, type RelationSpec } from "../model/relations.js";

/** One hop of a chain: a relation taken in a direction, and the type that it leads to. */
export interface ChainHop {
  readonly relation: RelationName;
  readonly direction: Direction;
  readonly to: EntityName;
}

/** A typed way from one entity type to another; every path of a trace follows one. */
export interface Chain {
  readonly from: EntityName;
  /** Never empty. */
  readonly hops: readonly ChainHop[];
  /** True where a type occurs twice, so that a path must be checked for meeting one node twice. */
  readonly mayRevisit: boolean;
}

/**
 * Relations that never share a path. CONTRIBUTES_TO with IN_AREA or HAS_AMBITION would make deliverables siblings by an ambition that they have in
 * common. COVERS with HAS_MEMBER would tie a CCG to STPs of its alliance that it is not in: Swindon belongs to Thames Valley, which covers a part of
 * Frimley Health, and not to Frimley Health.
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

/** Whether a sequence of relations that the rules allow may go on with one more. */
function mayGoOn(relations: readonly RelationName[], next: RelationName): boolean {
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
    if (!mayGoOn(relations, next.relation)) continue;
    const longer = [...hops, next];
    const types = [from, ...longer.map((hop) => hop.to)];
    yield { from, hops: longer, mayRevisit: new Set(types).size < types.length };
    yield* extend(from, longer);
  }
}

const cache = new Map<EntityName, readonly Chain[]>();

/** Every chain that begins at a type, shortest first. The model is fixed, so they are worked out once. */
export function chainsFrom(from: EntityName): readonly Chain[] {
  const known = cache.get(from);
  if (known) return known;
  const chains = [...extend(from, [])].sort((a, b) => a.hops.length - b.hops.length);
  cache.set(from, chains);
  return chains;
}

/** Every chain from a type to one of some types. */
export function chainsBetween(from: EntityName, to: readonly EntityName[]): readonly Chain[] {
  return chainsFrom(from).filter((chain) => to.includes(chain.hops[chain.hops.length - 1]?.to as EntityName));
}
