import type { Citation, Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { ReleaseSummary } from "../../model/release.js";
import { type IndexedText, indexText, type WordRange } from "../../model/wordMatch.js";
import type { Reader } from "../../store/store.js";

/** The quotations of a release from one source. */
export interface CitedPlaces {
  /** In the order of the text. */
  readonly citations: readonly Citation[];
  /** The quotations one after the other, with a sign between them that is in none. */
  readonly joined: IndexedText;
  /** The quotation that has most of a range of the joined text. */
  readonly citationAt: (range: WordRange) => Citation | undefined;
}

const SEPARATOR = " \u0000 ";

/** Prepares the quotations of a source for searching. */
export function joinCitations(citations: readonly Citation[]): CitedPlaces {
  let length = 0;
  const ranges = citations.map((citation) => {
    const start = length;
    length += citation.quote.length + SEPARATOR.length;
    return { citation, start, end: start + citation.quote.length };
  });
  return {
    citations,
    joined: indexText(citations.map(({ quote }) => quote).join(SEPARATOR)),
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
  const places = new Map<string, Map<string, Citation>>();
  const addPlaces = (evidence: readonly Evidence[]): void => {
    for (const citation of evidence.flatMap(({ citations }) => citations)) {
      const ofSource = getOrInsert(places, citation.source, () => new Map<string, Citation>());
      // Locators may differ where a place is cited for several facts: the first one stands for all.
      const key = `${citation.start}-${citation.end}`;
      if (!ofSource.has(key)) ofSource.set(key, citation);
    }
  };
  const { entities, edges } = reader.streamRecords();
  for await (const { evidence } of entities) Object.values(evidence).forEach(addPlaces);
  for await (const { evidence } of edges) addPlaces(evidence);
  return new Map(
    [...places].map(([source, ofSource]) => [
      source,
      joinCitations([...ofSource.values()].sort((a, b) => a.start - b.start || a.end - b.end)),
    ]),
  );
}
