// Generated from home.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const homePage: PageDocument = {
  name: "home-page",
  text: '# Page: First page\n# The Taskforce\'s recommendations, the 19 footprints by region, the gaps and the documents.\nquery HomePage @asOf(date: "2016-12-06") {\n  release {\n    hash\n    entityCounts { type count }\n  }\n  regions {\n    nodes {\n      id\n      label\n      alliances(first: 50) {\n        nodes {\n          id\n          label\n          kind\n          stps(first: 0) { totalCount }\n          ccgs(first: 0) { totalCount }\n        }\n      }\n    }\n  }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AllianceKind = "ALLIANCE" | "VANGUARD";

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

export type HomePageQueryVariables = Exact<{ [key: string]: never }>;

export type HomePageQuery = {
  readonly release: {
    readonly hash: string;
    readonly entityCounts: ReadonlyArray<{ readonly type: EntityType; readonly count: number }>;
  };
  readonly regions: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly alliances: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly label: string;
          readonly kind: AllianceKind;
          readonly stps: { readonly totalCount: number };
          readonly ccgs: { readonly totalCount: number };
        }>;
      };
    }>;
  };
};
