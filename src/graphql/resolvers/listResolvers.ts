import { type GraphQLResolveInfo, getArgumentValues } from "graphql";
import { Args, ArgsType, Ctx, Field, Info, Query, Resolver } from "type-graphql";
import { ENTITIES } from "../../model/entities.js";
import type { EntitySpec } from "../../model/entity.js";
import type { PagePlan } from "../../store/plan.js";
import { costs, pageRows } from "../fieldCost.js";
import { type ListArgs, listArgsOf, pageOf } from "../plan/pageArguments.js";
import { connections, countOf, entities } from "../reach.js";
import { rootConnection } from "../schema/connectionTypes.js";
import type { RequestContext } from "./requestContext.js";
import { ConnectionView } from "./sourceObjects.js";

/** The arguments of the field that is being resolved, as the validator coerced them. */
export function argumentsOf<T = Readonly<Record<string, unknown>>>(info: GraphQLResolveInfo): T {
  const field = info.parentType.getFields()[info.fieldName];
  const [node] = info.fieldNodes;
  // The validator has checked them against the schema, from which T is written.
  return (field && node ? getArgumentValues(field, node, info.variableValues) : {}) as T;
}

/** The arguments of a plural root field: those of any list, and the values of the property that it may be listed by. */
function argsOf({ name, listedBy, props }: EntitySpec): new () => object {
  const Base = listArgsOf([name]);
  const prop = props.find((candidate) => candidate.name === listedBy?.prop);
  if (!listedBy || !prop) return Base;
  @ArgsType()
  class Arguments extends Base {}
  const description = `Only those whose ${prop.name} is one of these; all where left out.`;
  Field(() => [prop.type.graphql()] as [StringConstructor], { nullable: true, description })(
    Arguments.prototype,
    listedBy.argument,
  );
  return Arguments;
}

/** The filter argument together with the values that the list is asked for by. */
function filterOf({ listedBy }: EntitySpec, args: ListArgs & Readonly<Record<string, unknown>>): ListArgs["filter"] {
  const values = listedBy && args[listedBy.argument];
  return values ? { and: [{ [listedBy.prop]: { in: values } }, ...(args.filter ? [args.filter] : [])] } : args.filter;
}

function planOf(spec: EntitySpec, context: RequestContext, info: GraphQLResolveInfo) {
  const type = spec.name;
  const planner = context.planner(info);
  const wants = planner.connection(`${type}Connection`, info.fieldNodes);
  const given = argumentsOf(info) as ListArgs & Readonly<Record<string, unknown>>;
  const args = { ...given, filter: filterOf(spec, given) };
  const list = { name: `Query.${spec.plural}`, types: [type], relation: null };
  const { page, cursor } = pageOf(list, args, wants, context.reader.release, [spec.plural]);
  const node = planner.selections([type], wants.nodes, [spec.plural]);
  const plan: PagePlan = {
    type,
    page,
    node,
    asOf: context.asOf(info),
  };
  return { plan, cursor };
}

function listResolver(spec: EntitySpec): new () => object {
  const type = spec.name;
  const connection = rootConnection(type);
  const Arguments = argsOf(spec);
  @Resolver()
  class ListResolver {
    @Query(() => connection, { description: `Every ${spec.name}: ${spec.description}` })
    @costs({
      reach: (root, args, release) => connections(root, entities([type], pageRows(args, countOf([type], release)))),
    })
    async [spec.plural](
      @Args(() => Arguments) _args: object,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<ConnectionView> {
      const { plan, cursor } = context.planner(info).once(info.fieldNodes, () => planOf(spec, context, info));
      return new ConnectionView(await context.reader.select(plan), cursor);
    }
  }
  return ListResolver;
}

/** Resolvers of the plural root fields. */
export const LIST_RESOLVERS = ENTITIES.map(listResolver);
