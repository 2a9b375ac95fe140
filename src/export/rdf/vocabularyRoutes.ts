import Negotiator from "negotiator";
import { CACHE_CONTROL } from "../../server/cache/etag.js";
import type { Route } from "../../server/route.js";
import type { ExportOptions } from "../format.js";
import { irisOf } from "./iris.js";
import { contextOf } from "./jsonld.js";
import { shapesTurtle } from "./shapes.js";
import { vocabularyTurtle } from "./vocabulary.js";
import { vocabularyPage } from "./vocabularyPage.js";

const HTML = "text/html; charset=utf-8";
const TURTLE = "text/turtle; charset=utf-8";
const POLICY = "default-src 'none'; style-src 'unsafe-inline'; img-src data:";

/** `/vocab` as a page or as Turtle, by the Accept header or by name; the shapes; the JSON-LD context. */
export function vocabularyRoutes({ baseIri }: ExportOptions): readonly Route[] {
  const iris = irisOf(baseIri);
  const page = (url: string, type: string, text: () => string): Route => {
    let made: string | undefined;
    return {
      method: "GET",
      url,
      handle: async (_request, reply) => {
        made ??= text();
        return reply.header("cache-control", CACHE_CONTROL).type(type).send(made);
      },
    };
  };
  let [turtle, html] = ["", ""];
  const negotiated: Route = {
    method: "GET",
    url: "/vocab",
    handle: async (request, reply) => {
      reply.header("vary", "accept, accept-encoding").header("cache-control", CACHE_CONTROL);
      if (new Negotiator(request.raw).mediaType(["text/html", "text/turtle"]) === "text/turtle") {
        turtle ||= vocabularyTurtle(iris);
        return reply.type(TURTLE).send(turtle);
      }
      html ||= vocabularyPage(iris);
      return reply.header("content-security-policy", POLICY).type(HTML).send(html);
    },
  };
  return [
    negotiated,
    page("/vocab.ttl", TURTLE, () => vocabularyTurtle(iris)),
    page("/vocab/shapes.ttl", TURTLE, () => shapesTurtle(iris)),
    page("/vocab/context.jsonld", "application/ld+json", () => JSON.stringify({ "@context": contextOf(iris) })),
  ];
}
