import type { Fetcher } from "@graphiql/toolkit";
import { GraphQLError } from "graphql";
import { canonicalVariables, noteAnswer } from "./answers.js";

const SILENT = "The server does not respond. Check that it is running, then run the query again.";
const EMPTY = "There is no query. Choose a saved query, or write one on the left.";

const failure = (message: string) => ({ errors: [new GraphQLError(message)] });

/** Sends a request to the API. If the API cannot be reached, or answers with something else, the response contains an error that says so. */
export const askApi: Fetcher = async (request) => {
  const { query, variables } = request;
  if (!query.replace(/#.*/g, "").trim()) return failure(EMPTY);
  const begun = performance.now();
  let response: Response;
  let text: string;
  try {
    response = await fetch("graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
      },
      body: JSON.stringify(request),
    });
    text = await response.text();
  } catch {
    return failure(SILENT);
  }
  const bytes = new TextEncoder().encode(text).length;
  const milliseconds = performance.now() - begun;
  if (!isIntrospection(request.operationName))
    noteAnswer({ query, variables: canonicalVariables(variables as object), milliseconds, bytes });
  try {
    return JSON.parse(text);
  } catch {
    return failure(`The server answers ${response.status} with something that is not JSON. Is a proxy in front of it?`);
  }
};

const isIntrospection = (operationName: string | null | undefined): boolean => operationName === "IntrospectionQuery";
