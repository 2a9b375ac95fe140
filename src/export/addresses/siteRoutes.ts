import { entityPath } from "../../model/identity.js";
import { totalOf } from "../../model/release.js";
import { CACHE_CONTROL } from "../../server/cache/etag.js";
import { originOf } from "../../server/http/originOf.js";
import type { Route } from "../../server/route.js";
import { entityJsonSchema } from "../entity/entityJson.js";
import type { AddressOptions } from "./entityRoutes.js";

/** Maximum number of addresses in one site map, by its standard. */
const MAX_ADDRESSES = 50_000;

/**
 * `/releases`, `/schema/entity.json`, `/robots.txt` and `/sitemap.xml`.
 * @param pages paths of the pages that the site map lists besides the entities
 */
export function siteRoutes({ publicUrl }: AddressOptions, pages: readonly string[] = []): readonly Route[] {
  const schema = entityJsonSchema();
  return [
    {
      method: "GET",
      url: "/releases",
      handle: async (_request, reply, { store, releases }) => {
        const { hash, builtAt, entityCounts, edgeCounts } = (await store.reader()).release;
        const present = { hash, loadedAt: builtAt, entities: totalOf(entityCounts), links: totalOf(edgeCounts) };
        const others = releases
          .others()
          .filter((other) => other.hash !== hash)
          .map(({ hash: of, savedAt, entities, edges }) => ({ hash: of, savedAt, entities, links: edges }));
        reply.header("cache-control", CACHE_CONTROL);
        return reply.send({ present: hash, releases: [present, ...others] });
      },
    },
    {
      method: "GET",
      url: "/schema/entity.json",
      handle: async (_request, reply) =>
        reply.header("cache-control", CACHE_CONTROL).type("application/schema+json").send(schema),
    },
    {
      method: "GET",
      url: "/robots.txt",
      handle: async (request, reply) =>
        reply
          .type("text/plain; charset=utf-8")
          .send(
            `User-agent: *\nDisallow: /graphql\nDisallow: /export/\nSitemap: ${originOf(request, publicUrl)}/sitemap.xml\n`,
          ),
    },
    {
      method: "GET",
      url: "/sitemap.xml",
      handle: async (request, reply, { store }) => {
        const origin = originOf(request, publicUrl);
        const lineOf = (path: string): string => `<url><loc>${origin}${path}</loc></url>\n`;
        const lines = pages.map(lineOf);
        for await (const { id } of (await store.reader()).streamRecords().entities) {
          if (lines.length === MAX_ADDRESSES) break;
          lines.push(lineOf(entityPath(id)));
        }
        reply.header("cache-control", CACHE_CONTROL).type("application/xml; charset=utf-8");
        return reply.send(
          `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${lines.join("")}</urlset>\n`,
        );
      },
    },
  ];
}
