// Generated from queries/61-search.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Find anything by words Ignores case, accents, "&" and the NHS prefix, and allows a typing error. */
export const search = savedQuery<SearchQuery, SearchQueryVariables, false>("search");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SearchQueryVariables = Exact<{
  text?: string;
}>;

export type SearchQuery = {
  readonly search: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly score: number;
      readonly matches: ReadonlyArray<{ readonly field: string; readonly text: string }>;
      readonly node:
        | ({ readonly id: string; readonly name: string } & {
            readonly __typename:
              | "Alliance"
              | "Ambition"
              | "BodyType"
              | "CancerNetwork"
              | "CancerType"
              | "Ccg"
              | "Deliverable"
              | "Expectation"
              | "Finding"
              | "FundingAllocation"
              | "Gap"
              | "Metric"
              | "Milestone"
              | "NationalWork"
              | "NetworkGroup"
              | "Organisation"
              | "Person"
              | "PolicyArea"
              | "PopulationGroup"
              | "Programme";
          })
        | ({ readonly id: string; readonly name: string } & {
            readonly __typename: "Publication" | "Recommendation" | "Region" | "Source" | "Stp" | "Strategy" | "Topic";
          });
    }>;
  };
};
