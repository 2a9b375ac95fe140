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
import { parseId } from "../../model/identity.js";
import { type Chain, chainsBetween } from "../../trace/chain.js";
import { costs, pageRows } from "../fieldCost.js";
import { typeOfId } from "../plan/idArguments.js";
import { checkedCount } from "../plan/pageArguments.js";
import { DEFAULT_PAGE, MAX_PAGE } from "../plan/pageSizes.js";
import { connections, countOf, objects, type Reach } from "../reach.js";
import { EntityType } from "../schema/enums.js";
import { PathType, TraceConnection } from "../schema/traceTypes.js";
import { argumentsOf } from "./listResolvers.js";
import type { RequestContext } from "./requestContext.js";
import type { NodeView } from "./sourceObjects.js";
import { pathSelection, pathView, type TraceRequest, traceConnection } from "./traceConnection.js";

const MIN_STRENGTH = "Only paths all of whose hops are at least so strong.";

/** Cost of a trace, whatever it reaches: measured, as the time of so many objects of an answer. */
const TRACE = 100;

/** What is on the paths of some chains. */
const onChains = (chains: readonly Chain[]): Pick<Reach, "owners" | "hops"> => ({
  owners: [...new Set(chains.flatMap(({ hops }) => hops.map(({ relation }) => relation)))],
  hops: Math.max(0, ...chains.map(({ hops }) => hops.length)),
});

/** The chains that a trace may follow; none where the id is not valid. */
function chainsOf(from: unknown, to: readonly EntityName[]): readonly Chain[] {
  const type = parseId(String(from))?.type;
  return type ? chainsBetween(type, to) : [];
}

/** What traces reach: each trace has an entity once, but several traces may have the same one. */
function traces(at: Reach, page: number, to: readonly EntityName[], chains: readonly Chain[]): Reach {
  const { owners, hops } = onChains(chains);
  const connection = connections(at, { rows: at.rows * page, repeats: at.rows, owners, nodes: to });
  return { ...connection, hops };
}

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
  @costs({
    lookup: () => TRACE,
    reach: (root, args, release) => {
      const to = args.to as readonly EntityName[];
      return traces(root, pageRows(args, countOf(to, release)), to, chainsOf(args.from, to));
    },
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
  @costs({
    lookup: () => TRACE,
    reach: (root, args) => {
      const to = parseId(String(args.to))?.type;
      return { ...objects(root, pageRows(args)), ...onChains(chainsOf(args.from, to ? [to] : [])) };
    },
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
    @costs({
      lookup: () => TRACE,
      reach: (affects, args, release) =>
        traces(
          affects,
          pageRows(args, countOf([target], release)),
          [target],
          chainsBetween("Recommendation", [target]),
        ),
    })
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
