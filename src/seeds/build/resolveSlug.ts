import type { Citation, Evidence, Strength } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { Report } from "../fault.js";
import type { Claim } from "../parse/statements.js";
import type { QuotationFinder } from "../verify/quotationFinder.js";
import type { Candidates } from "./printedNames.js";

/** Converts a claim to evidence by finding its quotations. Each quotation is looked up once. */
export type Resolve = (claim: Claim, strength: Strength | null) => Evidence;

export function createResolve(quotationFinder: QuotationFinder, candidates: Candidates, report: Report): Resolve {
  const cache = new Map<Claim["quotations"][number], Citation | null>();
  return ({ basis, confidence, note, quotations, ...claim }, defaultContext) => {
    const citations: Citation[] = [];
    for (const quotation of quotations) {
      const citation = getOrInsert(cache, quotation, () => {
        const words = candidates(quotation);
        return words.length > 0 ? quotationFinder.find(quotation, words, report) : null;
      });
      if (citation) citations.push(citation);
    }
    return { basis, confidence, strength: defaultContext && (claim.strength ?? defaultContext), note, citations };
  };
}

/** Returns the evidence of a claim if all its quotations were found, otherwise null. Each claim is converted once. */
export function completeEvidence(resolve: Resolve): (claim: Claim) => Evidence | null {
  const known = new Map<Claim, Evidence | null>();
  return (claim) =>
    getOrInsert(known, claim, () => {
      const evidence = resolve(claim, null);
      return evidence.citations.length === claim.quotations.length ? evidence : null;
    });
}
