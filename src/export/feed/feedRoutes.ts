import type { FastifyReply, FastifyRequest } from "fastify";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import { entityPath, idOf, idPrefix, parseId, presentId } from "../../model/identity.js";
import { LABEL_PROPS, labelOf } from "../../model/names.js";
import type { ChangeEntry } from "../../seeds/release/changeEntries.js";
import { CACHE_CONTROL, isKnown, weakTag } from "../../server/cache/etag.js";
import { originOf } from "../../server/http/originOf.js";
import { RequestError } from "../../server/http/requestError.js";
import type { Route, RouteServices } from "../../server/route.js";
import type { Reader } from "../../store/store.js";
import { unknownEntity } from "../addresses/unknownEntity.js";
import type { Feed, FeedForm } from "./feed.js";
import { entityFeed, type FeedContext, type Followed, releaseFeed } from "./feedEntries.js";
import { FEED_FORMS } from "./feedForms.js";
import { ReleaseComparisons } from "./releaseComparisons.js";
import { releaseHistory } from "./releaseHistory.js";

/** Settings of feeds. */
export interface FeedOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** Stem of the IRIs of entities and releases. */
  readonly baseIri: string;
}

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: RouteServices;
  readonly options: FeedOptions;
  readonly comparisons: ReleaseComparisons;
  readonly form: FeedForm;
}

/** `/feed`, `/feed.json` and those of each entity, such as `/alliance/wessex.atom`. */
export function feedRoutes(options: FeedOptions, comparisons = new ReleaseComparisons()): readonly Route[] {
  return FEED_FORMS.flatMap((form): Route[] => {
    const route = (url: string, send: (call: Call) => Promise<FastifyReply>): Route => ({
      method: "GET",
      url,
      handle: (request, reply, services) => send({ request, reply, services, options, comparisons, form }),
    });
    return [
      route(form.path, sendReleases),
      ...ENTITY_NAMES.map((type) => route(`/${idPrefix(type)}/:slug.${form.suffix}`, (call) => sendEntity(call, type))),
    ];
  });
}

const pathOf = ({ request: { url } }: Call): string => url.split("?", 1)[0] as string;

/**
 * Sends a feed of the releases at hand.
 * @param reader of the present one
 * @throws RequestError
 */
async function sendFeed(
  call: Call,
  reader: Reader,
  write: (context: FeedContext) => Feed | Promise<Feed>,
): Promise<FastifyReply> {
  const { request, reply, services, options, comparisons, form } = call;
  const history = releaseHistory(reader.release, services.releases.others());
  const origin = originOf(request, options.publicUrl);
  const dates = history.map(({ hash, date }) => `${hash} ${date}`);
  const etag = weakTag(reader.release, services.cacheVersion, [origin, pathOf(call), ...dates]);
  reply.header("cache-control", CACHE_CONTROL);
  if (isKnown(etag, request)) return reply.header("etag", etag).code(304).send();
  const compared = await comparisons.of(history, services);
  const feed = await write({ history, comparisons: compared, origin, baseIri: options.baseIri });
  reply.headers({ etag, "x-content-type-options": "nosniff" }).type(`${form.mediaType}; charset=utf-8`);
  return reply.send(form.write(feed, origin + pathOf(call)));
}

/** Sends the feed of releases. */
async function sendReleases(call: Call): Promise<FastifyReply> {
  refusePins(call.request);
  return sendFeed(call, await call.services.releases.reader(undefined), releaseFeed);
}

/** Sends the feed of an entity. A former id leads to the feed of the present one. */
async function sendEntity(call: Call, type: EntityName): Promise<FastifyReply> {
  const { request, reply, services, options, form } = call;
  const id = idOf(type, (request.params as { slug: string }).slug);
  const reader = await services.releases.reader(undefined);
  refusePins(request);
  const present = presentId(reader.release.redirects, id);
  if (present !== id)
    return reply.redirect(`${originOf(request, options.publicUrl)}${entityPath(present)}.${form.suffix}`, 301);
  return sendFeed(call, reader, async (context) => {
    const feed = entityFeed(await followed(reader, id, type, context), context);
    if (feed) return feed;
    throw await unknownEntity(reader, id, " in any release", context.origin);
  });
}

/** An entity of the newest release, or one that an earlier release had. */
async function followed(reader: Reader, id: string, type: EntityName, context: FeedContext): Promise<Followed> {
  const { redirects, sharedNames } = reader.release;
  const node = { [type]: { props: LABEL_PROPS, evidence: false, steps: [] } };
  const [row] = parseId(id) ? await reader.get({ ids: [id], node, asOf: null }) : [];
  const formerIds = Object.keys(redirects).filter((former) => presentId(redirects, former) === id);
  const label = row ? labelOf(sharedNames, type, row.props) : (lastLabel(id, context) ?? id);
  return { id, label, formerIds, exists: Boolean(row) };
}

/** The label that an entity had in the last release with a change of it. */
function lastLabel(id: string, { comparisons }: FeedContext): string | undefined {
  const isOfIt = ({ ids }: ChangeEntry) => ids.length === 1 && ids[0] === id;
  const [last] = comparisons.flatMap((comparison) => comparison?.entries.find(isOfIt) ?? []);
  return last?.labels[0];
}

/**
 * Refuses what other addresses take to name a day or a release: a feed is of all.
 * @throws RequestError
 */
function refusePins({ query }: FastifyRequest): void {
  const name = ["release", "asOf"].find((each) => (query as Readonly<Record<string, unknown>>)[each] !== undefined);
  if (name === undefined) return;
  throw new RequestError(400, "BAD_USER_INPUT", `${name}: A feed tells about all releases and days; leave it out.`);
}
