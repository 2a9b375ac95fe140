// Generated from queries/47-which-ambitions-were-restated.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Which ambitions were restated? Every ambition with the documents that set it and its areas in Annex A. If two set it, the later repeats the earlier. */
export const whichAmbitionsWereRestated = savedQuery<
  WhichAmbitionsWereRestatedQuery,
  WhichAmbitionsWereRestatedQueryVariables,
  false
>("which-ambitions-were-restated");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhichAmbitionsWereRestatedQueryVariables = Exact<{ [key: string]: never }>;

export type WhichAmbitionsWereRestatedQuery = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly aliases: ReadonlyArray<{
        readonly name: string;
        readonly source: { readonly id: string; readonly title: string } | null;
      }>;
      readonly setBy: {
        readonly totalCount: number;
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
      readonly areas: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
      };
    }>;
  };
};
