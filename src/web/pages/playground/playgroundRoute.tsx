import type { FastifyReply } from "fastify";
import { schema } from "../../../graphql/schema.js";
import { getOrInsert } from "../../../model/getOrInsert.js";
import type { OperationResult, Route, Session } from "../../../server/route.js";
import { type AnswerFields, answerFields } from "../answer/answerFields.js";
import { isObject } from "../answer/answerShapes.js";
import { PageProblem } from "../page.js";
import { type PageAssets, readPageAssets } from "../pageAssets.js";
import { type SendCall, sendProblem, siteOf } from "../pageRoutes.js";
import { parametersOf } from "../parts/site.js";
import { renderWithin } from "../renderPage.js";
import { PlaygroundDocument } from "./playgroundDocument.js";
import { type Question, questionOf } from "./question.js";

// The page loads nothing from other hosts; the editor needs workers from blobs and inline styles.
const HEADERS = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; worker-src 'self' blob:; connect-src 'self'; frame-ancestors *",
  "referrer-policy": "strict-origin-when-cross-origin",
};

/** The playground: saved queries, and the answer to one of them or to the query of the address, as HTML, in whose place the editor comes. */
export function playgroundRoute({ publicUrl }: { readonly publicUrl: string | null }): Route {
  const { styles, scripts } = readPageAssets("playground/start.ts");
  const pageAssets = readPageAssets();
  const assets: PageAssets = { styles: [...pageAssets.styles, ...styles], scripts };
  const known = new Map<string, AnswerFields>();
  /** What the schema says of an answer; remembered for saved queries, which stay the same. */
  const fieldsOf = ({ saved, text }: Question): AnswerFields =>
    saved === null ? answerFields(text, schema()) : getOrInsert(known, saved, () => answerFields(text, schema()));
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
  fieldsOf: (question: Question) => AnswerFields,
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
  const { pathname, search } = new URL(request.url, "http://localhost");
  if (pathname.endsWith("/")) return reply.redirect(`${publicPath}/playground${search}`);
  const session = await services.openSession(request);
  const { release } = session.reader;
  if (revalidation.isKnown(request, release)) return reply.code(304).send();
  let question: Question;
  try {
    question = questionOf(parametersOf(request.url), savedQueries);
  } catch (error) {
    if (error instanceof PageProblem) return sendProblem(call, error);
    throw error;
  }
  const result = await answerTo(question, session);
  if (result.isCacheable) revalidation.mark(request, reply, release);
  const html = renderWithin(
    siteOf(call, { release: release.hash, pinned: undefined }),
    <PlaygroundDocument
      assets={assets}
      question={question}
      savedQueries={savedQueries}
      answer={result}
      fields={fieldsOf(question)}
    />,
  );
  return reply.headers(HEADERS).send(`<!doctype html>${html}`);
}

const BROKEN = "The variables of the link are not an object of JSON. Part of the link may be missing.";

async function answerTo({ text, variables }: Question, session: Session): Promise<Omit<OperationResult, "status">> {
  let values: unknown;
  try {
    values = JSON.parse(variables || "{}") ?? {};
  } catch {
    // Told below.
  }
  if (!isObject(values)) return { errors: [{ message: BROKEN }], extensions: {}, isCacheable: false };
  return session.run({ query: text, variables: values });
}
