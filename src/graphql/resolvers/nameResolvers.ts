import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Int, Query, Resolver } from "type-graphql";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import { nameReason } from "../../store/search/wholeNames.js";
import type { SearchPlan } from "../../store/store.js";
import { costs, pageRows } from "../fieldCost.js";
import { checkedCount } from "../plan/pageArguments.js";
import { countOf, entities } from "../reach.js";
import { EntityType } from "../schema/enums.js";
import { CandidateType } from "../schema/searchTypes.js";
import { explainMatch, explainName } from "./explainMatch.js";
import type { RequestContext } from "./requestContext.js";
import { bearersFor, findBearers, runSearch, type SearchScope, searchFor } from "./resolveName.js";
import { MAX_TEXT, nodesOf, SEARCH_COST, SOURCE, searchScope, TYPES } from "./searchScope.js";

/** Most entities that an answer names. */
const MAX_CANDIDATES = 20;

/** Kept with the operation, because a store knows a plan that it has seen by its identity. */
interface Plans extends SearchScope {
  readonly bearersPlan: SearchPlan | null;
  /** Finds what is like the name. */
  readonly nearPlan: SearchPlan | null;
}

/** Who may be meant by a name, with the reasons. */
async function candidatesFor(context: RequestContext, { source, bearersPlan, nearPlan }: Plans) {
  const { reader } = context;
  const sourceName = (id: string): string => String(context.source(id)?.props.name ?? id);
  const bearers = await findBearers(reader, bearersPlan);
  // What merely mentions the words is not what a source means by them.
  if (bearers.length > 0 || source !== null)
    return bearers.map((bearer) => ({ ...bearer, exact: true, reason: explainName(bearer, sourceName) }));
  const near = (await runSearch(reader, nearPlan)).filter(({ matches: [best] }) => best && nameReason(best) !== null);
  return near.map((hit) => ({
    ...hit,
    exact: hit.reason === "IDENTIFIER",
    reason: explainMatch(hit, nearPlan?.terms ?? []),
  }));
}

/** Who is meant by a name. */
@Resolver()
export class NameResolver {
  @Query(() => [CandidateType], {
    description:
      "Who is meant by a name, best first, each with the reason: every entity that bears it as its whole name, label, alias, code or number. With a source, only what that source calls by the name, and nothing where it does not use it. Without one, where nobody bears the name, entities with similar names.",
  })
  @costs({
    lookup: () => SEARCH_COST,
    reach: (_, { types, first }, release) => {
      const wanted = (types as readonly string[] | null | undefined) ?? ENTITY_NAMES;
      const most = Math.min(MAX_CANDIDATES, countOf(wanted, release));
      return { ...entities(wanted, pageRows({ first: first ?? MAX_CANDIDATES }, most)), owners: [] };
    },
  })
  async resolve(
    @Arg("name", () => String, { description: `The name, as a source prints it. At most ${MAX_TEXT} characters.` })
    name: string,
    @Arg("source", () => ID, { nullable: true, description: SOURCE }) source: string | null,
    @Arg("types", () => [EntityType], { nullable: true, description: TYPES }) types: EntityName[] | null,
    @Arg("first", () => Int, {
      nullable: true,
      description: `Returns the first n candidates. Default ${MAX_CANDIDATES}; more count as ${MAX_CANDIDATES}.`,
    })
    first: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const plans = context.planner(info).once(info.fieldNodes, (): Plans => {
      const scope = searchScope(context, info, name, { source, types }, "name");
      return { ...scope, bearersPlan: bearersFor(name, scope), nearPlan: searchFor(name, scope) };
    });
    const limit = Math.min(checkedCount("first", first, ["resolve"], "") ?? MAX_CANDIDATES, MAX_CANDIDATES);
    const candidates = (await candidatesFor(context, plans)).slice(0, limit);
    const nodes = await nodesOf(candidates, plans, context);
    return candidates.flatMap(({ score, reason, exact }, i) =>
      nodes[i] ? [{ entity: nodes[i], score, reason, exact }] : [],
    );
  }
}
