import { labelOf, sharedNamesIn } from "../../model/names.js";
import type { EntityRecord, Release } from "../../model/release.js";
import { compareText } from "../../model/text.js";
import { type Change, changesOfEntity, changesOfLink, edgeKey } from "./recordChanges.js";

/** Describes the differences between two releases: entities with their attributes and evidence, then edges, then redirects, each sorted by id. */
export function diffReleases(before: Release, after: Release): readonly Change[] {
  if (before.hash === after.hash) return [];
  const names = labelsIn(before, after);
  return [
    ...diff(before.entities, after.entities, ({ id }) => id, changesOfEntity),
    ...diff(before.edges, after.edges, edgeKey, (a, b) => changesOfLink(a, b, names)),
    ...changesOfRedirects(before.redirects, after.redirects),
  ];
}

/** Describes the former ids that came, went, or lead elsewhere. */
export const changesOfRedirects = (before: Release["redirects"], after: Release["redirects"]): readonly Change[] =>
  [...new Set([...Object.keys(before), ...Object.keys(after)])].sort(compareText).flatMap((of): readonly Change[] => {
    const [old, now] = [before[of], after[of]];
    if (old === now) return [];
    if (old === undefined) return [{ kind: "added", of, part: null, what: `redirects to ${now}` }];
    if (now === undefined) return [{ kind: "removed", of, part: null, what: `redirects to ${old}` }];
    return [{ kind: "changed", of, part: "target", what: `redirects to ${now}, formerly to ${old}` }];
  });

/** The label of each entity by id; as in the last release that has it. */
export const labelsIn = (
  ...releases: readonly { readonly entities: readonly Pick<EntityRecord, "id" | "type" | "props">[] }[]
): ReadonlyMap<string, string> =>
  new Map(
    releases.flatMap(({ entities }) => {
      const shared = sharedNamesIn(entities);
      return entities.map(({ id, type, props }) => [id, labelOf(shared, type, props)] as const);
    }),
  );

/** Compares the records of two lists that have the same key, in the order of the keys. */
function diff<T>(
  before: readonly T[],
  after: readonly T[],
  keyOf: (one: T) => string,
  compare: (a: T | null, b: T | null) => readonly Change[],
): readonly Change[] {
  const old = new Map(before.map((one) => [keyOf(one), one]));
  const now = new Map(after.map((one) => [keyOf(one), one]));
  const keys = [...new Set([...old.keys(), ...now.keys()])].sort(compareText);
  return keys.flatMap((key) => compare(old.get(key) ?? null, now.get(key) ?? null));
}
