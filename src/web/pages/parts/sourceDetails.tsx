import { getOrInsert } from "../../../model/getOrInsert.js";
import { hostOf } from "../../../model/hostOf.js";
import { BASIS_WORDS, CONFIDENCE_WORDS, type EvidenceParts, SourceTitle } from "./evidenceFigure.js";
import { MarkedParagraph, type PlacedCitation } from "./markedParagraph.js";
import { ReportLink } from "./reportLink.js";
import { countText, listed } from "./wording.js";

interface CitedEvidence extends Omit<EvidenceParts, "citations"> {
  readonly citations: readonly PlacedCitation[];
}

/** One quotation with its place and who says so. */
function Cited({ evidence, citation }: { readonly evidence: CitedEvidence; readonly citation: PlacedCitation }) {
  const { basis, confidence, note } = evidence;
  return (
    <>
      <MarkedParagraph citation={citation} />
      <p class="small mute">
        <SourceTitle source={citation.source} />
        {citation.locator && `, ${citation.locator}`}
        {basis && ` · ${BASIS_WORDS[basis]}`}
        {confidence && ` · confidence ${CONFIDENCE_WORDS[confidence]}`}
        {note && <> · {note}</>}
        <ReportLink citations={[citation]} />
      </p>
    </>
  );
}

/** The hosts of the web addresses that locators give, such as those of the pages that a list of facts was read in. */
function Hosts({ citations }: { readonly citations: readonly { readonly citation: PlacedCitation }[] }) {
  const hosts = new Set(citations.flatMap(({ citation }) => hostOf(citation.locator ?? "") ?? []));
  return hosts.size === 0 ? null : ` (${listed([...hosts])})`;
}

/** The sources of a statement: the title of each opens all of its words. */
export function SourceDetails({ evidence }: { readonly evidence: readonly CitedEvidence[] }) {
  const cited = evidence.flatMap((one) => one.citations.map((citation) => ({ evidence: one, citation })));
  const byTitle = new Map<string, (typeof cited)[number][]>();
  for (const each of cited) getOrInsert(byTitle, each.citation.source.title, () => []).push(each);
  return (
    <>
      {[...byTitle].map(([title, own]) => (
        <details key={title} class="more">
          <summary>
            {title}
            <Hosts citations={own} />
          </summary>
          {own.map((each) => (
            <Cited key={each.citation.quote} {...each} />
          ))}
        </details>
      ))}
    </>
  );
}

/** The words behind a link: their number opens them. */
export function QuotationDetails({ evidence }: { readonly evidence: readonly CitedEvidence[] }) {
  const count = evidence.reduce((sum, { citations }) => sum + citations.length, 0);
  return (
    <details class="more words">
      <summary>{countText(count, "quotation")}</summary>
      {evidence.flatMap((one) =>
        one.citations.map((citation) => <Cited key={citation.quote} evidence={one} citation={citation} />),
      )}
    </details>
  );
}
