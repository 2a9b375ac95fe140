import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLFormattedError } from "graphql";
import { FAILURES, isClientError } from "../graphql/errors.js";
import { CACHE_CONTROL } from "./etag.js";
import type { GraphContext } from "./graphContext.js";
import type { Log } from "./log.js";

/** Codes of requests that are refused before anything is executed. */
const REQUEST_ERRORS = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "QUERY_TOO_COMPLEX",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
];

const has = (errors: readonly GraphQLFormattedError[], code: string): boolean =>
  errors.some(({ extensions }) => extensions?.code === code);

/**
 * What every answer carries: the release, the cost, the request's id on errors of ours, and the status that the GraphQL-over-HTTP specification asks
 * for. Apollo answers refused documents with 400 whatever the client accepts; under application/json it must be 200.
 * @param storeDebug whether answers say what was sent to the store for them
 */
export function responsePlugin(log: Log, storeDebug: boolean): ApolloServerPlugin<GraphContext> {
  return {
    async requestDidStart() {
      return {
        async didEncounterErrors({ errors, contextValue, operationName }) {
          for (const error of errors) {
            if (isClientError(error)) continue;
            const cause = error.originalError ?? error;
            if (error.extensions.code === undefined || error.extensions.code === "INTERNAL_SERVER_ERROR") {
              log.error(
                {
                  requestId: contextValue.requestMeta.requestId,
                  operationName,
                  path: error.path,
                  err: cause,
                  cause: cause.cause,
                },
                error.message,
              );
            }
          }
        },
        async willSendResponse({ request, response, contextValue }) {
          const { body, http } = response;
          if (body.kind !== "single") return;
          const { singleResult } = body;
          const { errors } = singleResult;
          const { requestId, etag } = contextValue.requestMeta;
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: contextValue.cost,
            release: contextValue.reader.release.hash,
            ...(storeDebug && { store: contextValue.reader.usage ?? { statements: 0, roundTrips: 0 } }),
          };
          if (!errors) {
            if (contextValue.truncated) return;
            contextValue.requestMeta.markCacheable?.();
            if (!etag) return;
            http.headers.set("etag", etag);
            http.headers.set("cache-control", CACHE_CONTROL);
            return;
          }
          // The status tells of these whatever the media type.
          const failure = Object.entries(FAILURES).find(([code]) => has(errors, code));
          if (failure) {
            http.status = failure[1];
            singleResult.errors = errors.map((error) => ({
              ...error,
              extensions: { ...error.extensions, requestId },
            }));
          } else if (
            http.status === 400 &&
            errors.every(({ extensions }) => REQUEST_ERRORS.includes(String(extensions?.code)))
          ) {
            const accepted = request.http?.headers.get("accept") ?? "";
            if (!accepted.includes("application/graphql-response+json")) http.status = 200;
          }
        },
      };
    },
  };
}
