// Generated from queries/36-where-sources-disagree.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Where sources disagree, or a count does not add up Both sides are cited; the graph does not decide between them. */
export const whereSourcesDisagree = savedQuery<WhereSourcesDisagreeQuery, WhereSourcesDisagreeQueryVariables, false>(
  "where-sources-disagree",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type GapKind =
  | "ALLIANCE_WITHOUT_LEAD"
  | "AMBITION_NOT_ON_DASHBOARD"
  | "AMBITION_WITHOUT_METRIC"
  | "AMBITION_WITHOUT_TARGET"
  | "CCG_IN_TWO_ALLIANCES"
  | "COUNT_MISMATCH"
  | "DELIVERABLE_WITHOUT_NATIONAL_WORK"
  | "DISPUTED"
  | "LOW_CONFIDENCE"
  | "METRIC_WITHOUT_OBSERVATION"
  | "RECOMMENDATION_WITHOUT_DELIVERABLE"
  | "STP_SPLIT"
  | "TARGET_WITHOUT_YEAR";

export type WhereSourcesDisagreeQueryVariables = Exact<{ [key: string]: never }>;

export type WhereSourcesDisagreeQuery = {
  readonly gaps: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly kind: GapKind;
      readonly why: string;
      readonly subject: {
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
      } | null;
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly reference: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
  };
};
