import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { ENTITY_NAMES } from "../../model/entities.js";
import { FEED_ADDRESSES } from "../../model/feedAddresses.js";
import { entityPath, ID_PREFIXES, idOf, idPrefix, parseId } from "../../model/identity.js";
import { isIsoDate } from "../../model/propertyTypes.js";
import type { EntityRecord } from "../../model/release.js";
import { didYouMean, nearest } from "../../model/text.js";
import { CACHE_CONTROL, isKnown, weakTag } from "../../server/cache/etag.js";
import { originOf } from "../../server/http/originOf.js";
import { RequestError } from "../../server/http/requestError.js";
import type { Route, RouteServices } from "../../server/route.js";
import { BYTE_ORDER_MARK } from "../csvText.js";
import { ENTITY_FORMS, type EntityForm } from "../entity/entityForms.js";
import { readEntity } from "../entity/readEntity.js";
import { irisOf } from "../rdf/iris.js";
import { type LinkContext, linkHeader, linkset, linksOf, type TypedLink } from "./entityLinks.js";
import { flag, refuseMisspelt } from "./requestParameters.js";
import { unknownEntity } from "./unknownEntity.js";

/** Settings of addresses. */
export interface AddressOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** Stem of the IRIs in RDF. */
  readonly baseIri: string;
  /** Sends the page of an entity; the playground shows it where left out. */
  readonly page?: (call: EntityPageCall) => Promise<FastifyReply>;
}

/** An address of an entity, asked for by a browser. */
export interface EntityPageCall extends Pick<Call, "request" | "reply" | "services" | "id"> {
  readonly links: readonly TypedLink[];
  /** The same as the `Link` header has them. */
  readonly linkHeader: string;
}

/** Data of a release that an address names never change. */
const IMMUTABLE = "public, max-age=31536000, immutable";

const LINKSET = { suffix: "linkset", mediaType: "application/linkset+json" };
const HTML = "text/html";
const SUFFIXES = [...ENTITY_FORMS.map(({ suffix }) => suffix), LINKSET.suffix];
/** Those with feeds, which have routes of their own. */
const ALL_SUFFIXES = [...SUFFIXES, ...FEED_ADDRESSES.map(({ suffix }) => suffix)];

/** The addresses of entities: `/id/<id>`, `/<type>/<slug>` and the forms of their data. A misspelt type is answered with the nearest ids. */
export const entityRoutes = (options: AddressOptions): readonly Route[] => [
  {
    method: "GET",
    url: "/id/:id",
    handle: (request, reply, services) => {
      const [id = "", suffix] = splitSuffix((request.params as { id: string }).id);
      return permanentAddress({ request, reply, services, options, id, suffix });
    },
  },
  ...ENTITY_NAMES.map(
    (type): Route => ({
      method: "GET",
      url: `/${idPrefix(type)}/:slug`,
      // Pages are; what is negotiated is told apart by Accept.
      isCached: true,
      handle: (request, reply, services) => {
        const [slug = "", suffix] = splitSuffix((request.params as { slug: string }).slug);
        return entityAddress({ request, reply, services, options, id: idOf(type, slug), suffix });
      },
    }),
  ),
  {
    method: "GET",
    url: "/:type/:slug",
    handle: async (request, reply, services) => {
      const { type, slug } = request.params as { type: string; slug: string };
      if (nearest(type, ID_PREFIXES).length === 0) return reply.callNotFound();
      const [name = "", suffix] = splitSuffix(slug);
      await lookUp({ request, reply, services, options, id: `${type}:${name}`, suffix });
      return reply.callNotFound();
    },
  },
];

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: RouteServices;
  readonly options: AddressOptions;
  readonly id: string;
  /** Undefined if the address has none. */
  readonly suffix: string | undefined;
}

/** "wessex.json" as name and suffix. */
function splitSuffix(text: string): readonly [string, string | undefined] {
  const dot = text.indexOf(".");
  return dot < 0 ? [text, undefined] : [text.slice(0, dot), text.slice(dot + 1)];
}

const queryOf = ({ url }: FastifyRequest): string => (url.includes("?") ? url.slice(url.indexOf("?")) : "");

function linkContext(request: FastifyRequest, options: AddressOptions): LinkContext {
  const given = Object.entries(request.query as Readonly<Record<string, string>>);
  const which = new URLSearchParams(given.filter(([name]) => ["asOf", "release"].includes(name)));
  const { vocabulary } = irisOf(options.baseIri);
  return { origin: originOf(request, options.publicUrl), which: which.size > 0 ? `?${which}` : "", vocabulary };
}

/** The form that the client asks for by its headers; null if it would rather have a page. Browsers and clients that accept everything get JSON and the page. */
function acceptedForm({ raw }: FastifyRequest): EntityForm | null | undefined {
  const types = [HTML, ...ENTITY_FORMS.map(({ mediaType }) => mediaType)];
  const accept = raw.headers.accept ?? "*/*";
  if (accept === "*/*") return ENTITY_FORMS[0];
  const type = new Negotiator(raw).mediaType(types);
  return type === HTML ? null : ENTITY_FORMS.find(({ mediaType }) => mediaType === type);
}

const notAcceptable = (): RequestError =>
  new RequestError(
    406,
    "NOT_ACCEPTABLE",
    `Expected Accept to name one of ${[HTML, ...ENTITY_FORMS.map(({ mediaType }) => mediaType)].join(", ")}.`,
  );

/** `/id/<id>`: leads to the page or to the data, by what the client accepts. */
async function permanentAddress(call: Call): Promise<FastifyReply> {
  const { request, reply, options, suffix } = call;
  reply.header("vary", `${reply.getHeader("vary")}, Accept`);
  const form = suffix === undefined ? acceptedForm(request) : null;
  if (form === undefined) throw notAcceptable();
  const { data } = await lookUp(call);
  const ending = suffix ?? form?.suffix;
  const target = entityPath(data.entity.id) + (ending === undefined ? "" : `.${ending}`);
  reply.header("link", linkHeader(linksOf(data.entity, linkContext(request, options))));
  return reply.redirect(originOf(request, options.publicUrl) + target + queryOf(request), 303);
}

/** `/<type>/<slug>`: the page, or the data in the form that the suffix or the client asks for. */
async function entityAddress(call: Call): Promise<FastifyReply> {
  const { request, reply, services, options, id, suffix } = call;
  if (suffix !== undefined && !SUFFIXES.includes(suffix))
    throw new RequestError(
      404,
      "NOT_FOUND",
      `There is no form .${suffix.slice(0, 20)} of ${id}. Forms: ${ALL_SUFFIXES.map((each) => `.${each}`).join(", ")}.${didYouMean(suffix, ALL_SUFFIXES)}`,
    );
  if (suffix === undefined) reply.header("vary", `${reply.getHeader("vary")}, Accept`);
  const form = suffix === undefined ? acceptedForm(request) : ENTITY_FORMS.find((each) => each.suffix === suffix);
  if (suffix === undefined && form === undefined) throw notAcceptable();
  if (form === null && options.page) {
    const type = parseId(id)?.type;
    const links = type ? linksOf({ id, type }, linkContext(request, options)) : [];
    return options.page({ request, reply, services, id, links, linkHeader: linkHeader(links) });
  }
  const query = request.query as Readonly<Record<string, unknown>>;
  refuseMisspelt(query, ["asOf", "release", "excel"]);
  const isForExcel = flag("excel", query.excel) && form?.suffix === "csv";
  const { data, asOf, release } = await lookUp(call);
  const origin = originOf(request, options.publicUrl);
  if (data.entity.id !== id) {
    const ending = suffix === undefined ? "" : `.${suffix}`;
    return reply.redirect(origin + entityPath(data.entity.id) + ending + queryOf(request), 301);
  }
  reply.header("link", linkHeader(linksOf(data.entity, linkContext(request, options))));
  // The playground asks the present release, if at all; whoever wants another one gets the data.
  const isPinned = query.release !== undefined;
  if (form === null && !isPinned && !services.trustedOnly)
    return reply.redirect(`${origin}/playground#${playgroundQuery(data.entity, asOf)}`, 302);
  const shown = form === null ? ENTITY_FORMS[0] : form;
  const { mediaType, write } = shown ?? {
    ...LINKSET,
    write: () => linkset(data.entity, linkContext(request, options)),
  };
  const parts = [origin, id, mediaType, asOf ?? "", String(isForExcel)];
  const etag = weakTag(release, services.cacheVersion, parts);
  reply.header("etag", etag).header("cache-control", isPinned && suffix !== undefined ? IMMUTABLE : CACHE_CONTROL);
  if (isKnown(etag, request)) return reply.code(304).send();
  reply.header("x-content-type-options", "nosniff").type(`${mediaType}; charset=utf-8`);
  const content = write(data, { origin, release: release.hash, asOf, baseIri: options.baseIri });
  return reply.send(isForExcel ? BYTE_ORDER_MARK + content : content);
}

/**
 * Finds the entity of an address.
 * @throws RequestError with the nearest ids where there is none
 */
async function lookUp({ request, services, options, id }: Call) {
  const { asOf: day, release: wanted } = request.query as { asOf?: string; release?: unknown };
  const asOf = day === undefined || day === "all" ? null : day;
  if (asOf !== null && !isIsoDate(asOf)) {
    const given = JSON.stringify(asOf).slice(0, 80);
    throw new RequestError(400, "BAD_USER_INPUT", `asOf: Expected a day such as 2016-12-06, got ${given}.`);
  }
  const reader = await services.releases.reader(wanted);
  const parsed = parseId(id);
  const data = parsed ? await readEntity(reader, { id, type: parsed.type }, asOf) : null;
  if (data) return { data, asOf, release: reader.release };
  const where = asOf === null ? "" : ` on ${asOf}`;
  throw await unknownEntity(reader, id, where, originOf(request, options.publicUrl));
}

/** A query for the entity in the playground, with its names, links and quotations. */
function playgroundQuery({ id, type }: EntityRecord, asOf: string | null): URLSearchParams {
  const query = `${asOf === null ? "" : `query Entity @asOf(date: "${asOf}") `}{
  node(id: ${JSON.stringify(id)}) {
    id
    ... on ${type} {
      name
      description
      citations { quote locator reference }
    }
  }
}`;
  return new URLSearchParams({ query });
}
