import type { ApolloServerPlugin } from "@apollo/server";
import type { GraphQLError, GraphQLFormattedError } from "graphql";
import { FAILURES, formatError, overLimit } from "../../graphql/errors.js";
import { CACHE_CONTROL } from "../cache/etag.js";
import { RETRY_AFTER } from "../http/sendError.js";
import type { LogFailure } from "../monitoring/failureLog.js";
import type { GraphContext } from "./graphContext.js";

/** Codes of requests that are refused before execution. */
const REQUEST_ERRORS = [
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "BAD_USER_INPUT",
  "QUERY_TOO_COMPLEX",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
];

type Result = { data?: unknown; errors?: readonly GraphQLFormattedError[] };

/**
 * A failure ends the whole operation: a response with a status of 500 or more must not have data, and part of the data would pass for all of it. The
 * same holds for an answer that was ended at a limit.
 */
function endWithFailure(result: Result, { meter, requestMeta: { requestId } }: GraphContext): void {
  if (meter.ended) result.errors = [overLimit(meter.ended)];
  const serverErrors = (result.errors ?? []).filter(({ extensions }) => String(extensions?.code) in FAILURES);
  if (!meter.ended && serverErrors.length === 0) return;
  delete result.data;
  if (serverErrors.length > 0)
    result.errors = serverErrors.map((error) => ({ ...error, extensions: { ...error.extensions, requestId } }));
}

/**
 * Adds the release and the cost to every response, and the request id to errors of the server. Sets the status of responses under application/json;
 * statusOf changes it for application/graphql-response+json.
 * @param storeDebug whether responses say what was sent to the store for them
 */
export function responsePlugin(logFailure: LogFailure, storeDebug: boolean): ApolloServerPlugin<GraphContext> {
  function logFailed(code: string, raised: readonly GraphQLError[], context: GraphContext, operation: string | null) {
    const { requestId, client, begun } = context.requestMeta;
    const error = raised.find((each) => formatError(each.toJSON(), each).extensions?.code === code);
    const milliseconds = performance.now() - begun;
    const { hash: release } = context.reader.release;
    const cost = context.cost?.requested;
    const request = { requestId, client, milliseconds, code, operation, cost, release, path: error?.path };
    logFailure(request, error ? (error.originalError ?? error) : context.meter.ended);
  }
  return {
    async requestDidStart() {
      return {
        async willSendResponse({ response, contextValue, operationName, errors: raised = [] }) {
          const { body, http } = response;
          if (body.kind !== "single") return;
          const { singleResult } = body;
          endWithFailure(singleResult, contextValue);
          const { errors } = singleResult;
          const { etag, markCacheable, onOutcome } = contextValue.requestMeta;
          // An answer is complete without its hints; the next one may have them.
          const made = singleResult.data ? contextValue.hints.make() : Promise.resolve([]);
          const hints = await made.catch(() => {
            contextValue.truncated = true;
            return [];
          });
          singleResult.extensions = {
            ...singleResult.extensions,
            cost: contextValue.cost,
            release: contextValue.reader.release.hash,
            ...(hints.length > 0 && { hints }),
            ...(storeDebug && { store: contextValue.reader.usage ?? { statements: 0, roundTrips: 0 } }),
          };
          const codes = (errors ?? []).map(({ extensions }) => String(extensions?.code));
          onOutcome?.({ codes, data: "data" in singleResult });
          if (!errors) {
            if (contextValue.truncated) return;
            markCacheable?.();
            if (!etag) return;
            http.headers.set("etag", etag);
            http.headers.set("cache-control", CACHE_CONTROL);
            return;
          }
          // Failures have their status with every media type.
          const failure = Object.entries(FAILURES).find(([code]) => codes.includes(code));
          if (failure) {
            const [code, status] = failure;
            http.status = status;
            if (status === 503) http.headers.set("retry-after", RETRY_AFTER);
            logFailed(code, raised, contextValue, operationName ?? null);
            // The GraphQL server answers 400 with every media type; statusOf chooses another where the media type allows it.
          } else if (http.status === 400 && codes.every((code) => REQUEST_ERRORS.includes(code))) http.status = 200;
        },
      };
    },
  };
}
