import type { FastifyReply, FastifyRequest } from "fastify";
import { acceptsHtml } from "./acceptsHtml.js";
import type { AllowedMethods } from "./checkRequest.js";
import { sendError } from "./sendError.js";

/** What other sites are told of the page that links to them. */
export const REFERRER_POLICY = "strict-origin-when-cross-origin";

const pageAt = (publicPath: string): string => `<!doctype html>
<html lang="en-GB">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="color-scheme" content="light dark" />
    <title>Nothing here – Cancer Policy Graph</title>
    <link rel="icon" href="data:," />
  </head>
  <body style="font: 1.1rem/1.5 sans-serif; margin: 3rem auto; max-width: 36rem; padding: 0 1rem">
    <main>
      <h1>There is nothing here</h1>
      <p>The address may be misspelt. In the Cancer Policy Graph there are</p>
      <ul>
        <li><a href="${publicPath}/playground">the playground</a>, to ask in the browser</li>
        <li><a href="${publicPath}/graphql">the API</a>, to ask from programs</li>
        <li><a href="${publicPath}/q">the saved queries</a>, to take an answer by its name</li>
      </ul>
    </main>
  </body>
</html>
`;

/** Answers what is asked for at no address of ours: a page for browsers, an error as the API's for everyone else. */
export const notFound = (publicPath: string, allowed: AllowedMethods = () => []) => {
  const page = pageAt(publicPath);
  return (request: FastifyRequest, reply: FastifyReply): FastifyReply => {
    const [path = ""] = request.url.split("?");
    const methods = allowed(path);
    if (methods.length > 0 && !methods.includes(request.method))
      return sendError(
        reply.header("allow", methods.join(", ")),
        405,
        "BAD_REQUEST",
        `${path} does not take ${request.method}. Expected ${methods.join(" or ")}.`,
      );
    if (acceptsHtml(request))
      return reply
        .code(404)
        .header("referrer-policy", REFERRER_POLICY)
        .header("content-security-policy", "default-src 'none'; style-src 'unsafe-inline'; img-src data:")
        .type("text/html; charset=utf-8")
        .send(page);
    return sendError(
      reply,
      404,
      "NOT_FOUND",
      `There is nothing at ${path}. The API is at ${publicPath}/graphql, the playground at ${publicPath}/playground, the saved queries at ${publicPath}/q.`,
    );
  };
};
