import type { GraphQLResolveInfo } from "graphql";
import { Args, ArgsType, Ctx, Field, ID, Info, Query, Resolver } from "type-graphql";
import { ENTITIES } from "../../model/entities.js";
import { type EntitySpec, type Identifier, lowerFirst } from "../../model/entity.js";
import type { RelationName } from "../../model/relations.js";
import type { Condition, NodeRow, PagePlan, Scalar, Selections } from "../../store/plan.js";
import type { SearchPlan } from "../../store/store.js";
import { badInput } from "../errors.js";
import { type Arguments, costs } from "../fieldCost.js";
import { idOfType, typeOfId } from "../plan/idArguments.js";
import { entities } from "../reach.js";
import { argumentsOf } from "./listResolvers.js";
import type { RequestContext } from "./requestContext.js";
import { resolveName, searchFor } from "./resolveName.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

type Class = new () => object;

function argsType(spec: EntitySpec): Class {
  @ArgsType()
  class Args {
    @Field(() => ID, { nullable: true, description: "Its id; a former id leads to the present entity." })
    id?: string | null;

    @Field(() => String, {
      nullable: true,
      description: "Its label, or another name that a source uses, as search resolves it.",
    })
    name?: string | null;
  }
  for (const { prop, scope } of spec.identifiedBy) {
    const { type, description } = spec.props.find(({ name }) => name === prop) as (typeof spec.props)[number];
    Field(type.graphql as () => StringConstructor, { nullable: true, description })(Args.prototype, prop);
    if (scope) {
      const where = `Id of the ${scope.type} in which to look; ${scope.defaultValue} where left out.`;
      Field(() => ID, { nullable: true, description: where })(Args.prototype, scope.argument);
    }
  }
  return Args;
}

/** The one way in which the arguments identify an entity. Throws BAD_USER_INPUT where there is none, or more than one. */
function identifierOf(
  spec: EntitySpec,
  args: Readonly<Record<string, unknown>>,
  field: string,
): readonly [string, unknown] {
  const scopes = spec.identifiedBy.flatMap(({ scope }) => (scope ? [scope.argument] : []));
  const ways = ["id", ...spec.identifiedBy.map(({ prop }) => prop), "name"];
  const given = Object.entries(args).filter(
    ([name, value]) => value !== null && value !== undefined && !scopes.includes(name),
  );
  const [way] = given;
  const stray = spec.identifiedBy.find(
    ({ prop, scope }) => scope && args[scope.argument] && given.length < 2 && prop !== way?.[0],
  );
  if (stray?.scope) throw badInput(`It goes with ${stray.prop} only; give both.`, [field, stray.scope.argument]);
  if (!way || given.length > 1) {
    const said = given.length === 0 ? "none" : given.map(([name]) => name).join(" and ");
    throw badInput(`Give exactly one of ${ways.join(", ")}; given: ${said}.`, [field]);
  }
  return way;
}

function condition({ prop, scope }: Identifier, value: Scalar, within: unknown, field: string): Condition {
  const is: Condition = { kind: "compare", prop, op: { name: "eq", value } };
  if (!scope) return is;
  const id = (within as string | null | undefined) ?? scope.defaultValue;
  idOfType(id, scope.type, [field, scope.argument], scope.defaultValue);
  const where: Condition = { kind: "compare", prop: "id", op: { name: "eq", value: id } };
  return {
    kind: "and",
    of: [is, { kind: "related", relation: scope.relation as RelationName, direction: "BACKWARD", where }],
  };
}

/** How an entity is looked for: by its id, by the value of a property, or by whatever a text may mean where that finds nothing or is not given. */
interface Lookup {
  readonly id?: string;
  readonly byValue?: PagePlan;
  readonly byText?: SearchPlan | null;
  /** Whether the text is a code. */
  readonly code: boolean;
  readonly node: Selections;
  readonly asOf: string | null;
}

function lookupOf(spec: EntitySpec, context: RequestContext, info: GraphQLResolveInfo): Lookup {
  const type = spec.name;
  const args = argumentsOf(info);
  const [way, value] = identifierOf(spec, args, info.fieldName);
  const node = context.planner(info).selections([type], info.fieldNodes, [info.fieldName]);
  const asOf = context.asOf(info);
  if (way === "id") {
    const isOfType = typeOfId(value as string, [info.fieldName, "id"]) === type;
    return { ...(isOfType && { id: value as string }), code: false, node, asOf };
  }
  const identifier = spec.identifiedBy.find(({ prop }) => prop === way);
  const byText = typeof value === "string" ? searchFor(value, { types: [type], source: null, node, asOf }) : undefined;
  if (!identifier) return { byText, code: false, node, asOf };
  const where = condition(identifier, value as Scalar, args[identifier.scope?.argument ?? ""], info.fieldName);
  const order = [{ prop: "id", descending: false }];
  const page = { where, order, limit: 1, fromEnd: false, after: null, before: null, rows: true, total: false };
  return { byValue: { type, page, node, asOf }, byText, code: true, node, asOf };
}

async function find(spec: EntitySpec, context: RequestContext, info: GraphQLResolveInfo): Promise<NodeRow | null> {
  const { id, byValue, byText, code, node, asOf } = context
    .planner(info)
    .once(info.fieldNodes, () => lookupOf(spec, context, info));
  const get = async (id: string): Promise<NodeRow | null> =>
    (await context.reader.get({ ids: [id], node, asOf }))[0] ?? null;
  if (id !== undefined) {
    const row = await get(id);
    return row?.type === spec.name ? row : null;
  }
  const found = byValue && (await context.reader.select(byValue)).rows[0]?.node;
  if (found || !byText) return found ?? null;
  const hit = await resolveName(context.reader, byText, code);
  return hit && (hit.row ?? get(hit.candidate.id));
}

/** Cost of finding an entity by a text, and by a value that is searched for only where nobody has it now: measured, in objects of an answer. */
const BY_TEXT = 800;
const BY_VALUE = 40;

const lookupCost = ({ identifiedBy }: EntitySpec, args: Arguments): number =>
  args.name ? BY_TEXT : identifiedBy.some(({ prop }) => args[prop]) ? BY_VALUE : 0;

function entityResolver(spec: EntitySpec): Class {
  const Arguments = argsType(spec);
  @Resolver()
  class EntityResolver {
    @Query(() => spec.cls, {
      nullable: true,
      description: `One ${spec.name}, identified in exactly one way; null where there is none. ${spec.description}`,
    })
    @costs({ lookup: (args) => lookupCost(spec, args), reach: () => entities([spec.name], 1) })
    async [lowerFirst(spec.name)](
      @Args(() => Arguments) _args: object,
      @Ctx() context: RequestContext,
      @Info() info: GraphQLResolveInfo,
    ): Promise<NodeView | null> {
      const row = await find(spec, context, info);
      return row ? nodeView(row) : null;
    }
  }
  return EntityResolver;
}

/** Resolvers of the singular root fields. */
export const ENTITY_RESOLVERS = ENTITIES.map(entityResolver);
