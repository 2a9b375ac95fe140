// Generated from queries/38-linked-by-meaning-only.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** National work that is linked by meaning only Printed on another row than the deliverable that it supports; the note gives the reason. */
export const linkedByMeaningOnly = savedQuery<LinkedByMeaningOnlyQuery, LinkedByMeaningOnlyQueryVariables, false>(
  "linked-by-meaning-only",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type LinkedByMeaningOnlyQueryVariables = Exact<{ [key: string]: never }>;

export type LinkedByMeaningOnlyQuery = {
  readonly deliverables: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly nationalWork: {
        readonly edges: ReadonlyArray<{
          readonly node: { readonly id: string; readonly name: string };
          readonly evidence: ReadonlyArray<{
            readonly note: string | null;
            readonly citations: ReadonlyArray<{ readonly quote: string; readonly locator: string }>;
          }>;
        }>;
      };
    }>;
  };
};
