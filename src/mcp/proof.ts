import { z } from "zod";
import type { Detail } from "./fitItems.js";

/** A quotation as the API gives it. */
export interface CitationData {
  readonly quote: string;
  readonly locator: string;
  readonly source: { readonly id: string };
}

/** Evidence as the API gives it. */
export interface EvidenceData {
  readonly field?: string | null;
  readonly basis: string;
  readonly confidence: string;
  readonly strength?: string | null;
  readonly note: string | null;
  readonly citations: readonly CitationData[];
}

/** What is selected of quotations. */
export const QUOTED_FRAGMENT = `
fragment Quoted on Citation { quote locator source { id } }`;

/** What is selected of evidence. */
export const PROOF_FRAGMENTS = `
fragment Proof on Evidence { basis confidence strength note citations { ...Quoted } }${QUOTED_FRAGMENT}`;

/** A quotation: the exact words, where they stand, and the id of the source. */
export const quotation = z.object({ quote: z.string(), locator: z.string(), source: z.string() });

/** See `quotation`. */
export type Quotation = z.infer<typeof quotation>;

/** Who states something, how sure it is, and the words that support it. */
export const proof = z.object({
  basis: z.string(),
  confidence: z.string(),
  note: z.string().optional(),
  quotations: z.array(quotation),
});

/** See `proof`. */
export type Proof = z.infer<typeof proof>;

/** A quotation of the API in an answer. */
export const quotationOf = ({ quote, locator, source }: CitationData): Quotation => ({
  quote,
  locator,
  source: source.id,
});

/** The first of a list, or all of it: what an answer shows. */
export const shownOf = <T>(list: readonly T[], detail: Detail): readonly T[] =>
  detail === "full" ? list : list.slice(0, 1);

const proofOf = ({ basis, confidence, note, citations }: EvidenceData, detail: Detail): Proof => ({
  basis,
  confidence,
  ...(note !== null && { note }),
  quotations: shownOf(citations, detail).map(quotationOf),
});

/** Evidence of the API in an answer. */
export const proofsOf = (evidence: readonly EvidenceData[], detail: Detail): Proof[] =>
  shownOf(evidence, detail).map((each) => proofOf(each, detail));

/** A quotation in a sentence: “words” (locator; source). */
export const quotationText = ({ quote, locator, source }: Quotation): string => `“${quote}” (${locator}; ${source})`;

/** Evidence in a line. The basis STATED and the confidence HIGH are left out. */
export function proofText({ basis, confidence, note, quotations }: Proof): string {
  const tag = [...(basis === "STATED" ? [] : [basis]), ...(confidence === "HIGH" ? [] : [`${confidence} confidence`])];
  return [
    ...(tag.length > 0 ? [`[${tag.join(", ")}]`] : []),
    ...(note === undefined ? [] : [`Note: ${note}`]),
    ...quotations.map(quotationText),
  ].join(" ");
}
