import { bySource, type Citation } from "../../model/evidence.js";
import { factsOf, isFact } from "../../model/facts.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { EntityRecord, Release } from "../../model/release.js";
import type { UncitedStatement } from "../parse/statements.js";

/** What is counted of a source. */
interface Counted {
  facts: number;
  /** Quotations by their offsets. */
  readonly places: Map<string, Citation>;
}

/** Digits of a share after the decimal point. */
const DIGITS = 4;

/** Adds to each Source of a release how many facts it supports, how much of its text is quoted, and what is not, with the reasons. */
export function withSourceCounts(
  { entities, edges }: Pick<Release, "entities" | "edges">,
  listed: readonly UncitedStatement[],
): readonly EntityRecord[] {
  const evidences = [
    ...entities.flatMap(factsOf).map(({ evidence }) => evidence),
    ...edges.filter(isFact).map(({ evidence }) => evidence),
  ];
  const counted = new Map<string, Counted>();
  for (const evidence of evidences)
    for (const [source, citations] of bySource(evidence.flatMap(({ citations }) => citations))) {
      const own = getOrInsert(counted, source, (): Counted => ({ facts: 0, places: new Map() }));
      own.facts++;
      for (const citation of citations) own.places.set(`${citation.start} ${citation.end}`, citation);
    }
  return entities.map((entity) => {
    if (entity.type !== "Source") return entity;
    const { facts, places } = counted.get(entity.id) ?? { facts: 0, places: new Map<string, Citation>() };
    const { length } = entity.props;
    const quotedShare = typeof length === "number" ? share(quotedLength([...places.values()]), length) : null;
    const uncited = listed
      .filter(({ source }) => `source:${source}` === entity.id)
      .map(({ words, why }) => ({ words, why }));
    const counts = { factCount: facts, quotationCount: places.size, quotedShare, uncited };
    return { ...entity, props: { ...entity.props, ...counts } };
  });
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
