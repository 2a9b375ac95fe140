import type { Citation, Evidence, Strength } from "../model/evidence.js";
import type { Report } from "./fault.js";
import type { Finder } from "./finder.js";
import type { Candidates } from "./names.js";
import type { Claim } from "./statements.js";

/** Turns a claim into evidence by finding its quotations; each claim is looked up once. */
export type Resolve = (claim: Claim, strength: Strength | null) => Evidence;

export function createResolve(finder: Finder, candidates: Candidates, report: Report): Resolve {
  const known = new Map<Claim["quotations"][number], Citation | null>();
  return ({ basis, confidence, note, quotations, ...claim }, usual) => {
    const citations: Citation[] = [];
    for (const quotation of quotations) {
      let citation = known.get(quotation);
      if (citation === undefined) {
        const words = candidates(quotation);
        citation = words.length > 0 ? finder.find(quotation, words, report) : null;
        known.set(quotation, citation);
      }
      if (citation) citations.push(citation);
    }
    return { basis, confidence, strength: usual && (claim.strength ?? usual), note, citations };
  };
}
