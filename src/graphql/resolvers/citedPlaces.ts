import type { Citation, Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { ReleaseSummary } from "../../model/release.js";
import type { Reader } from "../../store/store.js";

/** Every quotation of a release by the id of its source, in the order of the text. */
export type CitedPlaces = ReadonlyMap<string, readonly Citation[]>;

const cache = new WeakMap<ReleaseSummary, Promise<CitedPlaces>>();

/** The quotations of the release that a reader serves. They are read once per release. */
export function citedPlaces(reader: Reader): Promise<CitedPlaces> {
  return getOrInsert(cache, reader.release, () => {
    const reading = read(reader);
    // After a failure, the next request tries again.
    reading.catch(() => cache.delete(reader.release));
    return reading;
  });
}

async function read(reader: Reader): Promise<CitedPlaces> {
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
      [...ofSource.values()].sort((a, b) => a.start - b.start || a.end - b.end),
    ]),
  );
}
