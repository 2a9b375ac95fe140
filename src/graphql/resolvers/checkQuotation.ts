import type { Citation } from "../../model/evidence.js";
import type { EntityRecord } from "../../model/release.js";
import { indexText, similarWords, type WordRange, wholeWords } from "../../model/wordMatch.js";
import { QuoteStatus } from "../schema/quoteTypes.js";
import type { CitedPlaces } from "./citedPlaces.js";
import type { QuotableText } from "./requestContext.js";
import { paragraphsOf, partsOf, quotedParts, sentencesOf } from "./splitQuotations.js";

/** A source in which quotations are looked for. */
export interface QuotableSource {
  readonly source: EntityRecord;
  /** Null if the text is not available. */
  readonly text: QuotableText | null;
  readonly cited: CitedPlaces;
}

/** The answer for one quotation. */
export interface CheckedQuotation {
  readonly quote: string;
  readonly status: QuoteStatus;
  readonly citation: Citation | null;
}

/** Least similarity of words that count as the same quotation with errors. */
const SIMILAR = 0.75;

/** Maximum number of answers for one text. */
export const MAX_QUOTATIONS = 50;

type Check = (quote: string) => CheckedQuotation;

/**
 * Checks every quotation of a text: what is between quotation marks, otherwise each paragraph; where neither is found, each sentence.
 * @param sources where to look
 * @returns null if there are too many quotations
 */
export function checkQuotations(text: string, sources: readonly QuotableSource[]): readonly CheckedQuotation[] | null {
  // A text of single letters would have thousands of sentences, so the work is limited as well as the number of answers.
  let checks = 0;
  const check: Check = (quote) => {
    checks++;
    if (checks > 2 * MAX_QUOTATIONS) throw new TooManyQuotations();
    return checkQuotation(quote, sources);
  };
  try {
    const answers = paragraphsOf(text).flatMap((paragraph) => {
      const whole = check(paragraph);
      const parts = quotedParts(paragraph);
      if (whole.status === QuoteStatus.VERIFIED || parts.length === 0) return bySentence(whole, check);
      return parts.flatMap((part) => bySentence(check(part), check));
    });
    return answers.length > MAX_QUOTATIONS ? null : answers;
  } catch (error) {
    if (error instanceof TooManyQuotations) return null;
    throw error;
  }
}

class TooManyQuotations extends Error {}

const isFound = ({ status }: CheckedQuotation): boolean =>
  status === QuoteStatus.VERIFIED || status === QuoteStatus.REPAIRED;

/** Answers for the parts between ellipses or the sentences of a quotation that was not found as a whole, if any of them is found. */
function bySentence(whole: CheckedQuotation, check: Check): readonly CheckedQuotation[] {
  if (whole.status === QuoteStatus.VERIFIED) return [whole];
  const parts = partsOf(whole.quote);
  if (parts.length > 1) return parts.flatMap((part) => bySentence(check(part), check));
  if (whole.status === QuoteStatus.REPAIRED) return [whole];
  const sentences = sentencesOf(whole.quote);
  if (sentences.length < 2) return [whole];
  const answers = sentences.map(check);
  return answers.some(isFound) ? answers : [whole];
}

function checkQuotation(quote: string, sources: readonly QuotableSource[]): CheckedQuotation {
  // Writers often put their own full stop or comma before the closing quotation mark.
  const bare = quote.replace(/[\s.,;:]+$/, "");
  for (const words of bare === quote || bare === "" ? [quote] : [quote, bare])
    for (const source of sources) {
      const citation = verbatim(words, source);
      if (citation) return { quote, status: QuoteStatus.VERIFIED, citation };
    }
  const [best] = sources.flatMap((source) => similar(quote, source) ?? []).sort((a, b) => b.similarity - a.similarity);
  if (best) return { quote, status: QuoteStatus.REPAIRED, citation: best.citation };
  const isMissing = sources.every(({ text }) => text !== null);
  return { quote, status: isMissing ? QuoteStatus.NOT_FOUND : QuoteStatus.UNVERIFIED, citation: null };
}

/** The first place of a source that has exactly these words. */
function verbatim(words: string, { source, text, cited }: QuotableSource): Citation | null {
  const [range] = placesOf(words, text ? text.indexed.text : cited.joined.text);
  if (!range) return null;
  return text ? placeIn(text, range, source.id, cited) : (cited.citationAt(range) ?? null);
}

const placesOf = (words: string, text: string): readonly WordRange[] =>
  wholeWords(text, words, { start: 0, end: text.length });

function similar(quote: string, source: QuotableSource): { citation: Citation; similarity: number } | null {
  const { text, cited } = source;
  if (text) {
    const part = similarWords(text.indexed, quote);
    if (!part || part.similarity < SIMILAR) return null;
    return { citation: placeIn(text, part, source.source.id, cited), similarity: part.similarity };
  }
  const part = similarWords(cited.joined, quote);
  const citation = part && cited.citationAt(part);
  const similarity = citation ? (similarWords(indexText(citation.quote), quote)?.similarity ?? 0) : 0;
  return citation && similarity >= SIMILAR ? { citation, similarity } : null;
}

/** A part of a text as a citation. Its locator is that of the quotation there, otherwise the line of the file. */
function placeIn(text: QuotableText, range: WordRange, source: string, { places }: CitedPlaces): Citation {
  const { start, end } = text.offsetsOf(range);
  const common = (other: Citation): number => Math.min(end, other.end) - Math.max(start, other.start);
  const citations = places.map(({ citation }) => citation);
  const [nearest] = citations.filter((other) => common(other) > 0).sort((a, b) => common(b) - common(a));
  return {
    source,
    locator: nearest?.locator ?? `line ${text.lineOf(start)} of the text file`,
    quote: text.indexed.text.slice(range.start, range.end),
    start,
    end,
  };
}
