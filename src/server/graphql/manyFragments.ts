import { RequestError } from "../http/requestError.js";

/** Most fragments of a document. graphql-js follows them by recursion while it validates, before any limit of ours is checked, and some hundreds overflow its stack. */
const MAX_FRAGMENTS = 100;

/** @throws RequestError if a document defines too many fragments */
export function refuseManyFragments(document: string | null): void {
  const count = document?.match(/\bfragment\s+\w+\s+on\b/g)?.length ?? 0;
  if (count <= MAX_FRAGMENTS) return;
  const message = `The document has ${count} fragments; the limit is ${MAX_FRAGMENTS}. Split it into several requests.`;
  throw new RequestError(422, "QUERY_TOO_COMPLEX", message);
}
