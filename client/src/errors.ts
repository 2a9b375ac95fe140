/** An error that the API reports in an answer. */
export interface GraphqlErrorDetails {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

/** What is known of a failure. */
export interface FailureDetails {
  readonly status?: number;
  readonly errors?: readonly GraphqlErrorDetails[];
  /** Id of the request, which the server's log has. */
  readonly requestId?: string;
  readonly cause?: unknown;
}

/** Base class of all errors of this client. `code` tells them apart. */
export class CancerPolicyGraphError extends Error {
  /** As the API names it, such as "BAD_USER_INPUT"; "NETWORK", "NOT_GRAPHQL" or "OTHER_RELEASE" where the API said nothing. */
  readonly code: string;
  readonly status: number | undefined;
  readonly errors: readonly GraphqlErrorDetails[];
  readonly requestId: string | undefined;
  constructor(code: string, message: string, { status, errors = [], requestId, cause }: FailureDetails = {}) {
    super(message, cause === undefined ? undefined : { cause });
    this.name = new.target.name;
    this.code = code;
    this.status = status;
    this.errors = errors;
    this.requestId = requestId;
  }
}

/** The server could not be reached. */
export class NetworkError extends CancerPolicyGraphError {}

/** The server is there, but cannot answer now: it is overloaded or its store is away. Also when too many requests were sent. */
export class TryAgainError extends CancerPolicyGraphError {
  /** Seconds after which the server asks to be tried again; undefined where it does not say. */
  readonly retryAfter: number | undefined;
  constructor(
    code: string,
    message: string,
    { retryAfter, ...details }: FailureDetails & { readonly retryAfter: number | undefined },
  ) {
    super(code, message, details);
    this.retryAfter = retryAfter;
  }
}

/** The request is at fault: its document, its variables, or its size. */
export class RequestError extends CancerPolicyGraphError {}

/** The address answers, but not as the API does: HTML, or JSON of something else. */
export class NotGraphqlError extends CancerPolicyGraphError {}

/** The server does not have the release that the client is pinned to, or answered from another one. */
export class OtherReleaseError extends CancerPolicyGraphError {}

/** The server failed in a way that it did not foresee. */
export class ServerError extends CancerPolicyGraphError {}
