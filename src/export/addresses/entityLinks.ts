import { FEED_ADDRESSES } from "../../model/feedAddresses.js";
import { entityPath } from "../../model/identity.js";
import type { EntityRecord } from "../../model/release.js";
import { ENTITY_FORMS } from "../entity/entityForms.js";
import { addressOf } from "../entity/entityJson.js";

/** A link for machines. */
export interface TypedLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
  /** What is there, where the relation and the type do not say it. */
  readonly title?: string;
}

/** The licence of what the project itself wrote; those of the sources are in the data. */
const LICENCE = "https://spdx.org/licenses/MIT.html";

/** Where the links of an entity lead. */
export interface LinkContext {
  /** Begins every address. */
  readonly origin: string;
  /** The query that says of which day or release the data are; empty for the present ones. */
  readonly which: string;
  /** Begins the terms of the vocabulary, the same as in the data. */
  readonly vocabulary: string;
}

/** What is linked from an entity, as FAIR Signposting (level 2) asks for. */
export function linksOf(
  { id, type }: Pick<EntityRecord, "id" | "type">,
  { origin, which, vocabulary }: LinkContext,
): readonly TypedLink[] {
  const page = origin + entityPath(id);
  return [
    { rel: "cite-as", href: addressOf(origin, id) + which },
    { rel: "type", href: vocabulary + type },
    { rel: "type", href: "https://schema.org/AboutPage" },
    { rel: "license", href: LICENCE },
    ...ENTITY_FORMS.flatMap(({ suffix, mediaType }) => [
      { rel: "describedby", href: `${page}.${suffix}${which}`, type: mediaType },
      { rel: "alternate", href: `${page}.${suffix}${which}`, type: mediaType },
    ]),
    ...FEED_ADDRESSES.map(({ suffix, mediaType }) => ({
      rel: "alternate",
      href: `${page}.${suffix}`,
      type: mediaType,
      title: "Changes",
    })),
    { rel: "linkset", href: `${page}.linkset${which}`, type: "application/linkset+json" },
  ];
}

/** Links as the `Link` header has them. */
export const linkHeader = (links: readonly TypedLink[]): string =>
  links
    .map(
      ({ rel, href, type, title }) =>
        `<${href}>; rel="${rel}"${type ? `; type="${type}"` : ""}${title ? `; title="${title}"` : ""}`,
    )
    .join(", ");

/** The same links as a document (RFC 9264). */
export function linkset(entity: EntityRecord, context: LinkContext): string {
  const relations: Record<string, Omit<TypedLink, "rel">[]> = {};
  for (const { rel, ...target } of linksOf(entity, context)) {
    if (rel === "linkset") continue;
    const list = relations[rel] ?? [];
    relations[rel] = [...list, target];
  }
  const anchor = context.origin + entityPath(entity.id);
  return `${JSON.stringify({ linkset: [{ anchor, ...relations }] }, null, 1)}\n`;
}
