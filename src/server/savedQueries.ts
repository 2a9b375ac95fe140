import type { FastifyInstance, onRequestAsyncHookHandler } from "fastify";
import { Kind, print, type TypeNode } from "graphql";
import { didYouMean } from "../model/text.js";
import { CACHE_CONTROL } from "./etag.js";
import type { GraphqlHandler } from "./graphqlHandler.js";
import type { SavedQuery } from "./savedQueryFiles.js";
import { sendError } from "./sendError.js";

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

/** A variable from the address, as a client would send it: a list from the value or values that it is given. */
function valueFor(type: TypeNode, given: unknown): unknown {
  if (type.kind === Kind.NON_NULL_TYPE) return valueFor(type.type, given);
  if (type.kind === Kind.LIST_TYPE) return [given].flat().map((each) => valueFor(type.type, each));
  if (!["Int", "Float", "Boolean"].includes(type.name.value)) return given;
  try {
    return JSON.parse(String(given));
  } catch {
    return given;
  }
}

/** The variables in the address; a sentence where one is not among the query's. */
function variablesOf(
  { variables }: DescribedQuery,
  query: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | string {
  const names = variables.map(({ name }) => name);
  const stray = Object.keys(query).find((name) => !names.includes(name));
  if (stray !== undefined) {
    const known = names.length > 0 ? `it has ${names.join(", ")}` : "it has none";
    return `The query has no variable ${JSON.stringify(stray)}; ${known}.${didYouMean(stray, names)}`;
  }
  return Object.fromEntries(
    variables.flatMap(({ name, type }) => (name in query ? [[name, valueFor(type, query[name])]] : [])),
  );
}

/**
 * Adds `/q`, which lists the saved queries, and `/q/<name>`, which runs one of them with the variables of the query string. The response is the same as
 * that of its document at /graphql.
 */
export function addSavedQueries(
  app: FastifyInstance,
  queries: readonly SavedQuery[],
  limits: readonly onRequestAsyncHookHandler[],
  handler: GraphqlHandler,
): void {
  const saved = new Map(queries.map((query) => [query.name, described(query)]));
  app.get("/q", async (_request, reply) => {
    reply.header("cache-control", CACHE_CONTROL);
    return {
      queries: [...saved.values()].map(({ name, title, sentence, variables }) => ({
        name,
        title,
        sentence,
        href: `/q/${name}`,
        variables: variables.map(({ type, ...rest }) => ({ ...rest, type: print(type) })),
      })),
    };
  });
  app.get("/q/:name", { onRequest: [...limits] }, async (request, reply) => {
    const { name } = request.params as { name: string };
    const query = saved.get(name);
    if (!query) {
      const message = `There is no saved query ${JSON.stringify(name.slice(0, 80))}. /q lists them.`;
      return sendError(reply, 404, "NOT_FOUND", message + didYouMean(name, saved.keys()));
    }
    const variables = variablesOf(query, request.query as Readonly<Record<string, unknown>>);
    if (typeof variables === "string") return sendError(reply, 400, "BAD_USER_INPUT", variables);
    const operation = new URLSearchParams({ query: query.text, variables: JSON.stringify(variables) });
    return handler(request, reply, `/graphql?${operation}`);
  });
}
