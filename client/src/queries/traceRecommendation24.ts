// Generated from queries/21-trace-recommendation-24.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Recommendation 24, hop by hop The 28 day standard: its deliverable, area, ambitions, metrics and alliances, each hop with its quotation. */
export const traceRecommendation24 = savedQuery<TraceRecommendation24Query, TraceRecommendation24QueryVariables, false>(
  "trace-recommendation-24",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type Direction = "BACKWARD" | "FORWARD";

export type Relation =
  | "ACCOUNTABLE_TO"
  | "ADDRESSED_TO"
  | "AGREED_BY"
  | "ASSIGNED_TO"
  | "BACKS"
  | "CHAIRS"
  | "COMMISSIONS"
  | "CONCERNS"
  | "CONTAINS"
  | "CONTRIBUTES_TO"
  | "COUNTS"
  | "COVERS"
  | "DELIVERED_BY"
  | "ECHOES"
  | "EVOLVED_INTO"
  | "EXPECTED_OF"
  | "FOLLOWS"
  | "FUNDS"
  | "GAP_IN"
  | "HAS_AMBITION"
  | "HAS_MEMBER"
  | "HOLDS_POST_AT"
  | "INTENDED_FOR"
  | "INVOLVES"
  | "IN_AREA"
  | "IN_REGION"
  | "LEADS"
  | "LOCATED_IN"
  | "MAKES"
  | "MEASURED_BY"
  | "PART_OF"
  | "PRESENTED_AT"
  | "PROGRESS_ON"
  | "PUBLISHED"
  | "REFERS_TO"
  | "RUN_BY"
  | "SERVES"
  | "SETS"
  | "SET_OUT_IN"
  | "SHARES_FOOTPRINT_WITH"
  | "SUCCEEDED_BY"
  | "SUPPORTED_BY"
  | "SUPPORTS"
  | "TEXT_OF"
  | "USES"
  | "WORKS_WITH";

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type TraceRecommendation24QueryVariables = Exact<{ [key: string]: never }>;

export type TraceRecommendation24Query = {
  readonly trace: {
    readonly totalCount: number;
    readonly byStrength: ReadonlyArray<{ readonly strength: Strength; readonly count: number }>;
    readonly nodes: ReadonlyArray<{
      readonly strength: Strength;
      readonly pathCount: number;
      readonly target:
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
      readonly path: {
        readonly hops: ReadonlyArray<{
          readonly relation: Relation;
          readonly direction: Direction;
          readonly from:
            | { readonly id: string; readonly name: string }
            | { readonly id: string; readonly name: string };
          readonly to: { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly confidence: Confidence;
            readonly strength: Strength | null;
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
  } | null;
};
