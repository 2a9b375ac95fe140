import type { AnswerTable } from "../../../export/answer/answerTable.js";
import type { AskedQuery } from "../../../export/answer/askedQuery.js";
import { ID_PREFIXES } from "../../../model/identity.js";
import type { RouteServices, Session } from "../../../server/route.js";
import { entity } from "../entity/entityPage.js";
import { findEntity } from "../entity/entitySender.js";
import { type AnyPage, type PageInput, PageProblem } from "../page.js";
import { PAGES } from "../pages.js";
import { changed, parametersOf } from "../parts/site.js";
import { queryTable } from "./queryTable.js";

/** What embeds take from the exports. */
export interface SavedAnswers {
  /** @throws RequestError */
  readonly asked: (services: RouteServices, name: string, given: Readonly<Record<string, unknown>>) => AskedQuery;
  readonly tableOf: (data: unknown) => AnswerTable;
}

/** What an embed shows. */
export interface EmbedTarget {
  readonly page: AnyPage;
  /** Parts of the path, by their names in the page's address. */
  readonly path: Readonly<Record<string, string>>;
  /** Changes what the page is asked for, once it is read. */
  readonly adjust?: (input: PageInput) => PageInput;
  /** The address within the site, without the release. */
  readonly url: string;
  /** Where readers find the same by itself. */
  readonly home: string;
}

const EMBEDDABLE = PAGES.filter(({ embed }) => embed !== undefined);

const decoded = (text: string): string => {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
};

/** The parts of a path by their names in a pattern of Fastify; null where the path does not have it. */
function matched(pattern: string, path: string): Readonly<Record<string, string>> | null {
  const [names, parts] = [pattern.split("/"), path.split("/")];
  const isSame = names.length === parts.length && names.every((name, i) => name.startsWith(":") || name === parts[i]);
  if (!isSame) return null;
  return Object.fromEntries(
    names.flatMap((name, i) => (name.startsWith(":") ? [[name.slice(1), decoded(parts[i] ?? "")]] : [])),
  );
}

interface TargetOptions {
  readonly services: RouteServices;
  readonly session: Session;
  readonly saved: SavedAnswers;
}

/**
 * Finds what can be embedded at an address of the site: a page that others may have in short, an entity, or the answer to a saved query as a table.
 * @param url path within the site, with its query string
 * @throws PageProblem or RequestError if there is no such thing
 */
export async function embedTarget(url: string, { services, session, saved }: TargetOptions): Promise<EmbedTarget> {
  const own = changed(url, { release: null });
  const [pathname = ""] = own.split("?");
  const { release: _, columns: __, ...given } = parametersOf(url);
  const query = matched("/q/:name", pathname);
  if (query) {
    const asked = saved.asked(services, query.name ?? "", given);
    return { page: queryTable(asked, saved.tableOf), path: {}, url: own, home: `/embed${own}` };
  }
  for (const page of EMBEDDABLE) {
    const path = matched(page.url, pathname);
    if (path) return { page, path, url: own, home: own };
  }
  const named = idIn(matched("/id/:id", pathname)?.id) ?? matched("/:type/:slug", pathname);
  if (!named || !ID_PREFIXES.includes(named.type ?? ""))
    throw new PageProblem(
      404,
      `${pathname.slice(0, 80)} cannot be embedded. What can are traces, entities, tables and saved queries.`,
    );
  const { id, adjust } = await findEntity(session.reader, `${named.type}:${named.slug}`);
  const [type = "", slug = ""] = id.split(":");
  const address = own.replace(pathname, `/${type}/${slug}`);
  return { page: entity, path: { type, slug }, adjust, url: address, home: address };
}

/** The parts of an id as those of an address: "alliance:wessex". */
function idIn(id: string | undefined): Readonly<Record<string, string>> | null {
  const [type, slug] = id?.split(":") ?? [];
  return type && slug ? { type, slug } : null;
}
