// Generated from data.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const dataPage: PageDocument = {
  name: "data-page",
  text: "# Page: Data and downloads\n# How much the release holds.\nquery DataPage {\n  release {\n    hash\n    version\n    entityCounts { type count }\n    relationCounts { count }\n  }\n}\n",
};

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

export type DataPageQueryVariables = Exact<{ [key: string]: never }>;

export type DataPageQuery = {
  readonly release: {
    readonly hash: string;
    readonly version: string;
    readonly entityCounts: ReadonlyArray<{ readonly type: EntityType; readonly count: number }>;
    readonly relationCounts: ReadonlyArray<{ readonly count: number }>;
  };
};
