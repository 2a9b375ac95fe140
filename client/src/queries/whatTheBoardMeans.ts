// Generated from queries/64-what-the-board-means.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What does "the Board" mean in 2012? In the report of 2012 it means the later NHS England. Pass another source, or none, to see other candidates. */
export const whatTheBoardMeans = savedQuery<WhatTheBoardMeansQuery, WhatTheBoardMeansQueryVariables, false>(
  "what-the-board-means",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type WhatTheBoardMeansQueryVariables = Exact<{
  name?: string;
  source?: string | null | undefined;
}>;

export type WhatTheBoardMeansQuery = {
  readonly resolve: ReadonlyArray<{
    readonly reason: string;
    readonly entity:
      | ({
          readonly id: string;
          readonly name: string;
          readonly aliases: ReadonlyArray<{
            readonly name: string;
            readonly source: { readonly id: string; readonly title: string } | null;
          }>;
        } & {
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
      | ({
          readonly id: string;
          readonly name: string;
          readonly aliases: ReadonlyArray<{
            readonly name: string;
            readonly source: { readonly id: string; readonly title: string } | null;
          }>;
        } & {
          readonly __typename: "Publication" | "Recommendation" | "Region" | "Source" | "Stp" | "Strategy" | "Topic";
        });
  }>;
};
