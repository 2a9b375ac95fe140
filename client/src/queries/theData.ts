// Generated from queries/07-the-data.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Which data answers The release's hash, its counts and its sources; cite the hash with every answer. */
export const theData = savedQuery<TheDataQuery, TheDataQueryVariables, false>("the-data");

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

export type TheDataQueryVariables = Exact<{ [key: string]: never }>;

export type TheDataQuery = {
  readonly release: {
    readonly hash: string;
    readonly version: string;
    readonly entityCounts: ReadonlyArray<{ readonly type: EntityType; readonly count: number }>;
    readonly relationCounts: ReadonlyArray<{ readonly relation: Relation; readonly count: number }>;
    readonly sources: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly publisher: string | null;
      readonly licence: string;
      readonly url: string | null;
      readonly sha256: string | null;
      readonly citations: ReadonlyArray<{ readonly quote: string; readonly locator: string }>;
    }>;
  };
};
