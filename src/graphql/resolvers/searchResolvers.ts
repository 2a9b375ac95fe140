import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Info, Int, Query, Resolver, Root } from "type-graphql";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import { countBySource } from "../../store/search/countBySource.js";
import type { SearchPlan } from "../../store/store.js";
import { costs, pageRows } from "../fieldCost.js";
import { decodeCursor, encodeCursor, ID_KEY } from "../plan/cursor.js";
import { checkedCount, pageSize } from "../plan/pageArguments.js";
import { MAX_PAGE } from "../plan/pageSizes.js";
import { connections, countOf, entities, objects } from "../reach.js";
import { EntityType } from "../schema/enums.js";
import { mostMatches, SearchConnection, SearchEdge, SearchMatch } from "../schema/searchTypes.js";
import { correctedText } from "./correctedText.js";
import { sourceView } from "./evidenceResolvers.js";
import { argumentsOf } from "./listResolvers.js";
import { NameResolver } from "./nameResolvers.js";
import type { RequestContext } from "./requestContext.js";
import { type FoundHit, runSearch, searchFor } from "./resolveName.js";
import { MAX_TEXT, nodesOf, SEARCH_COST, SOURCE, searchScope, TYPES } from "./searchScope.js";

@ArgsType()
class SearchArgs {
  @Field(() => String, {
    description: `What to look for: words, a name, a code, or a plain question such as who leads Wessex. At most ${MAX_TEXT} characters.`,
  })
  text!: string;

  @Field(() => [EntityType], { nullable: true, description: TYPES })
  types?: readonly EntityName[] | null;

  @Field(() => ID, { nullable: true, description: SOURCE })
  source?: string | null;

  @Field(() => Int, { nullable: true, description: `At most so many, ${MAX_PAGE} at most; 50 where left out.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Returns items after this cursor." })
  after?: string | null;
}

/** How many of some hits are of each type, most first. */
function countsByType(hits: readonly FoundHit[]): readonly { readonly type: EntityName; readonly count: number }[] {
  const counts = new Map<EntityName, number>();
  for (const { candidate } of hits) counts.set(candidate.type, (counts.get(candidate.type) ?? 0) + 1);
  return ENTITY_NAMES.flatMap((type) => {
    const count = counts.get(type);
    return count === undefined ? [] : [{ type, count }];
  }).sort((a, b) => b.count - a.count);
}

/** How many of some hits each source has, most first. */
const sourceCounts = (hits: readonly FoundHit[], plan: SearchPlan, context: RequestContext): readonly object[] =>
  countBySource(hits, plan).map(({ source, count }) => ({ source: sourceView(source, context), count }));

/** Finding by words. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Entities by words: names, aliases, codes, numbers, statements and the words of sources that support an entity. Case, accents, punctuation, word order, British or American spelling and an unfinished last word make no difference. Where nothing contains all words as they are written, one typing error is allowed in each word of five letters or more. Where nothing contains all words even then, the entities that contain most of them are returned, if that is at least half; a number is never among the missing words. A number with a unit (57%, £123m, 62-day) is one word.",
  })
  @costs({
    lookup: () => SEARCH_COST,
    reach: (root, args, release) => {
      const types = (args.types as readonly string[] | null | undefined) ?? ENTITY_NAMES;
      return connections(root, entities(types, pageRows(args, countOf(types, release))));
    },
  })
  async search(
    @Args(() => SearchArgs) _args: SearchArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object> {
    const args = argumentsOf<SearchArgs>(info);
    const { limit } = pageSize({ first: args.first }, ["search"]);
    // Kept with the operation, because a store knows a plan that it has seen by its identity.
    const planner = context.planner(info);
    const { where, plan } = planner.once(info.fieldNodes, () => {
      const sources = planner.below("SearchConnection", info.fieldNodes, "bySource").length > 0;
      const where = { ...searchScope(context, info, args.text, args, "text"), sources };
      return { where, plan: searchFor(args.text, where) };
    });
    const hits = await runSearch(context.reader, plan);
    const scope = {
      release: context.reader.release.hash,
      order: `search:${JSON.stringify([args.text, args.types, args.source])}`,
      keys: [ID_KEY],
    };
    const last = args.after ? decodeCursor(scope, args.after, ["search", "after"])[0] : null;
    const begin = last ? hits.findIndex(({ candidate }) => candidate.id === last) + 1 : 0;
    const page = hits.slice(begin, begin + limit);
    const nodes = await nodesOf(page, where, context);
    const edges = page.flatMap(({ score, matches, candidate }, i) => {
      const node = nodes[i];
      return node ? [{ node, score, matches, cursor: encodeCursor(scope, [candidate.id]) }] : [];
    });
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount: hits.length,
      byType: () => countsByType(hits),
      bySource: () => (plan ? sourceCounts(hits, plan, context) : []),
      correctedText: () => correctedText(args.text, hits[0]),
      pageInfo: {
        hasNextPage: begin + limit < hits.length,
        hasPreviousPage: begin > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges[edges.length - 1]?.cursor ?? null,
      },
    };
  }
}

/** The texts by which a result was found. */
@Resolver(() => SearchEdge)
class MatchResolver {
  @FieldResolver(() => [SearchMatch], { description: "The texts that matched, each once, best match first." })
  @costs({
    reach: (edge, { first }, release) => objects(edge, pageRows({ first: first ?? MAX_PAGE }, mostMatches(release))),
  })
  matches(
    @Root() { matches }: Pick<FoundHit, "matches">,
    @Arg("first", () => Int, { nullable: true, description: "Returns the first n texts. Default: all." })
    first: number | null,
  ): readonly SearchMatch[] {
    const limit = checkedCount("first", first, ["SearchEdge", "matches"], "") ?? matches.length;
    return matches.slice(0, limit);
  }
}

/** Resolvers of search and names. */
export const SEARCH_RESOLVERS = [SearchResolver, MatchResolver, NameResolver];
