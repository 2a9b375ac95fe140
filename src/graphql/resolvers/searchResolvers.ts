import type { GraphQLResolveInfo } from "graphql";
import { Arg, Args, ArgsType, Ctx, Field, ID, Info, Int, Query, Resolver } from "type-graphql";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import type { Selections } from "../../store/plan.js";
import type { ScoredHit } from "../../store/search/rank.js";
import type { SearchPlan } from "../../store/store.js";
import { badInput } from "../errors.js";
import { costs, pageRows } from "../fieldCost.js";
import { decodeCursor, encodeCursor, ID_KEY } from "../plan/cursor.js";
import { idOfType } from "../plan/idArguments.js";
import { pageSize } from "../plan/pageArguments.js";
import { MAX_PAGE } from "../plan/pageSizes.js";
import { connections, countOf, entities } from "../reach.js";
import { EntityType } from "../schema/enums.js";
import { CandidateType, SearchConnection } from "../schema/searchTypes.js";
import { explainMatch } from "./explainMatch.js";
import { argumentsOf } from "./listResolvers.js";
import type { RequestContext } from "./requestContext.js";
import { type FoundHit, runSearch, searchFor } from "./resolveName.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

/** Most characters that a searched text may have. */
export const MAX_TEXT = 200;

/** Cost of a search, whatever it finds: measured, as the time of so many objects of an answer. */
const SEARCH = 2_000;

/** Most candidates that `resolve` names. */
const MAX_CANDIDATES = 20;

const SOURCE = "Id of a Source: names that other sources use do not count.";
const TYPES = "Only entities of these types; of all where left out.";

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

interface Scope {
  readonly types?: readonly EntityName[] | null;
  readonly source?: string | null;
}

/** What is asked of the store for a text; null where it holds no word. Throws BAD_USER_INPUT, naming the argument. */
function planOf(
  context: RequestContext,
  info: GraphQLResolveInfo,
  text: string,
  { types, source }: Scope,
  argument: string,
): SearchPlan | null {
  const length = [...text].length;
  if (length > MAX_TEXT)
    throw badInput(`Expected at most ${MAX_TEXT} characters, got ${length}.`, [info.fieldName, argument]);
  if (typeof source === "string") idOfType(source, "Source", [info.fieldName, "source"], "source:guidance-2016");
  return searchFor(text, {
    types: types ?? null,
    source: source ?? null,
    asOf: context.asOf(info),
    node: selectionOf(context, info, types ?? ENTITY_NAMES),
  });
}

interface Finds {
  readonly plan: SearchPlan | null;
  /** Best first. */
  readonly hits: readonly FoundHit[];
}

async function find(
  context: RequestContext,
  info: GraphQLResolveInfo,
  text: string,
  scope: Scope,
  argument: string,
): Promise<Finds> {
  const plan = context.planner(info).once(info.fieldNodes, () => planOf(context, info, text, scope, argument));
  return { plan, hits: await runSearch(context.reader, plan) };
}

/** Finding by words. */
@Resolver()
export class SearchResolver {
  @Query(() => SearchConnection, {
    description:
      "Entities by words: names, aliases, codes, numbers and statements. Case, accents, punctuation, word order, British or American spelling and an unfinished last word are forgiven, and where nothing holds all words as they are written, a typing error in a longer word. Where nothing holds all words even so, those that hold most are given.",
  })
  @costs({
    lookup: () => SEARCH,
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
    const { plan, hits } = await find(context, info, args.text, args, "text");
    const scope = {
      release: context.reader.release.hash,
      order: `search:${JSON.stringify([args.text, args.types, args.source])}`,
      keys: [ID_KEY],
    };
    const last = args.after ? decodeCursor(scope, args.after, ["search", "after"])[0] : null;
    const begin = last ? hits.findIndex(({ candidate }) => candidate.id === last) + 1 : 0;
    const page = hits.slice(begin, begin + limit);
    const nodes = await nodesOf(page, plan, context);
    const edges = page.flatMap(({ score, matches, candidate }, i) => {
      const node = nodes[i];
      return node ? [{ node, score, matches, cursor: encodeCursor(scope, [candidate.id]) }] : [];
    });
    return {
      edges,
      nodes: edges.map(({ node }) => node),
      totalCount: hits.length,
      pageInfo: {
        hasNextPage: begin + limit < hits.length,
        hasPreviousPage: begin > 0,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges[edges.length - 1]?.cursor ?? null,
      },
    };
  }

  @Query(() => [CandidateType], {
    description:
      "Who is meant by a name, best first, each with the reason. A name that sources use differently, such as CCG or the Board, has several candidates unless the source is given.",
  })
  @costs({
    lookup: () => SEARCH,
    reach: (_, { types }) => ({
      ...entities((types as readonly string[] | null | undefined) ?? ENTITY_NAMES, MAX_CANDIDATES),
      owners: [],
    }),
  })
  async resolve(
    @Arg("name", () => String, { description: `The name, as a source prints it. At most ${MAX_TEXT} characters.` })
    name: string,
    @Arg("source", () => ID, { nullable: true, description: SOURCE }) source: string | null,
    @Arg("types", () => [EntityType], { nullable: true, description: TYPES }) types: EntityName[] | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const { plan, hits } = await find(context, info, name, { source, types }, "name");
    const exact = hits.filter(({ reason, fuzzy }) => !fuzzy && ["IDENTIFIER", "NAME", "ALIAS"].includes(reason));
    const scoped = (hit: ScoredHit): number => (source && hit.matches[0]?.source === source ? 0 : 1);
    const selectedHits = (exact.length > 0 ? [...exact].sort((a, b) => scoped(a) - scoped(b)) : hits).slice(
      0,
      MAX_CANDIDATES,
    );
    const nodes = await nodesOf(selectedHits, plan, context);
    return selectedHits.flatMap((hit, i) =>
      nodes[i]
        ? [{ entity: nodes[i], score: hit.score, reason: explainMatch(name, hit, (id) => sourceName(context, id)) }]
        : [],
    );
  }
}

const sourceName = (context: RequestContext, id: string): string => String(context.source(id)?.props.name ?? id);

/** What is selected of the entities found. */
function selectionOf(context: RequestContext, info: GraphQLResolveInfo, types: readonly EntityName[]): Selections {
  const planner = context.planner(info);
  const parents =
    info.fieldName === "resolve"
      ? planner.below("Candidate", info.fieldNodes, "entity")
      : planner.connection("SearchConnection", info.fieldNodes).nodes;
  return planner.selections(types, parents, [info.fieldName]);
}

/** The entities of some hits: those that the store did not give along are asked for together. */
async function nodesOf(
  hits: readonly FoundHit[],
  plan: SearchPlan | null,
  { reader }: RequestContext,
): Promise<readonly (NodeView | null)[]> {
  const ids = hits.filter(({ row }) => !row).map(({ candidate }) => candidate.id);
  const rows = plan && ids.length > 0 ? await reader.get({ ids, node: plan.node, asOf: plan.asOf }) : [];
  const asked = new Map(rows.map((row) => [row?.id, row]));
  return hits.map(({ row, candidate }) => row ?? asked.get(candidate.id)).map((row) => (row ? nodeView(row) : null));
}

/** Resolvers of search and names. */
export const SEARCH_RESOLVERS = [SearchResolver];
