import { JSON_TYPE } from "../http/router.js";

/** Media type whose status codes say what happened to the operation. */
export const GRAPHQL_RESPONSE = "application/graphql-response+json";

/** How an operation ended. */
export interface Outcome {
  /** Codes of its errors; empty if there are none. */
  readonly codes: readonly string[];
  /** Whether the response has data, null included. */
  readonly data: boolean;
}

/** What is read of a request. */
export interface Received {
  readonly method: string;
  readonly contentType: string | undefined;
  /** Its query string. */
  readonly search: string;
}

/** Reason phrase of the status 294, which HTTP does not register. */
export const PARTIAL_SUCCESS = "Partial Success";

const isJson = (text: string): boolean => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

/** The status of a request that holds no operation. */
function unreadable({ method, contentType = "", search }: Received): number {
  if (method === "POST") return JSON_TYPE.test(contentType) ? 422 : 415;
  const parameters = new URLSearchParams(search);
  return ["variables", "extensions"].every((name) => isJson(parameters.get(name) ?? "{}")) ? 422 : 400;
}

/**
 * The status of a response, by GraphQL over HTTP of September 2026. Under application/json it is the status that the server has always used.
 * @param status that of the GraphQL server
 * @param outcome how the operation ended; undefined if the request held none that could be read
 * @param mediaType the response's
 */
export function statusOf(status: number, outcome: Outcome | undefined, mediaType: string, request: Received): number {
  if (!mediaType.startsWith(GRAPHQL_RESPONSE)) return status;
  if (!outcome) return status === 400 ? unreadable(request) : status;
  const { codes, data } = outcome;
  if (codes.length === 0 || status >= 500 || status === 405) return status;
  if (data) return 294;
  return codes.includes("GRAPHQL_PARSE_FAILED") ? 400 : 422;
}
