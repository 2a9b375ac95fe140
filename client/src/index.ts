export {
  type Client,
  type ClientOptions,
  createClient,
  type RequestOptions,
  type TypedDocument,
  type VariableValues,
} from "./client.js";
export {
  CancerPolicyGraphError,
  type GraphqlErrorDetails,
  NetworkError,
  NotGraphqlError,
  OtherReleaseError,
  RequestError,
  ServerError,
  TryAgainError,
} from "./errors.js";
export { type ConnectionPage, iterate } from "./iterate.js";
export type { SavedQuery } from "./savedQuery.js";
