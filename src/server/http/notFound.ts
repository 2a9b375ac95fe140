import type { FastifyReply, FastifyRequest } from "fastify";
import { acceptsHtml } from "./acceptsHtml.js";
import type { AllowedMethods } from "./checkRequest.js";
import { type PlainPage, sendPage } from "./plainPage.js";
import { sendError } from "./sendError.js";

const pageAt = (publicPath: string): PlainPage => ({
  title: "There is nothing here",
  text: "The address may be misspelt. In the Cancer Policy Graph there are",
  links: [
    { href: `${publicPath}/`, text: "the first page", note: "to read, search and look things up" },
    { href: `${publicPath}/playground`, text: "the playground", note: "to ask in the browser" },
    { href: `${publicPath}/graphql`, text: "the API", note: "to ask from programs" },
    { href: `${publicPath}/q`, text: "the saved queries", note: "to take an answer by its name" },
  ],
});

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
    if (acceptsHtml(request)) return sendPage(reply, 404, page);
    return sendError(
      reply,
      404,
      "NOT_FOUND",
      `There is nothing at ${path}. The API is at ${publicPath}/graphql, the playground at ${publicPath}/playground, the saved queries at ${publicPath}/q.`,
    );
  };
};
