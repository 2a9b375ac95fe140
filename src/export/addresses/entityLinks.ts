import type { EntityRecord } from "../../model/release.js";
import { ENTITY_FORMS } from "../entity/entityForms.js";
import { addressOf } from "../entity/entityJson.js";

interface TypedLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** The licence of what the project itself wrote; those of the sources are in the data. */
const LICENCE = "https://spdx.org/licenses/MIT.html";

/** What is linked from an entity, as FAIR Signposting (level 2) asks for. */
function linksOf({ id, type }: EntityRecord, origin: string): readonly TypedLink[] {
  const page = `${origin}/${id.replace(":", "/")}`;
  return [
    { rel: "cite-as", href: addressOf(origin, id) },
    { rel: "type", href: `${origin}/vocab#${type}` },
    { rel: "type", href: "https://schema.org/AboutPage" },
    { rel: "license", href: LICENCE },
    ...ENTITY_FORMS.flatMap(({ suffix, mediaType }) => [
      { rel: "describedby", href: `${page}.${suffix}`, type: mediaType },
      { rel: "alternate", href: `${page}.${suffix}`, type: mediaType },
    ]),
    { rel: "linkset", href: `${page}.linkset`, type: "application/linkset+json" },
  ];
}

/** The `Link` header of an entity. */
export const linkHeader = (entity: EntityRecord, origin: string): string =>
  linksOf(entity, origin)
    .map(({ rel, href, type }) => `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}`)
    .join(", ");

/** The same links as a document (RFC 9264). */
export function linkset(entity: EntityRecord, origin: string): string {
  const relations: Record<string, { href: string; type?: string }[]> = {};
  for (const { rel, ...target } of linksOf(entity, origin)) {
    if (rel === "linkset") continue;
    const list = relations[rel] ?? [];
    relations[rel] = [...list, target];
  }
  const anchor = `${origin}/${entity.id.replace(":", "/")}`;
  return `${JSON.stringify({ linkset: [{ anchor, ...relations }] }, null, 1)}\n`;
}
