import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import { badInput } from "../errors.js";
import { costs } from "../fieldCost.js";
import { idOfType } from "../plan/idArguments.js";
import { objects } from "../reach.js";
import { QuoteCheck } from "../schema/quoteTypes.js";
import { type CheckedQuotation, checkQuotations, MAX_QUOTATIONS, type QuotableSource } from "./checkQuotation.js";
import { citedPlaces, joinCitations } from "./citedPlaces.js";
import type { RequestContext } from "./requestContext.js";

/** Maximum length of a text that may hold quotations, in characters. */
export const MAX_QUOTED = 5_000;

/** Cost of comparing a text with all sources, for each of its characters: measured like the cost of a search. */
const COST_OF_CHARACTER = 2;

const NOTHING = joinCitations([]);

const lengthOf = (text: unknown): number => Math.min(MAX_QUOTED, String(text).length);

/** Checks quotations against the sources. */
@Resolver()
export class QuoteResolver {
  @Query(() => [QuoteCheck], {
    description:
      "Whether quotations are in the sources, and where. The text may be one quotation, or a text with several between quotation marks; each of them gets its own answer, in order. Without quotation marks, each paragraph counts as a quotation. A quotation with ellipses is checked part by part, and one of several sentences that is not found as a whole is checked sentence by sentence.",
  })
  @costs({
    lookup: ({ text }) => 100 + COST_OF_CHARACTER * lengthOf(text),
    reach: (root) => objects(root, MAX_QUOTATIONS),
  })
  async verifyQuote(
    @Arg("text", () => String, { description: `The text with the quotations. At most ${MAX_QUOTED} characters.` })
    text: string,
    @Arg("source", () => ID, { nullable: true, description: "Id of the Source to look in. Default: all sources." })
    asked: string | null,
    @Ctx() context: RequestContext,
    @Info() { fieldName }: GraphQLResolveInfo,
  ): Promise<readonly CheckedQuotation[]> {
    const length = [...text].length;
    if (length > MAX_QUOTED)
      throw badInput(`Expected at most ${MAX_QUOTED} characters, got ${length}. Check the text in parts.`, [
        fieldName,
        "text",
      ]);
    const { redirects } = context.reader.release;
    const example = "source:guidance-2016";
    const source = asked ? idOfType(asked, "Source", [fieldName, "source"], { example, redirects }) : null;
    if (source && !context.source(source))
      throw badInput(`There is no source ${source} in this release.`, [fieldName, "source"]);
    const answers = checkQuotations(text, await sourcesToSearch(context, source));
    if (answers) return answers;
    throw badInput(`The text has more than ${MAX_QUOTATIONS} quotations. Check it in parts.`, [fieldName, "text"]);
  }
}

/** One source, or all that can be quoted from. */
async function sourcesToSearch(context: RequestContext, only: string | null): Promise<readonly QuotableSource[]> {
  const cited = await citedPlaces(context.reader);
  return context.reader.release.sources
    .filter(({ id, props }) => (only ? id === only : props.file !== null || cited.has(id)))
    .map((source) => ({ source, text: context.texts.text(source), cited: cited.get(source.id) ?? NOTHING }));
}
