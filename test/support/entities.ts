import { ENTITY_NAMES, type EntityName } from "../../src/model/entities.js";
import { type RelationField, relationFieldsOf } from "../../src/model/relations.js";
import { realRelease } from "./release.js";

/** A relation field with the entity that has the most links of it. */
export interface Busiest {
  readonly owner: EntityName;
  readonly relation: RelationField;
  readonly id: string;
  readonly links: number;
}

/** For every relation field that is a connection and that the release fills, the entity with the most links. */
export function busiestEntities(): readonly Busiest[] {
  const release = realRelease();
  const types = new Map(release.entities.map(({ id, type }) => [id, type]));
  const counts = new Map<string, Map<string, number>>();
  for (const { relation, from, to } of release.edges)
    for (const [id, direction] of [
      [from, "FORWARD"],
      [to, "BACKWARD"],
    ] as const) {
      const key = `${types.get(id)} ${relation} ${direction}`;
      const ofKey = counts.get(key) ?? new Map<string, number>();
      counts.set(key, ofKey.set(id, (ofKey.get(id) ?? 0) + 1));
    }
  return ENTITY_NAMES.flatMap((owner) =>
    relationFieldsOf(owner).flatMap((relation): readonly Busiest[] => {
      const of = [...(counts.get(`${owner} ${relation.relation.name} ${relation.direction}`) ?? [])];
      const [id, links] = of.sort((a, b) => b[1] - a[1])[0] ?? [];
      return id && links && !relation.one ? [{ owner, relation, id, links }] : [];
    }),
  );
}
