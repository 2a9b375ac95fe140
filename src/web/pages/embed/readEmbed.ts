import type { RequestError } from "../../../server/http/requestError.js";
import type { Session } from "../../../server/route.js";
import { askPage, dayOf } from "../askPage.js";
import { type EmbedView, PageProblem, type Suggestion } from "../page.js";
import { type SendCall, siteOf } from "../pageRoutes.js";
import { parametersOf, type Site } from "../parts/site.js";
import { readInput } from "../readInput.js";
import { renderWithin } from "../renderPage.js";
import { type EmbedTarget, embedTarget, type SavedAnswers } from "./embedTarget.js";

/** Something of the site, as others embed it. */
export interface Embed {
  readonly view: EmbedView;
  readonly target: EmbedTarget;
  readonly site: Site;
  readonly isCacheable: boolean;
}

/** What it takes to read an embed. */
export interface EmbedCall extends SendCall {
  readonly saved: SavedAnswers;
}

/** Whether an error is one that clients are told of. */
export const isToldToClients = (error: unknown): error is PageProblem | RequestError =>
  error instanceof PageProblem || (error instanceof Error && error.name === "RequestError");

/** An error as pages say it, with where else to look. */
export const problemOf = (error: PageProblem | RequestError, suggestions: readonly Suggestion[] = []): PageProblem =>
  error instanceof PageProblem ? error : new PageProblem(error.status === 503 ? 503 : 404, error.message, suggestions);

/**
 * Reads what can be embedded at an address of the site.
 * @param url path within the site, with its query string
 * @throws PageProblem or RequestError if there is nothing
 */
export async function readEmbed(url: string, call: EmbedCall): Promise<Embed> {
  const { release } = parametersOf(url);
  return readFrom(await call.services.openSession(call.request, release), url, call);
}

/** Whether the present release shows something else at an address than the embed, whose release the address names. */
export async function isOutdated(embed: Embed, url: string, call: EmbedCall): Promise<boolean> {
  if (parametersOf(url).release === undefined) return false;
  // Other releases are shown even if the store does not answer.
  const present = await call.services.openSession(call.request).catch(() => null);
  if (!present || present.reader.release.hash === embed.site.release) return false;
  return differs(embed, present, url, call);
}

async function readFrom(session: Session, url: string, call: EmbedCall): Promise<Embed> {
  const target = await embedTarget(url, { services: call.services, session, saved: call.saved });
  const asked = readInput(target.path, target.url);
  const input = target.adjust?.(asked) ?? asked;
  const { answer, context, isCacheable } = await askPage(target.page, input, session);
  const view = target.page.embed?.(answer, input, context);
  if (!view)
    throw new PageProblem(400, "The address does not say what to show, such as from=recommendation:taskforce-2015-24.");
  const site = siteOf(call, {
    release: context.release,
    pinned: parametersOf(url).release,
    url: target.url,
    isEmbedded: true,
    ...dayOf(target.page, input),
  });
  return { view, target, site, isCacheable };
}

/** Whether another release shows something else at the address, or nothing. */
async function differs({ view, site }: Embed, session: Session, url: string, call: EmbedCall): Promise<boolean> {
  const other = await readFrom(session, url, call).catch((error: unknown) => {
    if (isToldToClients(error)) return null;
    throw error;
  });
  if (!other) return true;
  // As of the same release and day, so that what differs are the data.
  const text = (each: EmbedView): string => each.title + renderWithin(site, each.body);
  return text(other.view) !== text(view);
}
