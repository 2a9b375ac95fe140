import { entityOf } from "../../model/entities.js";
import type { Citation, Evidence } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import { type EdgeRecord, type EntityRecord, itemsOf, type Release } from "../../model/release.js";

/** What is counted of a source. */
interface Counted {
  facts: number;
  /** Quotations by their offsets. */
  readonly places: Map<string, Citation>;
}

/** Digits of a share after the decimal point. */
const DIGITS = 4;

/** Adds to each Source of a release how many facts it supports, and how much of its text is quoted. */
export function withSourceCounts({ entities, edges }: Pick<Release, "entities" | "edges">): readonly EntityRecord[] {
  const counted = new Map<string, Counted>();
  for (const evidence of factsOf(entities, edges))
    for (const [source, citations] of bySource(evidence)) {
      const own = getOrInsert(counted, source, (): Counted => ({ facts: 0, places: new Map() }));
      own.facts++;
      for (const citation of citations) own.places.set(`${citation.start} ${citation.end}`, citation);
    }
  return entities.map((entity) => {
    if (entity.type !== "Source") return entity;
    const { facts, places } = counted.get(entity.id) ?? { facts: 0, places: new Map<string, Citation>() };
    const { length } = entity.props;
    const quotedShare = typeof length === "number" ? share(quotedLength([...places.values()]), length) : null;
    return { ...entity, props: { ...entity.props, factCount: facts, quotationCount: places.size, quotedShare } };
  });
}

/** The evidence of each fact: of a property, of an item that has its own, and of a link. */
function* factsOf(entities: readonly EntityRecord[], edges: readonly EdgeRecord[]): Generator<readonly Evidence[]> {
  for (const { type, props, evidence } of entities)
    for (const { name, type: property } of entityOf(type).props)
      if (property.itemEvidence)
        yield* itemsOf<{ readonly evidence: readonly Evidence[] }>(props[name]).map((item) => item.evidence);
      else if (evidence[name]) yield evidence[name];
  for (const { evidence } of edges) yield evidence;
}

function bySource(evidence: readonly Evidence[]): ReadonlyMap<string, readonly Citation[]> {
  const found = new Map<string, Citation[]>();
  for (const citation of evidence.flatMap(({ citations }) => citations))
    getOrInsert(found, citation.source, (): Citation[] => []).push(citation);
  return found;
}

/** Code points that lie in some quotation. */
function quotedLength(citations: readonly Citation[]): number {
  let end = 0;
  let quoted = 0;
  for (const citation of [...citations].sort((a, b) => a.start - b.start)) {
    quoted += Math.max(0, citation.end - Math.max(end, citation.start));
    end = Math.max(end, citation.end);
  }
  return quoted;
}

const share = (part: number, whole: number): number => Number((part / whole).toFixed(DIGITS));
