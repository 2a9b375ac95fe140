// Generated from queries/25-why-a-trace-finds-nothing.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Why does a trace find nothing? No chain holds, or none is possible; direct links that traces do not follow are counted. Here of a recommendation of 2012. */
export const whyATraceFindsNothing = savedQuery<WhyATraceFindsNothingQuery, WhyATraceFindsNothingQueryVariables, false>(
  "why-a-trace-finds-nothing",
);

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

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type WhyATraceFindsNothingQueryVariables = Exact<{
  from?: string;
  to?: ReadonlyArray<EntityType> | EntityType;
}>;

export type WhyATraceFindsNothingQuery = {
  readonly trace: {
    readonly notFollowed: ReadonlyArray<EntityType>;
    readonly byStrength: ReadonlyArray<{ readonly strength: Strength; readonly count: number }>;
    readonly notStated: ReadonlyArray<{ readonly type: EntityType; readonly message: string }>;
    readonly seeAlso: ReadonlyArray<{
      readonly type: EntityType;
      readonly field: string;
      readonly count: number;
      readonly message: string;
    }>;
  } | null;
};
