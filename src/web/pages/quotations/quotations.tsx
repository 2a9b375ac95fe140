import { entityPath } from "../../../model/identity.js";
import { nearest } from "../../../model/text.js";
import { definePage, type PageInput, PageProblem } from "../page.js";
import { EntityLink } from "../parts/entityLink.js";
import { Pager } from "../parts/pager.js";
import { QuotationTable } from "../parts/quotationTable.js";
import { MAX_ROWS, readFirst } from "../parts/readFirst.js";
import { queryString } from "../parts/site.js";
import { Take } from "../parts/take.js";
import { type QuotationsPageQuery, type QuotationsPageQueryVariables, quotationsPage } from "./quotationsQuery.js";
import { quotedInWords } from "./quotedInWords.js";

/** How many quotations a page shows. */
const SHOWN = 100;

const sourceOf = ({ path }: PageInput): string => `source:${path.slug}`;

/** Path of the page with the quotations of a source. */
export const quotationsPath = (source: string): string => `${entityPath(source)}/quotations`;

const variablesOf = (input: PageInput): QuotationsPageQueryVariables => ({
  source: sourceOf(input),
  first: readFirst(input, SHOWN),
  ...(input.parameters.after && { after: input.parameters.after }),
});

/** All that the graph quotes of a source, in the order of its text. */
export const quotations = definePage<QuotationsPageQuery, QuotationsPageQueryVariables>({
  url: "/source/:slug/quotations",
  isDated: false,
  document: quotationsPage,
  variables: variablesOf,
  data: ({ source }) => ({ nodes: source?.quotations.nodes ?? [] }),
  view({ source, release: { sources } }, input) {
    if (!source) {
      const near = nearest(
        sourceOf(input),
        sources.map(({ id }) => id),
      );
      throw new PageProblem(
        404,
        `There is no ${sourceOf(input).slice(0, 80)}.`,
        sources
          .filter(({ id }) => near.includes(id))
          .map(({ id, label }) => ({ name: label, path: quotationsPath(id) })),
      );
    }
    const { id, label, quotations: found } = source;
    const title = `What is quoted of ${label}`;
    const { nodes, totalCount, pageInfo } = found;
    return {
      title,
      description: `${title}: every quotation in the order of the text, with the facts that rest on it.`,
      crumbs: [{ name: "Sources", path: "/source" }, { name: label, path: entityPath(id) }, { name: "Quotations" }],
      body: (
        <>
          <h1>
            What is quoted of <EntityLink id={id}>{label}</EntityLink>
          </h1>
          <p>{quotedInWords(source)} In the order of the text:</p>
          <Take
            title={title}
            document={quotationsPage}
            variables={variablesOf(input)}
            files={(["csv", "json"] as const).map((suffix) => ({
              name: suffix.toUpperCase(),
              path: `${quotationsPath(id)}.${suffix}${queryString({ ...input.parameters, first: MAX_ROWS, after: null })}`,
            }))}
          />
          <QuotationTable quotations={nodes} caption={`${nodes.length} of ${totalCount} places`} />
          <Pager after={pageInfo.hasNextPage ? pageInfo.endCursor : null} isFirst={!input.parameters.after} />
        </>
      ),
    };
  },
});
