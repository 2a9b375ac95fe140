import type { FastifyReply, FastifyRequest } from "fastify";
import { nearIds } from "../../../graphql/resolvers/nearIds.js";
import { DEFAULT_STRATEGY } from "../../../model/defaults.js";
import { entityPath, parseId } from "../../../model/identity.js";
import { isValidOn } from "../../../model/validity.js";
import type { RouteServices } from "../../../server/route.js";
import { type HeadLink, type PageInput, PageProblem } from "../page.js";
import { readPageAssets } from "../pageAssets.js";
import { type PageOptions, sendPage, sendProblem } from "../pageRoutes.js";
import { unnamedRecommendation } from "../parts/unnamedNumber.js";
import { entity } from "./entityPage.js";

/** An address of an entity of which a page is wanted. */
export interface EntityRequest {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: RouteServices;
  readonly id: string;
  /** Other forms of the entity, and what is known of it, for machines. */
  readonly links: readonly HeadLink[];
  /** The same as the `Link` header has them. */
  readonly linkHeader: string;
}

type Reader = Awaited<ReturnType<RouteServices["releases"]["reader"]>>;

/** Names of entities, with the days between which they exist. */
const named = (reader: Reader, ids: readonly string[]) => {
  const types = ids.flatMap((id) => parseId(id)?.type ?? []);
  const selection = { props: ["name", "validFrom", "validTo"], evidence: false, steps: [] };
  return reader.get({ ids, node: Object.fromEntries(types.map((type) => [type, selection])), asOf: null });
};

/** How many recommendations the Taskforce's strategy says it makes; 0 where the release does not say. */
async function declaredCount(reader: Reader): Promise<number> {
  const node = { Strategy: { props: ["declaredRecommendationCount"], evidence: false, steps: [] } };
  const [row] = await reader.get({ ids: [DEFAULT_STRATEGY], node, asOf: null });
  return Number(row?.props.declaredRecommendationCount ?? 0);
}

/** An entity as its address names it. */
interface FoundEntity {
  /** Its present id; an address may have a former one. */
  readonly id: string;
  readonly adjust: (input: PageInput) => PageInput;
}

/** Looks for an entity in a release. @throws PageProblem with what is near, where there is none */
export async function findEntity(reader: Reader, id: string): Promise<FoundEntity> {
  const type = parseId(id)?.type;
  const [row] = type ? await named(reader, [id]) : [];
  if (row) return { id: row.id, adjust: onItsDays(row.props) };
  const unnamed = unnamedRecommendation(id, await declaredCount(reader));
  if (unnamed) throw unnamed;
  const near = await named(reader, await nearIds(reader, id));
  const suggestions = near.flatMap((each) =>
    each ? [{ name: String(each.props.name), path: entityPath(each.id) }] : [],
  );
  throw new PageProblem(404, `There is no ${id.slice(0, 80)}.`, suggestions);
}

/** Shows an entity at all times where it does not exist on the day. */
const onItsDays =
  (props: Readonly<Record<string, unknown>>) =>
  (input: PageInput): PageInput =>
    isValidOn(props, input.asOf) ? input : { ...input, asOf: null };

/** Sends the pages of entities, or what is near where there is none. Former ids lead to the present ones. */
export function entitySender(options: PageOptions) {
  const assets = readPageAssets();
  return async ({ request, reply, services, id, links, linkHeader }: EntityRequest): Promise<FastifyReply> => {
    const call = { request, reply, services, options, assets };
    const reader = await services.releases.reader((request.query as { release?: unknown }).release);
    const found = await findEntity(reader, id).catch((error: unknown) => {
      if (error instanceof PageProblem) return error;
      throw error;
    });
    if (found instanceof PageProblem) return sendProblem(call, found);
    if (found.id !== id) {
      const query = request.url.includes("?") ? request.url.slice(request.url.indexOf("?")) : "";
      return reply.redirect(services.publicPath + entityPath(found.id) + query, 301);
    }
    const [prefix = "", slug = ""] = id.split(":");
    reply.header("link", linkHeader);
    return sendPage({ ...call, page: entity, path: { type: prefix, slug }, adjust: found.adjust, links });
  };
}
