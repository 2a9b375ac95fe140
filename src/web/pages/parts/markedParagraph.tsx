import { type CitationParts, Quotation, useAddress } from "./evidenceFigure.js";

/** A quotation with the paragraph in which it stands, where the server has the text of its source. */
export interface PlacedCitation extends CitationParts {
  readonly paragraph?: string | null;
}

/** Longest part of a paragraph before or after the quotation, in UTF-16 code units. */
const CONTEXT = 240;

/** A text without its beginning, cut between words. */
const tail = (text: string): string =>
  text.length <= CONTEXT ? text : `… ${text.slice(-CONTEXT).replace(/^\S*\s+/, "")}`;
/** A text without its end, cut between words. */
const head = (text: string): string =>
  text.length <= CONTEXT ? text : `${text.slice(0, CONTEXT).replace(/\s+\S*$/, "")} …`;

/** The words of a source, marked within their paragraph; alone where the paragraph is not at hand or does not hold them word for word. */
export function MarkedParagraph({ citation }: { readonly citation: PlacedCitation }) {
  const address = useAddress(citation.source);
  const { quote, paragraph } = citation;
  const at = paragraph?.indexOf(quote) ?? -1;
  if (!paragraph || at < 0) return <Quotation citation={citation} />;
  return (
    <blockquote cite={address}>
      {tail(paragraph.slice(0, at))}
      <mark>{quote}</mark>
      {head(paragraph.slice(at + quote.length))}
    </blockquote>
  );
}
