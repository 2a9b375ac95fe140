// Generated from queries/26-what-rests-on-a-source.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What rests on a source The places of a source that are quoted, in the order of its text, with the facts that rest on each, and what is not cited. */
export const whatRestsOnASource = savedQuery<WhatRestsOnASourceQuery, WhatRestsOnASourceQueryVariables, false>(
  "what-rests-on-a-source",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WhatRestsOnASourceQueryVariables = Exact<{
  source?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type WhatRestsOnASourceQuery = {
  readonly source: {
    readonly id: string;
    readonly title: string;
    readonly quotedShare: number | null;
    readonly quotations: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly factCount: number;
        readonly citation: { readonly locator: string; readonly plainQuote: string };
        readonly facts: ReadonlyArray<{
          readonly field: string;
          readonly entity:
            | { readonly id: string; readonly label: string }
            | { readonly id: string; readonly label: string };
          readonly other:
            | { readonly id: string; readonly label: string }
            | { readonly id: string; readonly label: string }
            | null;
        }>;
      }>;
    };
    readonly uncited: ReadonlyArray<{ readonly words: string; readonly why: string }>;
  } | null;
};
