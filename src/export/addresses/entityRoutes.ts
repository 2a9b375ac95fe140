import type { FastifyReply, FastifyRequest } from "fastify";
import Negotiator from "negotiator";
import { nearIds } from "../../graphql/resolvers/nearIds.js";
import { ENTITY_NAMES, type EntityName } from "../../model/entities.js";
import { idOf, idPrefix, parseId } from "../../model/identity.js";
import { isIsoDate } from "../../model/propertyTypes.js";
import { didYouMean } from "../../model/text.js";
import { hash as hashOf } from "../../server/cache/cacheVersion.js";
import { CACHE_CONTROL, isKnown } from "../../server/cache/etag.js";
import { acceptsHtml } from "../../server/http/acceptsHtml.js";
import { sendError } from "../../server/http/sendError.js";
import type { Route, RouteServices } from "../../server/route.js";
import { ENTITY_FORMS, type EntityForm } from "../entity/entityForms.js";
import { addressOf } from "../entity/entityJson.js";
import { readEntity } from "../entity/readEntity.js";
import { linkHeader, linkset } from "./entityLinks.js";

/** Settings of addresses. */
export interface AddressOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** Stem of the IRIs in RDF. */
  readonly baseIri: string;
}

/** Data of a release that an address names never change. */
const IMMUTABLE = "public, max-age=31536000, immutable";

const LINKSET = { suffix: "linkset", mediaType: "application/linkset+json" };
const HTML = "text/html";
const SUFFIXES = [...ENTITY_FORMS.map(({ suffix }) => suffix), LINKSET.suffix];

/** The addresses of entities: `/id/<id>`, `/<type>/<slug>` and the forms of their data. */
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
      handle: (request, reply, services) => {
        const [slug = "", suffix] = splitSuffix((request.params as { slug: string }).slug);
        return entityAddress({ request, reply, services, options, id: idOf(type, slug), suffix });
      },
    }),
  ),
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

const pathOf = (id: string): string => `/${id.replace(":", "/")}`;

const queryOf = ({ url }: FastifyRequest): string => (url.includes("?") ? url.slice(url.indexOf("?")) : "");

/** Address at which clients reach this server. */
const originOf = ({ protocol, host }: FastifyRequest, { publicUrl }: AddressOptions): string =>
  publicUrl ?? `${protocol}://${host}`;

/** The form that the client asks for by its headers; null if it would rather have a page. Browsers and clients that accept everything get JSON and the page. */
function acceptedForm({ raw }: FastifyRequest): EntityForm | null | undefined {
  const types = [HTML, ...ENTITY_FORMS.map(({ mediaType }) => mediaType)];
  const accept = raw.headers.accept ?? "*/*";
  if (accept === "*/*") return ENTITY_FORMS[0];
  const type = new Negotiator(raw).mediaType(types);
  return type === HTML ? null : ENTITY_FORMS.find(({ mediaType }) => mediaType === type);
}

const notAcceptable = (reply: FastifyReply): FastifyReply =>
  sendError(
    reply,
    406,
    "NOT_ACCEPTABLE",
    `Expected Accept to name one of ${[HTML, ...ENTITY_FORMS.map(({ mediaType }) => mediaType)].join(", ")}.`,
  );

/** `/id/<id>`: leads to the page or to the data, by what the client accepts. */
async function permanentAddress(call: Call): Promise<FastifyReply> {
  const { request, reply, options, suffix } = call;
  reply.header("vary", `${reply.getHeader("vary")}, Accept`);
  const form = suffix === undefined ? acceptedForm(request) : null;
  if (form === undefined) return notAcceptable(reply);
  const found = await lookUp(call);
  if (!found) return reply;
  const ending = suffix ?? form?.suffix;
  const target = pathOf(found.data.entity.id) + (ending === undefined ? "" : `.${ending}`);
  reply.header("link", linkHeader(found.data.entity, originOf(request, options)));
  return reply.redirect(originOf(request, options) + target + queryOf(request), 303);
}

/** `/<type>/<slug>`: the page, or the data in the form that the suffix or the client asks for. */
async function entityAddress(call: Call): Promise<FastifyReply> {
  const { request, reply, services, options, id, suffix } = call;
  if (suffix !== undefined && !SUFFIXES.includes(suffix))
    return sendError(
      reply,
      404,
      "NOT_FOUND",
      `There is no form .${suffix.slice(0, 20)} of ${id}. Forms: ${SUFFIXES.map((each) => `.${each}`).join(", ")}.${didYouMean(suffix, SUFFIXES)}`,
    );
  if (suffix === undefined) reply.header("vary", `${reply.getHeader("vary")}, Accept`);
  const form = suffix === undefined ? acceptedForm(request) : ENTITY_FORMS.find((each) => each.suffix === suffix);
  if (suffix === undefined && form === undefined) return notAcceptable(reply);
  const found = await lookUp(call);
  if (!found) return reply;
  const { data, asOf } = found;
  const origin = originOf(request, options);
  if (data.entity.id !== id) {
    const ending = suffix === undefined ? "" : `.${suffix}`;
    return reply.redirect(origin + pathOf(data.entity.id) + ending + queryOf(request), 301);
  }
  const { release } = await services.store.reader();
  reply.header("link", linkHeader(data.entity, origin));
  if (form === null) return reply.redirect(`${origin}/playground#${playgroundQuery(data.entity)}`, 302);
  const { mediaType, write } = form ?? { ...LINKSET, write: () => linkset(data.entity, origin) };
  const etag = `W/"${services.cacheVersion(release)}-${hashOf([origin, id, mediaType, asOf ?? ""])}"`;
  const isPinned = (request.query as { release?: unknown }).release !== undefined && suffix !== undefined;
  reply.header("etag", etag).header("cache-control", isPinned ? IMMUTABLE : CACHE_CONTROL);
  if (isKnown(etag, request)) return reply.code(304).send();
  reply.header("x-content-type-options", "nosniff").type(`${mediaType}; charset=utf-8`);
  return reply.send(write(data, { origin, release: release.hash, asOf, baseIri: options.baseIri }));
}

/** Finds the entity of an address, or answers why there is none: then null. */
async function lookUp({ request, reply, services, options, id }: Call) {
  const { asOf = null, release: wanted } = request.query as { asOf?: string; release?: unknown };
  if (asOf !== null && !isIsoDate(asOf)) {
    sendError(
      reply,
      400,
      "BAD_USER_INPUT",
      `asOf: Expected a day such as 2016-12-06, got ${JSON.stringify(asOf).slice(0, 80)}.`,
    );
    return null;
  }
  const reader = await services.store.reader();
  if (wanted !== undefined && wanted !== reader.release.hash) {
    const message = `Release ${String(wanted).slice(0, 64)} is not available here. The present one is ${reader.release.hash}; /releases lists all.`;
    sendError(reply, 404, "NOT_FOUND", message);
    return null;
  }
  const parsed = parseId(id);
  const data = parsed ? await readEntity(reader, { id, type: parsed.type as EntityName }, asOf) : null;
  if (data) return { data, asOf };
  const near = await nearIds(reader, id);
  const when = asOf === null ? "" : ` on ${asOf}`;
  const hint = near.length > 0 ? ` Did you mean ${near.join(" or ")}?` : "";
  const origin = originOf(request, options);
  if (near.length > 0)
    reply.header("link", near.map((each) => `<${addressOf(origin, each)}>; rel="related"`).join(", "));
  if (acceptsHtml(request)) {
    const items = near.map((each) => `<li><a href="${origin}${pathOf(each)}">${each}</a></li>`).join("");
    reply
      .code(404)
      .header("content-security-policy", "default-src 'none'")
      .type("text/html; charset=utf-8")
      .send(
        `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Not found</title><h1>Not found</h1><p>There is no such entity${when}.</p>${items ? `<p>Did you mean</p><ul>${items}</ul>` : ""}</html>\n`,
      );
  } else sendError(reply, 404, "NOT_FOUND", `There is no ${id.slice(0, 80)}${when}.${hint}`);
  return null;
}

/** A query for the entity in the playground, with its names, links and quotations. */
function playgroundQuery({ id, type }: { readonly id: string; readonly type: EntityName }): URLSearchParams {
  const query = `{
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
