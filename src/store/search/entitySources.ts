import type { Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type EdgeRecord, type EntityRecord, itemsOf, type ReleaseStream } from "../../model/release.js";

type Sourced = { readonly source: string | null };
type Sources = ReadonlySet<string>;

const cited = (evidence: readonly Evidence[]): readonly string[] =>
  evidence.flatMap(({ citations }) => citations.map(({ source }) => source));

const sourcesIn = ({ props, evidence }: EntityRecord): readonly (string | null)[] => [
  ...Object.values(evidence).flatMap(cited),
  ...[props.aliases, props.codes].flatMap((list) => itemsOf<Sourced>(list).map(({ source }) => source)),
];

const NONE: Sources = new Set();

/**
 * The Sources that say something of each entity: they are cited for one of its properties, or for an edge at either of its ends, or use one of its names
 * or codes. Entities with the same Sources share one set, of which there are few.
 */
export class SourcesOfEntities {
  readonly #byEntity = new Map<string, Sources>();
  /** Sets by the set that they add one Source to. */
  readonly #larger = new Map<Sources, Map<string, Sources>>();

  /** Ids of Sources by the id of the entity. */
  of(id: string): Sources {
    return this.#byEntity.get(id) ?? NONE;
  }

  addEntity(entity: EntityRecord): void {
    this.#add(entity.id, sourcesIn(entity));
  }

  addEdge({ from, to, evidence }: EdgeRecord): void {
    const sources = cited(evidence);
    this.#add(from, sources);
    this.#add(to, sources);
  }

  #add(id: string, sources: readonly (string | null)[]): void {
    const known = this.of(id);
    let all = known;
    for (const source of sources) if (source !== null && !all.has(source)) all = this.#with(all, source);
    if (all !== known) this.#byEntity.set(id, all);
  }

  #with(sources: Sources, source: string): Sources {
    const larger = getOrInsert(this.#larger, sources, () => new Map<string, Sources>());
    return getOrInsert(larger, source, () => new Set([...sources, source]));
  }
}

/** The Sources that say something of each entity of a release. */
export function sourcesByEntity({ entities, edges }: ReleaseStream): SourcesOfEntities {
  const sources = new SourcesOfEntities();
  for (const entity of entities) sources.addEntity(entity);
  for (const edge of edges) sources.addEdge(edge);
  return sources;
}
