// Generated from queries/46-where-ideas-came-from.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Where ideas came from Later statements that repeat earlier ones, both quoted. Every link is a curator's reading; its note says what both share. */
export const whereIdeasCameFrom = savedQuery<WhereIdeasCameFromQuery, WhereIdeasCameFromQueryVariables, false>(
  "where-ideas-came-from",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhereIdeasCameFromQueryVariables = Exact<{ [key: string]: never }>;

export type WhereIdeasCameFromQuery = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly echoes: {
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
  readonly deliverables: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly echoes: {
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
  readonly expectations: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly echoes: {
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
};

export type EarlierFragment = {
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
          readonly __typename: "Publication" | "Recommendation" | "Region" | "Source" | "Stp" | "Strategy" | "Topic";
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
