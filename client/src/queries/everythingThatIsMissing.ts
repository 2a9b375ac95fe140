// Generated from queries/37-everything-that-is-missing.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Everything that is missing All gaps with their kinds and reasons, including those of later alliances. Choose kinds to narrow the list. */
export const everythingThatIsMissing = savedQuery<
  EverythingThatIsMissingQuery,
  EverythingThatIsMissingQueryVariables,
  false
>("everything-that-is-missing");

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

export type EverythingThatIsMissingQueryVariables = Exact<{
  kinds?: ReadonlyArray<GapKind> | GapKind | null | undefined;
}>;

export type EverythingThatIsMissingQuery = {
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
    }>;
  };
};
