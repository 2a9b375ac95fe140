import type { FastifyReply, FastifyRequest } from "fastify";
import { parse } from "graphql";
import { renderToString } from "preact-render-to-string";
import { schema } from "../../../graphql/schema.js";
import type { Route, RouteServices } from "../../../server/route.js";
import { answerFields } from "../answer/answerFields.js";
import type { Answered } from "../answer/readAnswer.js";
import { PageProblem } from "../page.js";
import { type PageAssets, readPageAssets } from "../pageAssets.js";
import { sendProblem } from "../pageRoutes.js";
import { SiteContext } from "../parts/site.js";
import { PlaygroundDocument } from "./playgroundDocument.js";

// The page loads nothing from other hosts; the editor needs workers from blobs and inline styles.
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors *",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** The playground: saved queries and the answer to the first one as HTML, in whose place the editor comes. */
export function playgroundRoute({ publicUrl }: { readonly publicUrl: string | null }): Route {
  const { styles, scripts } = readPageAssets("playground/start.ts");
  const assets: PageAssets = { styles: [...readPageAssets().styles, ...styles], scripts };
  return {
    method: "GET",
    url: "/playground",
    isCached: true,
    handle: (request, reply, services) => answerPlayground({ request, reply, services, publicUrl, assets }),
  };
}

interface Call {
  readonly request: FastifyRequest;
  readonly reply: FastifyReply;
  readonly services: RouteServices;
  readonly publicUrl: string | null;
  readonly assets: PageAssets;
}

async function answerPlayground({ request, reply, services, publicUrl, assets }: Call): Promise<FastifyReply> {
  const { publicPath, savedQueries, trustedOnly, revalidation } = services;
  if (trustedOnly)
    return sendProblem(
      { request, reply, services, options: { publicUrl }, assets: readPageAssets() },
      new PageProblem(404, "This server runs only its saved queries. There is no playground.", [
        { name: "The saved queries", path: "/q" },
      ]),
    );
  // What the editor asks for is relative to the page's address, which therefore has no slash at its end.
  if (/\/(\?|$)/.test(request.url)) return reply.redirect(`${publicPath}/playground`);
  const [first] = savedQueries;
  if (!first) throw new Error("There are no saved queries.");
  const session = await services.openSession(request);
  const { release } = session.reader;
  if (revalidation.isKnown(request, release)) return reply.code(304).send();
  const result = await session.run({ query: first.text });
  if (result.isCacheable) revalidation.mark(request, reply, release);
  const site = {
    publicPath,
    origin: publicUrl ?? `${request.protocol}://${request.host}`,
    release: release.hash,
    asOf: undefined,
    url: request.url,
  };
  const html = renderToString(
    <SiteContext.Provider value={site}>
      <PlaygroundDocument
        assets={assets}
        first={first}
        savedQueries={savedQueries}
        answer={result as Answered}
        fields={answerFields(parse(first.text), schema())}
      />
    </SiteContext.Provider>,
  );
  return reply.headers(HEADERS).send(`<!doctype html>${html}`);
}
