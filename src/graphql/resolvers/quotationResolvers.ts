import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, Info, Int, Resolver, Root } from "type-graphql";
import { Source } from "../../model/entities/source.js";
import { ENTITY_NAMES } from "../../model/entities.js";
import type { Citation } from "../../model/evidence.js";
import { costs, pageRows } from "../fieldCost.js";
import { type CursorScope, decodeCursor, encodeCursor } from "../plan/cursor.js";
import { checkedCount, pageSize } from "../plan/pageArguments.js";
import { DEFAULT_PAGE, MAX_PAGE } from "../plan/pageSizes.js";
import { mergeSelections } from "../plan/planner.js";
import { connections, objects } from "../reach.js";
import { QuotationConnection, QuotationType, QuotedFact } from "../schema/quotationTypes.js";
import { type CitedPlace, type CitingFact, citedPlaces } from "./citedPlaces.js";
import type { RequestContext } from "./requestContext.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

/** Cost of finding the quotations of a source: those of all sources are read once per release. */
const LOOKUP = 50;

/** Facts of a quotation that are returned where `first` is left out: the words about every alliance support hundreds. */
const FACTS = 20;

const KEY = { type: "number", optional: false } as const;

const scopeOf = (source: string, release: string): CursorScope => ({
  release,
  order: `quotations:${source}`,
  keys: [KEY, KEY],
});

@ArgsType()
class QuotationPage {
  @Field(() => Int, {
    nullable: true,
    description: `Returns the first n quotations (0 to ${MAX_PAGE}). Default ${DEFAULT_PAGE}.`,
  })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Returns quotations after this cursor." })
  after?: string | null;
}

/** A quotation as the resolvers see it. */
interface QuotationView {
  readonly citation: Citation;
  readonly factCount: number;
  readonly all: readonly CitingFact[];
}

/** The quotations of a source. */
@Resolver(() => Source)
export class SourceQuotationsResolver {
  @FieldResolver(() => QuotationConnection, {
    description: "The places of its text that are quoted, in the order of the text, with the facts that rest on each.",
  })
  @costs({
    lookup: () => LOOKUP,
    reach: (source, args) => {
      const rows = source.rows * pageRows(args);
      return connections(source, { rows, repeats: rows, owners: [], nodes: [] });
    },
  })
  async quotations(
    @Root() { id }: NodeView,
    @Args(() => QuotationPage) { first, after }: QuotationPage,
    @Ctx() { reader }: RequestContext,
  ): Promise<object> {
    const at = ["Source", "quotations"];
    const { limit } = pageSize({ first }, at);
    const scope = scopeOf(id, reader.release.hash);
    const [start = -1, end = -1] = after ? (decodeCursor(scope, after, [...at, "after"]) as readonly number[]) : [];
    const all = (await citedPlaces(reader)).get(id)?.places ?? [];
    const isLater = ({ citation }: CitedPlace) =>
      citation.start > start || (citation.start === start && citation.end > end);
    const later = all.filter(isLater);
    const page = later
      .slice(0, limit)
      .map(({ citation, facts }): QuotationView => ({ citation, factCount: facts.length, all: facts }));
    const cursor = (row: QuotationView | undefined) =>
      row ? encodeCursor(scope, [row.citation.start, row.citation.end]) : null;
    return {
      nodes: page,
      edges: () => page.map((node) => ({ node, cursor: cursor(node) })),
      totalCount: all.length,
      pageInfo: () => ({
        hasNextPage: limit > 0 && later.length > limit,
        hasPreviousPage: limit > 0 && later.length < all.length,
        startCursor: cursor(page[0]),
        endCursor: cursor(page.at(-1)),
      }),
    };
  }
}

/** What rests on a quotation. */
@Resolver(() => QuotationType)
export class QuotationFactsResolver {
  @FieldResolver(() => [QuotedFact], {
    description:
      "The facts that rest on it: properties first, then links. With `@asOf`, facts about entities that do not exist on the day are left out.",
  })
  @costs({ reach: (quotation, { first }) => objects(quotation, (first ?? FACTS) as number) })
  async facts(
    @Root() { all }: QuotationView,
    @Arg("first", () => Int, {
      defaultValue: FACTS,
      description: `Returns the first n facts (0 to ${MAX_PAGE}).`,
    })
    first: number,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const wanted = all.slice(0, checkedCount("first", first, ["Quotation", "facts"], "") ?? FACTS);
    const planner = context.planner(info);
    // Both ends of all facts on a page are read in one call of the store.
    const node = planner.once(info.fieldNodes, () =>
      ["entity", "other"]
        .map((end) => planner.below("QuotedFact", info.fieldNodes, end))
        .map((nodes) => planner.selections(ENTITY_NAMES, nodes, ["Quotation", "facts"]))
        .reduce(mergeSelections),
    );
    const view = async (id: string | null) => {
      const row = id === null ? null : await context.entity(info, id, node);
      return row && nodeView(row);
    };
    const facts = await Promise.all(
      wanted.map(async (fact) => {
        const [entity, other] = await Promise.all([view(fact.entity), view(fact.other)]);
        return { field: fact.field, entity, other, isLink: fact.other !== null };
      }),
    );
    return facts.filter(({ entity, other, isLink }) => entity !== null && (!isLink || other !== null));
  }
}
