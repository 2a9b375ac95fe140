import type { Fetcher } from "@graphiql/toolkit";
import { GraphQLError } from "graphql";

const SILENT = "The server does not respond. Check that it is running, then run the query again.";

/** Sends a request to the API. If the API cannot be reached, the response contains an error that says so. */
export const askApi: Fetcher = async (request) => {
  try {
    const response = await fetch("graphql", {
      method: "POST",
      headers: {
        "content-type": "application/json",
        accept: "application/graphql-response+json, application/json;q=0.9",
      },
      body: JSON.stringify(request),
    });
    return await response.json();
  } catch {
    return { errors: [new GraphQLError(SILENT)] };
  }
};
