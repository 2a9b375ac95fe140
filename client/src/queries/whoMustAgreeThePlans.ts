// Generated from queries/06-who-must-agree-the-plans.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Who must agree the plans? The delivery plans of alliances and of the Vanguard, who has to agree them, and on what condition. */
export const whoMustAgreeThePlans = savedQuery<WhoMustAgreeThePlansQuery, WhoMustAgreeThePlansQueryVariables, false>(
  "who-must-agree-the-plans",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhoMustAgreeThePlansQueryVariables = Exact<{ [key: string]: never }>;

export type WhoMustAgreeThePlansQuery = {
  readonly publications: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly agreedBy: {
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
