import type { FastifyReply, FastifyRequest } from "fastify";
import type { Route, RouteServices } from "../../server/route.js";
import { askPage, dayOf, type PageAnswer } from "./askPage.js";
import { oembedLink } from "./embed/oembedLink.js";
import { withIds } from "./names/idsOfNames.js";
import { namesPage } from "./names/namesQuery.js";
import { type AnyPage, type HeadLink, type PageForm, type PageInput, PageProblem, type View } from "./page.js";
import { type PageAssets, readPageAssets } from "./pageAssets.js";
import { sendPageFile, type WriteFile } from "./pageFile.js";
import { PAGES } from "./pages.js";
import { parametersOf, type Site } from "./parts/site.js";
import { problemView } from "./problem.js";
import { readInput } from "./readInput.js";
import { renderPage } from "./renderPage.js";
import { searchSuggestions } from "./search/suggestionsQuery.js";
import { tracePage } from "./trace/traceQuery.js";

/** Settings of the pages. */
export interface PageOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
  /** Where readers report errors; pages offer no way to do so where it is left out. */
  readonly reportUrl?: string | null;
  /** Writes what a page shows as a file; pages offer no data as files where it is left out. */
  readonly writeFile?: WriteFile;
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-src 'self'; frame-ancestors 'self'",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/**
 * The queries of pages of which the address changes nothing, that of a trace without links to cite, and those of the search box and of names.
 * They are saved queries like others.
 */
export const PAGE_QUERIES = [
  ...PAGES.flatMap(({ document }) => (typeof document === "function" ? [] : [document])),
  tracePage,
  searchSuggestions,
  namesPage,
];

/** The routes of all pages of the explorer, and of their other forms. */
export function pageRoutes(options: PageOptions): readonly Route[] {
  const assets = readPageAssets();
  const { writeFile } = options;
  return PAGES.flatMap((page): Route[] => {
    const route = (suffix: string, send: SendAnswer): Route => ({
      method: "GET",
      url: page.url + suffix,
      isCached: true,
      handle: (request, reply, services) => answerPage({ page, request, reply, services, options, assets }, send),
    });
    const files = page.data && writeFile ? (["csv", "json"] as const) : [];
    return [
      route("", sendAnswer),
      ...(page.forms ?? []).map((form) => route(`.${form.suffix}`, sendForm(form))),
      ...files.map((suffix) =>
        route(`.${suffix}`, ({ reply }, { answer, input, context }) =>
          sendPageFile(reply, writeFile as WriteFile, { page, suffix, answer, input, context }),
        ),
      ),
    ];
  });
}

/** What it takes to send a page. */
export interface PageCall {
  readonly page: AnyPage;
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: RouteServices;
  readonly options: PageOptions;
  readonly assets: PageAssets;
  /** Parts of the path, where the address does not name them as the page does. */
  readonly path?: Readonly<Record<string, string>>;
  /** Changes what the page is asked for, once it is read. */
  readonly adjust?: (input: PageInput) => PageInput;
  /** Links for machines in the head. */
  readonly links?: readonly HeadLink[];
}

interface Answered extends PageAnswer {
  readonly site: Site;
}

/** Sends an answer in one of the page's forms. @throws PageProblem if it holds nothing to show */
type SendAnswer = (call: PageCall, answered: Answered) => FastifyReply;

const sendAnswer: SendAnswer = (call, { answer, input, context, site }) => {
  const { page, links = [] } = call;
  const view = page.view(answer, input, context);
  const discovery = page.embed?.(answer, input, context) ? [oembedLink(site)] : [];
  return sendView(call, { ...view, links: [...links, ...discovery] }, site);
};

const sendForm =
  ({ mediaType, headers = {}, write }: PageForm<unknown>): SendAnswer =>
  ({ reply }, { answer, input, context, site }) =>
    reply
      .headers({ "content-type": mediaType, "x-content-type-options": "nosniff", ...headers })
      .send(write(answer, input, context, site));

/** Runs a page's query and sends what its view makes of the answer, or why there is nothing to show. */
export const sendPage = (call: PageCall): Promise<FastifyReply> => answerPage(call, sendAnswer);

async function answerPage(call: PageCall, send: SendAnswer): Promise<FastifyReply> {
  const { page, request, reply, services } = call;
  try {
    const asked = readInput(call.path ?? (request.params as Record<string, string>), request.url);
    const input = call.adjust?.(asked) ?? asked;
    const session = await services.openSession(request, (request.query as { release?: unknown }).release);
    const { release: current } = session.reader;
    if (services.revalidation.isKnown(request, current)) return reply.code(304).send();
    const named = page.names && (await withIds(page.names, input, request.url, session.run));
    if (named) return reply.redirect(services.publicPath + named, 303);
    const answered = await askPage(page, input, session);
    if (answered.isCacheable) services.revalidation.mark(request, reply, current);
    const { release } = answered.context;
    const site = siteOf(call, { release, ...dayOf(page, input), canBeEmbedded: page.embed !== undefined });
    return send(call, { ...answered, site });
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return sendProblem(call, error);
  }
}

/** What it takes to send anything as a page. */
export type SendCall = Pick<PageCall, "request" | "reply" | "services" | "options" | "assets">;

/** What the parts of a page know of the site. */
export function siteOf({ request, services: { publicPath }, options }: SendCall, known: Partial<Site> = {}): Site {
  const origin = options.publicUrl ?? `${request.protocol}://${request.host}`;
  return {
    publicPath,
    origin,
    reportUrl: options.reportUrl,
    url: request.url,
    pinned: parametersOf(request.url).release,
    release: "",
    asOf: undefined,
    ...known,
  };
}

/** Sends a view as a page of the explorer. */
export const sendView = ({ reply, assets }: SendCall, view: View, site: Site): FastifyReply =>
  reply
    .code(view.status ?? 200)
    .headers(HEADERS)
    .send(renderPage(view, site, assets));

/** Says when to ask again, where a status means that it is worth it. */
export function retryLater(reply: FastifyReply, status: number): void {
  if (status === 503) reply.header("retry-after", "2");
}

/** Sends why there is no page to show. */
export function sendProblem(call: SendCall, problem: PageProblem): FastifyReply {
  retryLater(call.reply, problem.status);
  return sendView(call, problemView(problem), siteOf(call));
}
