import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import { print, type TypeNode } from "graphql";
import { didYouMean } from "../../model/text.js";
import { CACHE_CONTROL } from "../cache/etag.js";
import { sendError } from "../http/sendError.js";
import type { GraphqlHandler } from "./graphqlHandler.js";
import { variablesFrom } from "./queryVariables.js";
import type { SavedQuery } from "./savedQueryFiles.js";

interface DescribedQuery extends SavedQuery {
  readonly title: string;
  readonly sentence: string;
  readonly variables: readonly {
    readonly name: string;
    readonly type: TypeNode;
    readonly defaultValue: string | null;
  }[];
}

function described(query: SavedQuery): DescribedQuery {
  const [title = "", sentence = ""] = query.text.split("\n").map((line) => line.replace(/^# /, ""));
  const variables = (query.operation.variableDefinitions ?? []).map(({ variable, type, defaultValue }) => ({
    name: variable.name.value,
    type,
    defaultValue: defaultValue ? print(defaultValue) : null,
  }));
  return { ...query, title, sentence, variables };
}

/**
 * Adds `/q`, which lists the saved queries, and `/q/<name>`, which runs one of them with the variables of the query string. The response is the same as
 * that of its document at /graphql.
 */
export function addSavedQueries(
  app: FastifyInstance,
  queries: readonly SavedQuery[],
  limits: readonly onRequestAsyncHookHandler[],
  { handler, publicPath }: { readonly handler: GraphqlHandler; readonly publicPath: string },
): void {
  const saved = new Map(queries.map((query) => [query.name, described(query)]));
  app.get("/q", async (_request, reply) => {
    reply.header("cache-control", CACHE_CONTROL);
    return {
      queries: [...saved.values()].map(({ name, title, sentence, sha256, variables }) => ({
        name,
        title,
        sentence,
        href: `${publicPath}/q/${name}`,
        sha256,
        variables: variables.map(({ type, ...rest }) => ({ ...rest, type: print(type) })),
      })),
    };
  });
  app.get("/q/:name", { onRequest: [...limits] }, async (request, reply) => {
    const { name } = request.params as { name: string };
    const query = saved.get(name);
    if (!query) {
      const message = `There is no saved query ${JSON.stringify(name.slice(0, 80))}. ${publicPath}/q lists them.`;
      return sendError(reply, 404, "NOT_FOUND", message + didYouMean(name, saved.keys()));
    }
    const variables = variablesFrom(query.operation, request.query as Readonly<Record<string, unknown>>);
    if (typeof variables === "string") return sendError(reply, 400, "BAD_USER_INPUT", variables);
    const operation = new URLSearchParams({ query: query.text, variables: JSON.stringify(variables) });
    return handler(request, reply, `/graphql?${operation}`);
  });
}
