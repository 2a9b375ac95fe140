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
import { findByName, type NameLookup } from "./findByName.js";
import { argumentsOf } from "./listResolvers.js";
import type { RequestContext } from "./requestContext.js";
import { type Bearer, bearersFor, findBearers, validBearers } from "./resolveName.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

type Class = new () => object;

function argsType(spec: EntitySpec): Class {
  @ArgsType()
  class Args {
    @Field(() => ID, { nullable: true, description: "Its id; a former id leads to the present entity." })
    id?: string | null;

    @Field(() => String, {
      nullable: true,
      description:
        "Its whole name, label or alias, as a source prints it. Case, accents, punctuation, and/&, the or NHS at the beginning and CCG at the end make no difference. Of several that bear the name, the one that is valid on the day of @asOf, or on 2016-12-06.",
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

function condition(
  { prop, scope }: Identifier,
  value: Scalar,
  within: unknown,
  { field, redirects }: { readonly field: string; readonly redirects: Readonly<Record<string, string>> },
): Condition {
  const is: Condition = { kind: "compare", prop, op: { name: "eq", value } };
  if (!scope) return is;
  const given = (within as string | null | undefined) ?? scope.defaultValue;
  const id = idOfType(given, scope.type, [field, scope.argument], { example: scope.defaultValue, redirects });
  const where: Condition = { kind: "compare", prop: "id", op: { name: "eq", value: id } };
  return {
    kind: "and",
    of: [is, { kind: "related", relation: scope.relation as RelationName, direction: "BACKWARD", where }],
  };
}

/** How an entity is looked for: by its id, by its name, or by the value of a property and, where that finds nothing, by a code that it has at another time. */
interface Lookup {
  readonly id?: string;
  readonly byName?: NameLookup;
  readonly byValue?: PagePlan;
  readonly byCode?: SearchPlan | null;
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
    return { ...(isOfType && { id: value as string }), node, asOf };
  }
  const plan =
    typeof value === "string" ? bearersFor(value, { types: [type], source: null, node, asOf, anyDay: true }) : null;
  const identifier = spec.identifiedBy.find(({ prop }) => prop === way);
  if (!identifier) {
    const place = info.fieldNodes[0]?.loc?.start ?? 0;
    return { byName: { type, name: String(value), plan, argument: [info.fieldName, "name"], place }, node, asOf };
  }
  const { redirects } = context.reader.release;
  const within = args[identifier.scope?.argument ?? ""];
  const where = condition(identifier, value as Scalar, within, { field: info.fieldName, redirects });
  const order = [{ prop: "id", descending: false }];
  const page = { where, order, limit: 1, fromEnd: false, after: null, before: null, rows: true, total: false };
  return { byValue: { type, page, node, asOf }, byCode: plan, node, asOf };
}

/** The entity that has a code, at whatever time: the one that is valid on the day, or any where no day is asked for and none is. */
async function findByCode({ reader }: RequestContext, plan: SearchPlan): Promise<Bearer | null> {
  const bearers = (await findBearers(reader, plan)).filter(({ reason }) => reason === "IDENTIFIER");
  const [valid] = validBearers(bearers, plan.asOf);
  return valid ?? (plan.asOf === null ? bearers[0] : undefined) ?? null;
}

async function find(spec: EntitySpec, context: RequestContext, info: GraphQLResolveInfo): Promise<NodeRow | null> {
  const { id, byName, byValue, byCode, node, asOf } = context
    .planner(info)
    .once(info.fieldNodes, () => lookupOf(spec, context, info));
  const get = async (id: string): Promise<NodeRow | null> =>
    (await context.reader.get({ ids: [id], node, asOf }))[0] ?? null;
  if (id !== undefined) {
    const row = await get(id);
    return row?.type === spec.name ? row : null;
  }
  const row = byValue && (await context.reader.select(byValue)).rows[0]?.node;
  if (row) return row;
  const bearer = byName ? await findByName(context, byName) : byCode ? await findByCode(context, byCode) : null;
  return bearer && (bearer.row ?? get(bearer.candidate.id));
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
