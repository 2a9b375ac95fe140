import type { GraphQLResolveInfo } from "graphql";
import {
  Arg,
  Args,
  ArgsType,
  Ctx,
  Field,
  FieldResolver,
  ID,
  Info,
  Int,
  ObjectType,
  Query,
  Resolver,
  Root,
} from "type-graphql";
import { Recommendation } from "../../model/entities/recommendation.js";
import type { EntityName } from "../../model/entities.js";
import { Strength, strengthRank } from "../../model/evidence.js";
import { chainsBetween } from "../../trace/chain.js";
import { typeOfId } from "../plan/idArguments.js";
import { checkedCount, DEFAULT_PAGE, MAX_PAGE } from "../plan/pageArguments.js";
import { EntityType } from "../schema/enums.js";
import { PathType, TraceConnection } from "../schema/traceTypes.js";
import { argumentsOf } from "./listResolvers.js";
import type { RequestContext } from "./requestContext.js";
import type { NodeView } from "./sourceObjects.js";
import { pathSelection, pathView, type TraceRequest, traceConnection } from "./traceConnection.js";

const MIN_STRENGTH = "Only paths all of whose hops are at least so strong.";

@ArgsType()
class TracePage {
  @Field(() => Strength, { nullable: true, description: MIN_STRENGTH })
  minStrength?: Strength | null;

  @Field(() => Int, { nullable: true, description: `At most so many, ${MAX_PAGE} at most; 50 where left out.` })
  first?: number | null;

  @Field(() => String, { nullable: true, description: "Returns items after this cursor." })
  after?: string | null;
}

@ArgsType()
class TraceArgs extends TracePage {
  @Field(() => ID, { description: "Id of the entity to begin at, such as recommendation:taskforce-2015-24." })
  from!: string;

  @Field(() => [EntityType], { description: "Types to trace to, such as [METRIC, ALLIANCE]." })
  to!: EntityName[];
}

/** Chains of links. */
@Resolver()
export class TraceResolver {
  @Query(() => TraceConnection, {
    nullable: true,
    description:
      "Everything of some types that an entity is linked to by a chain, with the words that support every hop and the strength of the chain. Null where the entity is unknown.",
  })
  trace(
    @Args(() => TraceArgs) _args: TraceArgs,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<object | null> {
    return traceConnection(context, info, argumentsOf<TraceRequest>(info), "trace");
  }

  @Query(() => [PathType], {
    nullable: true,
    description:
      "The chains of links between two entities, the strongest first, then the shortest. Null where either is unknown, empty where the rules allow none.",
  })
  async paths(
    @Arg("from", () => ID, { description: "Id of the entity to begin at." }) from: string,
    @Arg("to", () => ID, { description: "Id of the entity to end at." }) to: string,
    @Arg("minStrength", () => Strength, { nullable: true, description: MIN_STRENGTH }) minStrength: Strength | null,
    @Arg("first", () => Int, {
      nullable: true,
      description: `At most so many, ${MAX_PAGE} at most; 50 where left out.`,
    })
    first: number | null,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[] | null> {
    const chains = chainsBetween(typeOfId(from, ["paths", "from"]), [typeOfId(to, ["paths", "to"])]);
    const limit = checkedCount("first", first, ["paths"], " Narrow it down with `minStrength`.") ?? DEFAULT_PAGE;
    const query = {
      from,
      to,
      chains,
      minStrength: minStrength ? strengthRank(minStrength) : 1,
      asOf: context.asOf(info),
      limit,
    };
    const wants = context
      .planner(info)
      .once(info.fieldNodes, () => pathSelection(context, info, info.fieldNodes, "Path", chains));
    const result = await context.reader.paths({ ...query, ...wants });
    if (result?.truncated) context.truncated = true;
    return result?.paths.map((path) => pathView(path, result.nodes)) ?? null;
  }
}

/** What a recommendation affects. */
@ObjectType("Affects", {
  description: "What a recommendation leads to, each as a trace with the words that support every hop.",
})
class Affects {
  /** Id of the recommendation. */
  id!: string;
}

/** The headline shortcut from a recommendation. */
@Resolver(() => Recommendation)
export class RecommendationResolver {
  @FieldResolver(() => Affects, {
    description: "What the recommendation leads to: deliverables, ambitions, metrics and alliances.",
  })
  affects(@Root() { id }: NodeView): Affects {
    return { id };
  }
}

function affectsResolver(field: string, target: EntityName, description: string): new () => object {
  @Resolver(() => Affects)
  class AffectsResolver {
    @FieldResolver(() => TraceConnection, { description })
    [field](
      @Root() { id }: Affects,
      @Args(() => TracePage) _args: TracePage,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      const request = { ...argumentsOf<TraceRequest>(info), from: id, to: [target] };
      return traceConnection(context, info, request, `affects.${field}`);
    }
  }
  return AffectsResolver;
}

/** Resolvers of traces, paths and what a recommendation affects. */
export const TRACE_RESOLVERS = [
  TraceResolver,
  RecommendationResolver,
  affectsResolver("deliverables", "Deliverable", "Deliverables that carry its number."),
  affectsResolver(
    "ambitions",
    "Ambition",
    "Ambitions to which those deliverables contribute, or that share their policy area.",
  ),
  affectsResolver("metrics", "Metric", "Metrics by which those ambitions are measured."),
  affectsResolver(
    "alliances",
    "Alliance",
    "Footprints that must deliver it locally. Where that is said of every alliance, the strength is GENERAL.",
  ),
];
