import type { GraphQLResolveInfo } from "graphql";
import { Args, Ctx, FieldResolver, Info, Resolver, Root } from "type-graphql";
import { ENTITY_NAMES, type EntityName, entityOf } from "../../model/entities.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";
import type { PageRows } from "../../store/plan.js";
import { listArgsOf } from "../plan/pageArguments.js";
import type { PlannedStep } from "../plan/planner.js";
import { relationType } from "../schema/connectionTypes.js";
import type { RequestContext } from "./requestContext.js";
import { ConnectionView, type EdgeView, edgeView, type NodeView } from "./sourceObjects.js";

function show(rows: PageRows | null, { field, cursor }: PlannedStep): ConnectionView | EdgeView | null {
  const page = rows ?? { rows: [], totalCount: 0, hasNext: false, hasPrevious: false };
  if (!field.one) return new ConnectionView(page, cursor);
  return page.rows[0] ? edgeView(page.rows[0], cursor) : null;
}

/** Reads a relation field from the plan's answer, or asks for it where no plan foresaw it. */
export function readRelation(node: NodeView, context: RequestContext, info: GraphQLResolveInfo) {
  const planned = context.planner(info).step(node.row.type, info.fieldNodes, [info.parentType.name, info.fieldName]);
  const rows = node.row.links[planned.step.key];
  if (rows) return show(rows, planned);
  return context.linked(info, node.row.type, node.id, planned).then((loaded) => show(loaded, planned));
}

// type-graphql finds a resolver by its method's name, so the method bears the field's name.
function relationResolver(owner: EntityName, relation: RelationField): new () => object {
  const type = relationType(owner, relation);
  const { description } = relation;
  if (relation.one) {
    @Resolver(() => entityOf(owner).cls)
    class EdgeResolver {
      @FieldResolver(() => type, { nullable: true, description })
      [relation.field](@Root() node: NodeView, @Ctx() context: RequestContext, @Info() info: GraphQLResolveInfo) {
        return readRelation(node, context, info);
      }
    }
    return EdgeResolver;
  }
  const Arguments = listArgsOf(relation.targets);
  @Resolver(() => entityOf(owner).cls)
  class ConnectionResolver {
    @FieldResolver(() => type, { description })
    [relation.field](
      @Root() node: NodeView,
      @Args(() => Arguments) _args: object,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ) {
      return readRelation(node, context, info);
    }
  }
  return ConnectionResolver;
}

/** Resolvers of every relation field on both of its ends. */
export const RELATION_RESOLVERS = ENTITY_NAMES.flatMap((owner) =>
  relationFieldsOf(owner).map((relation) => relationResolver(owner, relation)),
);
