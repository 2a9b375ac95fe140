import {
  type CancerPolicyGraphError,
  type GraphqlErrorDetails,
  NotGraphqlError,
  OtherReleaseError,
  RequestError,
  ServerError,
  TryAgainError,
} from "./errors.js";

/** An answer of the API. */
interface GraphqlAnswer {
  readonly data?: unknown;
  readonly errors?: readonly GraphqlErrorDetails[];
  readonly extensions?: { readonly release?: string };
}

const isAnswer = (value: unknown): value is GraphqlAnswer =>
  typeof value === "object" && value !== null && ("data" in value || Array.isArray((value as GraphqlAnswer).errors));

/** Seconds of a Retry-After header; undefined where there is none that can be read. */
function secondsOf(header: string | null): number | undefined {
  if (header === null) return undefined;
  const seconds = /^\d+$/.test(header) ? Number(header) : (Date.parse(header) - Date.now()) / 1_000;
  return Number.isFinite(seconds) ? Math.max(0, seconds) : undefined;
}

/**
 * The data of a response.
 * @param release hash, or beginning of the hash, of the release that it must come from; undefined: any
 * @throws CancerPolicyGraphError if there are errors, or no answer
 */
export async function readAnswer(response: Response, release: string | undefined): Promise<unknown> {
  const { status, headers } = response;
  const text = await response.text();
  let answer: unknown;
  try {
    answer = JSON.parse(text);
  } catch {
    answer = undefined;
  }
  const retryAfter = secondsOf(headers.get("retry-after"));
  if (!isAnswer(answer)) {
    if (status === 429 || status === 503)
      throw new TryAgainError("UNAVAILABLE", `The server answers ${status}.`, { status, retryAfter });
    const type = headers.get("content-type") ?? "nothing";
    throw new NotGraphqlError(
      "NOT_GRAPHQL",
      `Expected an answer of the Cancer Policy Graph, got ${type} with status ${status}. Check the client's url: it is the address of the server, without /graphql.`,
      { status },
    );
  }
  const [error] = answer.errors ?? [];
  if (error) throw failureOf(error, answer.errors ?? [], status, retryAfter);
  const given = answer.extensions?.release;
  if (release !== undefined && given !== undefined && !given.startsWith(release))
    throw new OtherReleaseError(
      "OTHER_RELEASE",
      `The client is pinned to release ${release}; the server answered from ${given}. Leave release out to take whatever is current.`,
      { status },
    );
  return answer.data;
}

/** The error to throw for the first error of an answer. */
function failureOf(
  error: GraphqlErrorDetails,
  errors: readonly GraphqlErrorDetails[],
  status: number,
  retryAfter: number | undefined,
): CancerPolicyGraphError {
  const { code = "INTERNAL", requestId } = error.extensions ?? {};
  const details = { status, errors, ...(typeof requestId === "string" && { requestId }) };
  if (status === 429 || status === 503 || code === "STORE_UNAVAILABLE" || code === "TIMEOUT")
    return new TryAgainError(String(code), error.message, { ...details, retryAfter });
  if (status === 404 && /^Release /.test(error.message))
    return new OtherReleaseError("OTHER_RELEASE", error.message, details);
  if (code === "INTERNAL" || status >= 500) return new ServerError(String(code), error.message, details);
  return new RequestError(String(code), error.message, details);
}
