import { z } from "zod";
import { addressOf } from "../../export/entity/entityJson.js";
import { GapKind } from "../../model/entities/gap.js";
import { pageAt } from "../connectionPage.js";
import { fitItems } from "../fitItems.js";
import { ask } from "../graphSource.js";
import { entityName, identify, isAmbiguous } from "../identifyEntity.js";
import { offsetIn } from "../offsetCursor.js";
import { type CitationData, QUOTED_FRAGMENT, quotation, quotationOf, quotationText, shownOf } from "../proof.js";
import { answerOrCandidates, CANDIDATES_OUTPUT, PAGE_INPUT, PAGE_OUTPUT, RELEASE_OUTPUT, tool } from "../tool.js";
import { enumValues } from "../typeNames.js";

const QUERY = `query Gaps($kinds: [GapKind!], $filter: GapFilter, $first: Int, $after: String, $shown: Boolean!) {
  gaps(kinds: $kinds, filter: $filter, first: $first, after: $after) {
    totalCount
    edges { cursor node @include(if: $shown) { id kind why citations { ...Quoted } subject { node { id label } } } }
  }
}${QUOTED_FRAGMENT}`;

interface Data {
  readonly gaps: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: {
        readonly id: string;
        readonly kind: string;
        readonly why: string;
        readonly citations: readonly CitationData[];
        readonly subject: { readonly node: { readonly id: string; readonly label: string } } | null;
      };
    }[];
  };
}

const PAGE = { standard: 20, full: 60 };

const schema = z.object({
  ...RELEASE_OUTPUT,
  totalCount: z.int(),
  gaps: z.array(
    z.object({
      id: z.string(),
      kind: z.string(),
      why: z.string(),
      subject: z.string().nullable(),
      address: z.string(),
      quotations: z.array(quotation),
    }),
  ),
  ...CANDIDATES_OUTPUT,
  ...PAGE_OUTPUT,
});

const toText = answerOrCandidates(({ totalCount, gaps: listed }: z.infer<typeof schema>) => {
  const lines = listed.map(
    ({ kind, why, subject, address, quotations }) =>
      `- ${kind}${subject === null ? "" : ` (${subject})`}: ${[why, ...quotations.map(quotationText)].join(" ")} ${address}`,
  );
  return [totalCount === 0 ? "No such gap is known." : `${totalCount} gaps:`, ...lines];
});

/** Lists what the sources leave open. */
export const gaps = tool({
  name: "gaps",
  title: "Gaps",
  description: "What is missing, duplicated or contradictory in the sources, of the whole graph or of one entity.",
  input: z.strictObject({
    kinds: z.array(z.string().max(60)).max(30).optional().describe("Such as AMBITION_WITHOUT_METRIC, DISPUTED."),
    subject: entityName.optional(),
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ kinds, subject, cursor, detail }, graph) {
    const wanted = kinds ? enumValues("kinds", kinds, Object.values(GapKind)) : null;
    const meant = subject === undefined ? null : await identify(graph, "subject", subject);
    if (meant && isAmbiguous(meant))
      return { release: graph.release, totalCount: 0, gaps: [], candidates: [...meant.candidates] };
    const filter = meant && { subject: { id: { eq: meant.id } } };
    const variables = { kinds: wanted, filter };
    const question = ["gaps", variables];
    const begin = offsetIn(graph, cursor, question);
    const data = await pageAt(
      begin,
      PAGE[detail],
      (page) => ask<Data>(graph, QUERY, { ...variables, ...page }),
      (read) => read.gaps,
    );
    const { totalCount, edges } = data.gaps;
    return fitItems(edges, { graph, question, begin, total: totalCount, detail, text: toText }, (shown) => ({
      totalCount,
      gaps: shown.map(({ node: { id, kind, why, subject: of, citations } }) => ({
        id,
        kind,
        why,
        subject: of?.node.id ?? null,
        address: addressOf(graph.origin, id),
        quotations: shownOf(citations, detail).map(quotationOf),
      })),
    }));
  },
  text: toText,
});
