import { countText, formatCount } from "../parts/wording.js";

/** What is counted of a source. */
export interface QuotedCounts {
  readonly quotedShare: number | null;
  readonly quotationCount: number;
  readonly factCount: number;
}

const PERCENT = new Intl.NumberFormat("en-GB", { style: "percent", maximumFractionDigits: 0 });

/** How much of a source is quoted, in a sentence. */
export function quotedInWords({ quotedShare, quotationCount, factCount }: QuotedCounts): string {
  const places = countText(quotationCount, "place");
  const facts = factCount === 1 ? "1 fact rests" : `${formatCount(factCount)} facts rest`;
  const share =
    quotedShare === null
      ? `${places} of it ${quotationCount === 1 ? "is" : "are"} quoted`
      : `${PERCENT.format(quotedShare)} of its text is quoted, in ${places}`;
  return `${share}; ${facts} on them.`;
}
