import type { EntityName } from "../model/entities.js";
import { relationFieldsOf } from "../model/relations.js";
import { type ChainHop, chainsFrom } from "./chain.js";

/** A relation field that traces do not follow, with one type at its far end. */
export interface DirectField extends ChainHop {
  readonly field: string;
}

/** Returns the relation fields that link a type directly to one of the target types and that traces do not follow. */
export const directFields = (from: EntityName, to: readonly EntityName[]): readonly DirectField[] =>
  [...new Set(to)].flatMap((type) =>
    relationFieldsOf(from)
      .filter(({ relation, targets }) => relation.trace === null && targets.includes(type))
      .map(({ field, relation, direction }) => ({ field, relation: relation.name, direction, to: type })),
  );

/** Returns the target types to which a chain leads, each once, and those to which none does. */
export function reachableTypes(
  from: EntityName,
  to: readonly EntityName[],
): { readonly followed: readonly EntityName[]; readonly notFollowed: readonly EntityName[] } {
  const ends = new Set(chainsFrom(from).map(({ hops }) => hops.at(-1)?.to));
  const types = [...new Set(to)];
  return {
    followed: types.filter((type) => ends.has(type)),
    notFollowed: types.filter((type) => !ends.has(type)),
  };
}
