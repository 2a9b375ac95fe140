import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import { print, type TypeNode } from "graphql";
import { didYouMean, nearest } from "../../model/text.js";
import { CACHE_CONTROL } from "../cache/etag.js";
import { RequestError } from "../http/requestError.js";
import type { GraphqlHandler } from "./graphqlHandler.js";
import { requestVariables } from "./queryVariables.js";
import type { SavedQuery } from "./savedQueryFiles.js";

/**
 * The saved query of a name.
 * @throws RequestError
 */
export function savedQueryOf(queries: readonly SavedQuery[], name: string, publicPath: string): SavedQuery {
  const found = queries.find((query) => query.name === name);
  if (found) return found;
  const names = queries.map((query) => query.name);
  const message = `There is no saved query ${JSON.stringify(name.slice(0, 80))}. ${publicPath}/q lists them.`;
  const related = nearest(name, names).map((near) => ({ href: `${publicPath}/q/${near}`, text: near }));
  throw new RequestError(404, "NOT_FOUND", message + didYouMean(name, names), related);
}

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
  const saved = queries.map(described);
  app.get("/q", async (_request, reply) => {
    reply.header("cache-control", CACHE_CONTROL);
    return {
      queries: saved.map(({ name, title, sentence, sha256, variables }) => ({
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
    const query = savedQueryOf(queries, name, publicPath);
    const { release: _, ...given } = request.query as Readonly<Record<string, unknown>>;
    const variables = requestVariables(query.operation, given);
    const operation = new URLSearchParams({ query: query.text, variables: JSON.stringify(variables) });
    return handler(request, reply, `/graphql?${operation}`);
  });
}
