import { plainQuote } from "../../../model/plainQuote.js";
import { type QuotationParts, QuotationTable } from "../parts/quotationTable.js";
import { Link } from "../parts/site.js";
import { quotationsPath } from "../quotations/quotations.js";
import { type QuotedCounts, quotedInWords } from "../quotations/quotedInWords.js";
import type { EntityValue } from "./entityAnswer.js";

/** What the query of a Source's page asks for besides its properties. */
export interface SourceValue extends EntityValue, QuotedCounts {
  readonly quotations: { readonly totalCount: number; readonly nodes: readonly QuotationParts[] };
  readonly file: string | null;
  readonly uncited: readonly { readonly words: string; readonly why: string }[];
}

/** Whether an entity is a Source whose quotations were asked for. */
export const isSource = (entity: EntityValue): entity is SourceValue => entity.quotations !== undefined;

/** What the graph takes from a source, in the order of its text. */
export function Quoted({ source }: { readonly source: SourceValue }) {
  const { id, quotations } = source;
  const isAll = quotations.nodes.length === quotations.totalCount;
  return (
    <section id="quotations">
      <h2>In the order of its text</h2>
      <p>{quotedInWords(source)}</p>
      <QuotationTable
        quotations={quotations.nodes}
        caption={
          <>
            {isAll ? "All" : `The first ${quotations.nodes.length} of`} {quotations.totalCount} places.{" "}
            {!isAll && <Link to={quotationsPath(id)}>All {quotations.totalCount}</Link>}
          </>
        }
      />
    </section>
  );
}

/** What of a source no fact cites, by reason. */
export function Uncited({ source: { uncited, file } }: { readonly source: SourceValue }) {
  const reasons = [...new Set(uncited.map(({ why }) => why))];
  return (
    <section id="uncited">
      <h2>What is not cited, and why</h2>
      {reasons.length === 0 && <p>No uncited words of this source are listed.</p>}
      {reasons.map((reason) => (
        <div key={reason}>
          <p>{reason}</p>
          <ul class="said">
            {uncited
              .filter(({ why }) => why === reason)
              .map(({ words }) => (
                <li key={words}>{plainQuote(words, file ?? "").replaceAll("*", "…")}</li>
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
