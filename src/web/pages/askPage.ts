import type { OperationResult, Session } from "../../server/route.js";
import { type AnyPage, type PageInput, PageProblem, type ViewContext } from "./page.js";
import type { Site } from "./parts/site.js";

/** The answer to a page's query, and what it was asked for. */
export interface PageAnswer {
  readonly answer: unknown;
  readonly input: PageInput;
  readonly context: ViewContext;
  /** Whether the page is the same as long as the release is. */
  readonly isCacheable: boolean;
}

/** Runs a page's query. @throws PageProblem if a parameter is not valid, or the API cannot answer */
export async function askPage(page: AnyPage, input: PageInput, session: Session): Promise<PageAnswer> {
  const document = typeof page.document === "function" ? page.document(input) : page.document;
  const result = await session.run({ query: document.text, variables: { ...page.variables(input) } });
  const answer = answerOf(result);
  const { release, hints = [] } = result.extensions as { release: string; hints?: ViewContext["hints"] };
  return { answer, input, context: { hints, release }, isCacheable: result.isCacheable };
}

/** The day of a page, as the parts of the page know it; nothing where the page does not depend on one. */
export function dayOf({ isDated }: AnyPage, input: PageInput): Pick<Site, "asOf"> | Record<string, never> {
  return (typeof isDated === "function" ? isDated(input) : isDated) ? { asOf: input.asOf } : {};
}

/** The data of a result. @throws PageProblem if the API answered with an error */
export function answerOf({ status, data, errors }: OperationResult): unknown {
  const [error] = errors ?? [];
  if (!error) return data;
  const code = String(error.extensions?.code ?? "");
  if (status === 503 || code === "STORE_UNAVAILABLE" || code === "TIMEOUT") throw new PageProblem(503, error.message);
  if (code === "BAD_USER_INPUT" || code === "QUERY_TOO_COMPLEX") throw new PageProblem(400, error.message);
  // Anything else is a fault of the page, not of what was asked for.
  throw new Error(`A page's query failed: ${error.message}`);
}
