// Generated from queries/22-back-from-a-ccg.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** From a CCG back to the recommendations What the alliance of NHS Swindon must deliver, and for which recommendations. */
export const backFromACcg = savedQuery<BackFromACcgQuery, BackFromACcgQueryVariables, false>("back-from-a-ccg");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type EntityType =
  | "ALLIANCE"
  | "AMBITION"
  | "BODY_TYPE"
  | "CANCER_NETWORK"
  | "CANCER_TYPE"
  | "CCG"
  | "DELIVERABLE"
  | "EXPECTATION"
  | "FINDING"
  | "FUNDING_ALLOCATION"
  | "GAP"
  | "METRIC"
  | "MILESTONE"
  | "NATIONAL_WORK"
  | "NETWORK_GROUP"
  | "ORGANISATION"
  | "PERSON"
  | "POLICY_AREA"
  | "POPULATION_GROUP"
  | "PROGRAMME"
  | "PUBLICATION"
  | "RECOMMENDATION"
  | "REGION"
  | "SOURCE"
  | "STP"
  | "STRATEGY"
  | "TOPIC";

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

export type BackFromACcgQueryVariables = Exact<{
  ccg?: string;
}>;

export type BackFromACcgQuery = {
  readonly trace: {
    readonly totalCount: number;
    readonly byStrength: ReadonlyArray<{ readonly strength: Strength; readonly count: number }>;
    readonly groups: ReadonlyArray<{
      readonly type: EntityType;
      readonly count: number;
      readonly traces: ReadonlyArray<{
        readonly target:
          | { readonly id: string; readonly name: string }
          | { readonly id: string; readonly name: string };
      }>;
    }>;
    readonly nodes: ReadonlyArray<{
      readonly strength: Strength;
      readonly target: { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string };
      readonly path: {
        readonly hops: ReadonlyArray<{
          readonly relation: Relation;
          readonly to: { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string };
        }>;
      };
    }>;
  } | null;
};
