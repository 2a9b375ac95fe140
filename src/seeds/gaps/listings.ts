import { SourceKind } from "../../model/entities/source.js";
import type { Citation } from "../../model/evidence.js";
import { hostOf } from "../../model/hostOf.js";
import type { RelationName } from "../../model/relations.js";
import type { EdgeRecord, EntityRecord } from "../../model/release.js";

interface Records {
  readonly entities: readonly EntityRecord[];
  readonly edges: readonly EdgeRecord[];
}

/** Tells which sources list what: a link is missing only for an entity of a source that gives such links. */
export class Listings {
  readonly #sources: ReadonlyMap<string, EntityRecord>;
  readonly #byRelation = new Map<string, Set<string>>();

  constructor({ entities, edges }: Records) {
    this.#sources = new Map(entities.filter(({ type }) => type === "Source").map((source) => [source.id, source]));
    for (const { relation, evidence } of edges) {
      const sources = this.#byRelation.get(relation) ?? new Set();
      for (const { citations } of evidence) for (const { source } of citations) sources.add(source);
      this.#byRelation.set(relation, sources);
    }
  }

  /** Returns what sentences call the sources that name an entity and that give links of a relation, sorted. */
  sourcesFor({ evidence }: EntityRecord, relation: RelationName): readonly string[] {
    const listing = this.#byRelation.get(relation) ?? new Set();
    const cited = (evidence.name ?? []).flatMap(({ citations }) => citations);
    return [...new Set(cited.filter(({ source }) => listing.has(source)).map((each) => this.#called(each)))].sort();
  }

  /** A source by its name; a list of facts by the page that the row was read in, which readers can look up. */
  #called({ source, locator }: Citation): string {
    const { name, kind } = this.#sources.get(source)?.props ?? {};
    const host = kind === SourceKind.FACT_LIST ? hostOf(locator) : null;
    return host ? `what is quoted of ${host}` : `“${name ?? source}”`;
  }
}
