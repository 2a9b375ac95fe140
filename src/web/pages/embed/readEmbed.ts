import type { RequestError } from "../../../server/http/requestError.js";
import type { Session } from "../../../server/route.js";
import { askPage, dayOf } from "../askPage.js";
import { type EmbedView, PageProblem } from "../page.js";
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
  /** Whether the present release shows something else than the release that the address names. */
  readonly isOutdated: boolean;
  readonly isCacheable: boolean;
}

/** What it takes to read an embed. */
export interface EmbedCall extends SendCall {
  readonly saved: SavedAnswers;
}

/** Whether an error is one that clients are told of. */
export const isToldToClients = (error: unknown): error is PageProblem | RequestError =>
  error instanceof PageProblem || (error instanceof Error && error.name === "RequestError");

/**
 * Reads what can be embedded at an address of the site.
 * @param url path within the site, with its query string
 * @throws PageProblem or RequestError if there is nothing
 */
export async function readEmbed(url: string, call: EmbedCall): Promise<Embed> {
  const { request, services } = call;
  const { release } = parametersOf(url);
  const session = await services.openSession(request, release);
  const shown = await readFrom(session, url, call);
  // While the store does not answer, other releases are shown none the less.
  const present = release === undefined ? null : await services.openSession(request).catch(() => null);
  if (!present || present.reader.release.hash === session.reader.release.hash) return { ...shown, isOutdated: false };
  return { ...shown, isOutdated: await differs(shown, present, url, call) };
}

type Shown = Omit<Embed, "isOutdated">;

async function readFrom(session: Session, url: string, call: EmbedCall): Promise<Shown> {
  const target = await embedTarget(url, { services: call.services, session, saved: call.saved });
  const input = target.adjust(readInput(target.path, target.url));
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
async function differs({ view, site }: Shown, session: Session, url: string, call: EmbedCall): Promise<boolean> {
  const other = await readFrom(session, url, call).catch((error: unknown) => {
    if (isToldToClients(error)) return null;
    throw error;
  });
  if (!other) return true;
  // As of the same release and day, so that what differs are the data.
  const text = (each: EmbedView): string => each.title + renderWithin(site, each.body);
  return text(other.view) !== text(view);
}
