import type { FastifyReply, FastifyRequest } from "fastify";
import type { OperationResult, Route, RouteServices } from "../../server/route.js";
import { type AnyPage, type HeadLink, type PageInput, PageProblem, type View } from "./page.js";
import { type PageAssets, readPageAssets } from "./pageAssets.js";
import { PAGES } from "./pages.js";
import type { Site } from "./parts/site.js";
import { problemView } from "./problem.js";
import { readInput } from "./readInput.js";
import { renderPage } from "./renderPage.js";

/** Settings of the pages. */
export interface PageOptions {
  /** Address under which clients reach the server; null: the origin of the request. */
  readonly publicUrl: string | null;
}

const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'self'",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** The queries of pages whose query does not depend on what is asked for. They are saved queries like others. */
export const PAGE_QUERIES = PAGES.flatMap(({ document }) => (typeof document === "function" ? [] : [document]));

/** The routes of all pages of the explorer. */
export function pageRoutes(options: PageOptions): readonly Route[] {
  const assets = readPageAssets();
  return PAGES.map(
    (page): Route => ({
      method: "GET",
      url: page.url,
      isCached: true,
      handle: (request, reply, services) => sendPage({ page, request, reply, services, options, assets }),
    }),
  );
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

/** Runs a page's query and sends what its view makes of the answer, or why there is nothing to show. */
export async function sendPage(call: PageCall): Promise<FastifyReply> {
  const { page, request, reply, services } = call;
  const send = (view: View, known?: Partial<Site>) => sendView(call, view, known);
  try {
    const asked = readInput(call.path ?? (request.params as Record<string, string>), request.url);
    const input = call.adjust?.(asked) ?? asked;
    const session = await services.openSession(request, (request.query as { release?: unknown }).release);
    const { release: current } = session.reader;
    if (services.revalidation.isKnown(request, current)) return reply.code(304).send();
    const document = typeof page.document === "function" ? page.document(input) : page.document;
    const result = await session.run({ query: document.text, variables: { ...page.variables(input) } });
    const answer = answerOf(result);
    const { release, hints = [] } = result.extensions as { release: string; hints?: readonly string[] };
    if (result.isCacheable) services.revalidation.mark(request, reply, current);
    const view = page.view(answer, input, { hints, release });
    return send({ ...view, links: call.links }, { release, ...(page.isDated && { asOf: input.asOf }) });
  } catch (error) {
    if (!(error instanceof PageProblem)) throw error;
    return sendProblem(call, error);
  }
}

type Reply = Pick<PageCall, "request" | "reply" | "services" | "options" | "assets">;

function sendView({ request, reply, services, options, assets }: Reply, view: View, known: Partial<Site> = {}) {
  const { publicPath } = services;
  const origin = options.publicUrl ?? `${request.protocol}://${request.host}`;
  const site: Site = { publicPath, origin, url: request.url, release: "", asOf: undefined, ...known };
  return reply
    .code(view.status ?? 200)
    .headers(HEADERS)
    .send(renderPage(view, site, assets));
}

/** Sends why there is no page to show. */
export function sendProblem(call: Reply, problem: PageProblem): FastifyReply {
  if (problem.status === 503) call.reply.header("retry-after", "2");
  return sendView(call, problemView(problem));
}

/** The data of a result. @throws PageProblem if the API answered with an error */
function answerOf({ status, data, errors }: OperationResult): unknown {
  const [error] = errors ?? [];
  if (!error) return data;
  const code = String(error.extensions?.code ?? "");
  if (status === 503 || code === "STORE_UNAVAILABLE" || code === "TIMEOUT") throw new PageProblem(503, error.message);
  if (code === "BAD_USER_INPUT" || code === "QUERY_TOO_COMPLEX") throw new PageProblem(400, error.message);
  // Anything else is a fault of the page, not of what was asked for.
  throw new Error(`A page's query failed: ${error.message}`);
}
