import type { FastifyReply } from "fastify";
import { parse } from "graphql";
import { schema } from "../../../graphql/schema.js";
import type { Route } from "../../../server/route.js";
import { type AnswerFields, answerFields } from "../answer/answerFields.js";
import type { Answered } from "../answer/readAnswer.js";
import { PageProblem } from "../page.js";
import { type PageAssets, readPageAssets } from "../pageAssets.js";
import { type SendCall, sendProblem, siteOf } from "../pageRoutes.js";
import { renderWithin } from "../renderPage.js";
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
  const pageAssets = readPageAssets();
  const assets: PageAssets = { styles: [...pageAssets.styles, ...styles], scripts };
  let fields: AnswerFields | undefined;
  /** What the schema says of the first query's answer: that query stays the same. */
  const fieldsOf = (text: string): AnswerFields => {
    fields ??= answerFields(parse(text), schema());
    return fields;
  };
  return {
    method: "GET",
    url: "/playground",
    isCached: true,
    handle: (request, reply, services) =>
      answerPlayground({ request, reply, services, options: { publicUrl }, assets: pageAssets }, assets, fieldsOf),
  };
}

async function answerPlayground(
  call: SendCall,
  assets: PageAssets,
  fieldsOf: (query: string) => AnswerFields,
): Promise<FastifyReply> {
  const { request, reply, services } = call;
  const { publicPath, savedQueries, trustedOnly, revalidation } = services;
  if (trustedOnly)
    return sendProblem(
      call,
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
  const html = renderWithin(
    siteOf(call, { release: release.hash, pinned: undefined }),
    <PlaygroundDocument
      assets={assets}
      first={first}
      savedQueries={savedQueries}
      answer={result as Answered}
      fields={fieldsOf(first.text)}
    />,
  );
  return reply.headers(HEADERS).send(`<!doctype html>${html}`);
}
