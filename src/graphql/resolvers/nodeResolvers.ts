import type { GraphQLResolveInfo } from "graphql";
import { Arg, Ctx, ID, Info, Query, Resolver } from "type-graphql";
import type { EntityName } from "../../model/entities.js";
import { Node } from "../../model/entity.js";
import { parseId } from "../../model/identity.js";
import { type ArgumentPath, badInput } from "../errors.js";
import { costs } from "../fieldCost.js";
import { typeOfId } from "../plan/idArguments.js";
import { MAX_PAGE } from "../plan/pageSizes.js";
import { entities, type Reach } from "../reach.js";
import { nearEntities } from "./nearIds.js";
import type { RequestContext } from "./requestContext.js";
import { type NodeView, nodeView } from "./sourceObjects.js";

const IDS: ArgumentPath = ["nodes", "ids"];

async function fetch(
  context: RequestContext,
  info: GraphQLResolveInfo,
  ids: readonly string[],
  argument: (place: number) => ArgumentPath,
) {
  const types = new Set<EntityName>(ids.map((id, i) => typeOfId(id, argument(i))));
  const node = context.planner(info).selections([...types], info.fieldNodes, [info.fieldName]);
  const rows = await context.reader.get({ ids, node, asOf: context.asOf(info) });
  return rows.map((row) => (row ? nodeView(row) : null));
}

/** The entities of some ids, where the same one may stand several times. */
function withIds(ids: unknown): Reach {
  const given = (Array.isArray(ids) ? ids : []).map(String);
  const types = [...new Set(given.map((id) => parseId(id)?.type).filter((type) => type !== undefined))];
  const counts = new Map<string, number>();
  for (const id of given) counts.set(id, (counts.get(id) ?? 0) + 1);
  return entities(types, given.length, Math.max(0, ...counts.values()));
}

/** Anything by its global id. */
@Resolver()
export class NodeResolver {
  @Query(() => Node, {
    nullable: true,
    description: "Any entity by its id; former ids lead to the present entity. Null where there is none.",
  })
  @costs({ reach: (_, { id }) => withIds([id]) })
  async node(
    @Arg("id", () => ID, { description: "Such as alliance:east-midlands." }) id: string,
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<NodeView | null> {
    const [view] = await fetch(context, info, [id], () => ["node", "id"]);
    if (view) return view;
    context.hints.add(info.fieldNodes[0]?.loc?.start ?? 0, async () => {
      const candidates = await nearEntities(context.reader, id);
      const day = context.asOf(info);
      const when = day === null ? "" : ` on ${day}`;
      const near = candidates.length > 0 ? ` Near: ${candidates.map((each) => each.id).join(", ")}.` : "";
      return { argument: "node.id", message: `There is no ${id}${when}.${near}`, candidates };
    });
    return null;
  }

  @Query(() => [Node], {
    nullable: "items",
    description: `Entities by their ids, in the same order, null where there is none; at most ${MAX_PAGE}.`,
  })
  @costs({ reach: (_, { ids }) => withIds(ids) })
  async nodes(
    @Arg("ids", () => [ID], { description: `Such as ["ccg:nhs-swindon", "metric:62-day-wait"]; at most ${MAX_PAGE}.` })
    ids: string[],
    @Ctx() context: RequestContext,
    @Info() info: GraphQLResolveInfo,
  ): Promise<readonly (NodeView | null)[]> {
    if (ids.length > MAX_PAGE)
      throw badInput(`Expected at most ${MAX_PAGE} ids, got ${ids.length}. Split them into several requests.`, IDS);
    return fetch(context, info, ids, (place) => [...IDS, place]);
  }
}
