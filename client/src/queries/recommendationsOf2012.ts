// Generated from queries/45-recommendations-of-2012.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** The recommendations of 2012 and whom they address What the Cancer Campaigning Group asked for, and of whom, four years before the guidance. */
export const recommendationsOf2012 = savedQuery<RecommendationsOf2012Query, RecommendationsOf2012QueryVariables, false>(
  "recommendations-of-2012",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type RecommendationsOf2012QueryVariables = Exact<{ [key: string]: never }>;

export type RecommendationsOf2012Query = {
  readonly strategy: {
    readonly id: string;
    readonly name: string;
    readonly published: string | null;
    readonly recommendations: {
      readonly totalCount: number;
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly number: number;
        readonly text: string | null;
        readonly addressees: {
          readonly edges: ReadonlyArray<{
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
                  readonly __typename:
                    | "Publication"
                    | "Recommendation"
                    | "Region"
                    | "Source"
                    | "Stp"
                    | "Strategy"
                    | "Topic";
                });
            readonly evidence: ReadonlyArray<{
              readonly basis: Basis;
              readonly note: string | null;
              readonly citations: ReadonlyArray<{
                readonly quote: string;
                readonly locator: string;
                readonly reference: string;
                readonly source: { readonly id: string; readonly title: string };
              }>;
            }>;
          }>;
        };
      }>;
    };
  } | null;
};
