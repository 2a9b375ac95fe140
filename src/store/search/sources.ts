import type { Evidence } from "../../model/evidence.js";
import type { EntityRecord, Release } from "../../model/release.js";

type Sourced = { readonly source: string | null };

const cited = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap(({ citations }) => citations.map(({ source }) => source));

const sourcesIn = ({ props, evidence }: EntityRecord): readonly (string | null)[] => [
  ...Object.values(evidence).flatMap(cited),
  ...[props.aliases ?? [], props.codes ?? []].flatMap((list) =>
    (list as unknown as readonly Sourced[]).map(({ source }) => source),
  ),
];

/** The Sources that say something of each entity, by id: they are cited for one of its properties, or for an edge at either of its ends, or use one of its names or codes. */
export function sourcesByEntity({ entities, edges }: Release): ReadonlyMap<string, ReadonlySet<string>> {
  const sources = new Map<string, Set<string>>(entities.map((entity) => [entity.id, new Set()]));
  const add = (id: string, of: readonly (string | null)[]): void => {
    for (const source of of) if (source !== null) sources.get(id)?.add(source);
  };
  for (const entity of entities) add(entity.id, sourcesIn(entity));
  for (const { from, to, evidence } of edges) {
    const of = cited(evidence);
    add(from, of);
    add(to, of);
  }
  return sources;
}
