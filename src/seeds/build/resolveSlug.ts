import type { Citation, Evidence, Strength } from "../../model/evidence.js";
import { getOrInsert } from "../../model/getOrInsert.js";
import type { Report } from "../fault.js";
import type { Claim, Quotation } from "../parse/statements.js";
import type { QuotationFinder } from "../verify/quotationFinder.js";
import type { Candidates } from "./printedNames.js";

/** Converts a claim to evidence by finding its quotations. Each quotation is looked up once. */
export type Resolve = (claim: Claim, strength: Strength | null) => Evidence;

export function createResolve(quotationFinder: QuotationFinder, candidates: Candidates, report: Report): Resolve {
  const known = new Map<Quotation, Citation | null>();
  const citationOf = (quotation: Quotation): Citation | null =>
    getOrInsert(known, quotation, () => {
      const words = candidates(quotation);
      return words.length > 0 ? quotationFinder.find(quotation, words, report) : null;
    });
  // A claim becomes evidence several times, for the release and for the rules. Its list of citations is one.
  const lists = new Map<Claim["quotations"], readonly Citation[]>();
  return ({ basis, confidence, note, quotations, ...claim }, defaultContext) => {
    const citations = getOrInsert(lists, quotations, () => quotations.map(citationOf).filter((one) => one !== null));
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
