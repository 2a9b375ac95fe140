import { z } from "zod";
import { addressOf } from "../../export/entity/entityJson.js";
import { cut } from "../cut.js";
import { fitList } from "../fitItems.js";
import { ask } from "../graphSource.js";
import { identifySource } from "../identifyEntity.js";
import { type CitationData, quotation, quotationOf, quotationText } from "../proof.js";
import { answerText, PAGE_INPUT, PAGE_OUTPUT, RELEASE_OUTPUT, tool } from "../tool.js";

const QUERY = `query VerifyQuote($text: String!, $source: ID) {
  verifyQuote(text: $text, source: $source) { quote status citation { quote locator source { id } } }
}`;

interface Data {
  readonly verifyQuote: readonly {
    readonly quote: string;
    readonly status: Status;
    readonly citation: CitationData | null;
  }[];
}

const STATUSES = ["VERIFIED", "REPAIRED", "NOT_FOUND", "UNVERIFIED"] as const;
type Status = (typeof STATUSES)[number];

/** Most characters of a quotation that are repeated: whoever asked has the rest. */
const REPEATED = 300;

const VERDICTS: Readonly<Record<Status, string>> = {
  VERIFIED: "in the sources, word by word",
  REPAIRED: "not exactly in the sources. Quote the printed words instead",
  NOT_FOUND: "not in the sources. Do not quote it",
  UNVERIFIED: "not among the quotations of the graph, and the text of the source is not at hand to check it",
};

const schema = z.object({
  ...RELEASE_OUTPUT,
  allVerified: z.boolean(),
  checks: z.array(
    z.object({
      quote: z.string(),
      status: z.enum(STATUSES),
      printed: quotation.optional(),
      address: z.string().optional(),
    }),
  ),
  ...PAGE_OUTPUT,
});

function toText(output: z.infer<typeof schema>): string {
  const { checks, allVerified } = output;
  if (checks.length === 0) return answerText(["The text has no words."], output);
  const lines = checks.map(
    ({ quote, status, printed, address }) =>
      `- ${status}: “${quote}” is ${VERDICTS[status]}.${printed ? ` Printed: ${quotationText(printed)} ${address}` : ""}`,
  );
  return answerText([allVerified ? "All quotations are in the sources." : "Not all are verified:", ...lines], output);
}

/** Says whether quotations are in the sources. */
export const verifyQuote = tool({
  name: "verify_quote",
  title: "Check quotations",
  description:
    "Whether quotations are in the sources, and where. Call it with your answer before you give it: every quotation in quotation marks is checked.",
  input: z.strictObject({
    text: z.string().min(1).max(5_000),
    source: z.string().max(200).optional().describe("Only source to look in."),
    ...PAGE_INPUT,
  }),
  output: schema,
  async run({ text, source, cursor, detail }, graph) {
    const data = await ask<Data>(graph, QUERY, {
      text,
      source: source === undefined ? null : await identifySource(graph, source),
    });
    const all = data.verifyQuote;
    const question = ["verify_quote", text, source];
    return fitList(all, { graph, question, cursor, detail, text: toText }, (shown) => ({
      allVerified: all.length > 0 && all.every(({ status }) => status === "VERIFIED"),
      checks: shown.map(({ quote, status, citation }) => ({
        quote: cut(quote, REPEATED),
        status,
        ...(citation && { printed: quotationOf(citation), address: addressOf(graph.origin, citation.source.id) }),
      })),
    }));
  },
  text: toText,
});
