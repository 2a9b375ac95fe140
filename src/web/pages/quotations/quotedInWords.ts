import { countText, formatCount, formatShare } from "../parts/wording.js";

/** What is counted of a source. */
export interface QuotedCounts {
  readonly quotedShare: number | null;
  readonly quotationCount: number;
  readonly factCount: number;
}

/** How much of a source is quoted, in a sentence. */
export function quotedInWords({ quotedShare, quotationCount, factCount }: QuotedCounts): string {
  const places = countText(quotationCount, "place");
  const facts = factCount === 1 ? "1 fact rests" : `${formatCount(factCount)} facts rest`;
  const share =
    quotedShare === null
      ? `${places} of it ${quotationCount === 1 ? "is" : "are"} quoted`
      : `${formatShare(quotedShare)} of its text is quoted, in ${places}`;
  return `${share}; ${facts} on them.`;
}
