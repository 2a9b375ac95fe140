import { type Hint, type PageInput, PageProblem } from "../page.js";
import { queryString } from "../parts/site.js";
import type { TracePageQuery } from "./traceQuery.js";
import { readTraceRequest, type TraceRequest, tracePath } from "./traceRequest.js";

type Found<Name extends keyof TracePageQuery> = NonNullable<TracePageQuery[Name]>;

/** A trace that holds something, with what was asked for. */
export interface AnsweredTrace {
  readonly request: TraceRequest;
  readonly start: Extract<Found<"start">, { readonly label: string }>;
  readonly trace: Found<"trace">;
  readonly unfiltered: Found<"unfiltered">;
}

/** What the answer holds; null if the page was asked for without a beginning. @throws PageProblem if there is no such thing, or not on the day */
export function answeredTrace(
  { start, trace, unfiltered }: TracePageQuery,
  input: PageInput,
  hints: readonly Hint[],
): AnsweredTrace | null {
  const request = readTraceRequest(input);
  // Names have been replaced by ids.
  if (!request) return null;
  if (start && "label" in start && trace && unfiltered) return { request, start, trace, unfiltered };
  const near = hints.flatMap(({ candidates }) => candidates);
  const day = input.asOf === null ? "" : ` on ${input.asOf}`;
  throw new PageProblem(
    404,
    `There is nothing with the id “${request.from.slice(0, 80)}”${day}.`,
    near.map(({ id, label }) => ({
      name: `trace from ${label}`,
      // What exists on another day is offered for all times.
      path: id === request.from ? tracePath({ ...request, asOf: null }) : `/trace${queryString({ from: id })}`,
    })),
  );
}
