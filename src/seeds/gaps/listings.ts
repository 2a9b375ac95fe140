import type { RelationName } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord } from "../../model/release.js";

interface Records {
  readonly entities: readonly EntityRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** Tells which sources list what: a link is missing only for an entity of a source that gives such links. */
export class Listings {
  readonly #names: ReadonlyMap<string, string>;
  readonly #byRelation = new Map<string, Set<string>>();

  constructor({ entities, edges }: Records) {
    this.#names = new Map(
      entities.filter(({ type }) => type === "Source").map(({ id, props }) => [id, String(props.name)]),
    );
    for (const { relation, evidence } of edges) {
      const sources = this.#byRelation.get(relation) ?? new Set();
      for (const { citations } of evidence) for (const { source } of citations) sources.add(source);
      this.#byRelation.set(relation, sources);
    }
  }

  /** Returns the names of the sources that name an entity and that give links of a relation, sorted. */
  sourcesFor({ evidence }: EntityRecord, relation: RelationName): readonly string[] {
    const listing = this.#byRelation.get(relation) ?? new Set();
    const cited = (evidence.name ?? []).flatMap(({ citations }) => citations.map(({ source }) => source));
    return [...new Set(cited)]
      .filter((source) => listing.has(source))
      .map((source) => this.#names.get(source) ?? source)
      .sort();
  }
}
