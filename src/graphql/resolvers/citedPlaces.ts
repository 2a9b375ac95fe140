import type { Citation, Evidence } from "../../model/evidence.js";
import { factsOf, isFact } from "../../model/facts.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { relationOf } from "../../model/relations.js";
import type { ReleaseSummary } from "../../model/release.js";
import { type IndexedText, indexText, type WordRange } from "../../model/wordMatch.js";
import type { Reader } from "../../store/store.js";

/** A fact that rests on a quotation: a property of an entity, or a link from it. */
export interface CitingFact {
  readonly entity: string;
  /** Name of the property, or of the entity's field for the link's relation. */
  readonly field: string;
  /** Id of the link's other end; null if the fact is a property. */
  readonly other: string | null;
}

/** A quotation with what rests on it. */
export interface CitedPlace {
  readonly citation: Citation;
  /** Each fact once: properties before links, in the order of the release. */
  readonly facts: readonly CitingFact[];
}

/** The quotations of a release from one source. */
export interface CitedPlaces {
  /** In the order of the text. */
  readonly places: readonly CitedPlace[];
  /** The quotations one after the other, with a sign between them that is in none. */
  readonly joined: IndexedText;
  /** The quotation that has most of a range of the joined text. */
  readonly citationAt: (range: WordRange) => Citation | undefined;
}

const SEPARATOR = " \u0000 ";

/** A quotation with the facts that were found to rest on it, by what tells them apart. */
interface FoundPlace {
  readonly citation: Citation;
  readonly facts: Map<string, CitingFact>;
}

const placeOf = ({ start, end }: Citation): string => `${start}-${end}`;

/** Prepares the quotations of a source for searching. */
export function joinCitations(found: readonly FoundPlace[]): CitedPlaces {
  const places = found
    .map(({ citation, facts }) => ({ citation, facts: [...facts.values()] }))
    .sort(({ citation: a }, { citation: b }) => a.start - b.start || a.end - b.end);
  let length = 0;
  const ranges = places.map(({ citation }) => {
    const start = length;
    length += citation.quote.length + SEPARATOR.length;
    return { citation, start, end: start + citation.quote.length };
  });
  return {
    places,
    joined: indexText(places.map(({ citation }) => citation.quote).join(SEPARATOR)),
    citationAt(range) {
      const common = ({ start, end }: WordRange) => Math.min(end, range.end) - Math.max(start, range.start);
      const [best] = ranges.filter((each) => common(each) > 0).sort((a, b) => common(b) - common(a));
      return best?.citation;
    },
  };
}

type CitedBySource = ReadonlyMap<string, CitedPlaces>;

const cache = new WeakMap<ReleaseSummary, Promise<CitedBySource>>();

/** The quotations of the release that a reader serves, by the id of their source. They are read once per release. */
export function citedPlaces(reader: Reader): Promise<CitedBySource> {
  return getOrInsert(cache, reader.release, () => {
    const reading = read(reader);
    // After a failure, the next request tries again.
    reading.catch(() => cache.delete(reader.release));
    return reading;
  });
}

async function read(reader: Reader): Promise<CitedBySource> {
  const sources = new Map<string, Map<string, FoundPlace>>();
  const add = (evidence: readonly Evidence[], fact: CitingFact): void => {
    const key = `${fact.entity} ${fact.field} ${fact.other ?? ""}`;
    for (const citation of evidence.flatMap(({ citations }) => citations)) {
      const places = getOrInsert(sources, citation.source, () => new Map<string, FoundPlace>());
      // Locators may differ where a place is cited for several facts: the first one stands for all.
      getOrInsert(places, placeOf(citation), () => ({ citation, facts: new Map() })).facts.set(key, fact);
    }
  };
  const { entities, edges } = reader.streamRecords();
  for await (const entity of entities)
    for (const { prop, evidence } of factsOf(entity)) add(evidence, { entity: entity.id, field: prop, other: null });
  for await (const edge of edges)
    if (isFact(edge)) add(edge.evidence, { entity: edge.from, field: relationOf(edge.relation).field, other: edge.to });
  return new Map([...sources].map(([source, places]) => [source, joinCitations([...places.values()])]));
}
