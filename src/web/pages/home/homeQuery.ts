// Generated from home.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const homePage: PageDocument = {
  name: "home-page",
  text: '# Page: First page\n# The Taskforce\'s recommendations, the alliances of a day by region, the gaps, and the documents with how much of each is quoted.\nquery HomePage($asOf: Date = "2016-12-06") @asOf(date: $asOf) {\n  release {\n    version\n    entityCounts { count }\n    relationCounts { count }\n  }\n  strategy(id: "strategy:taskforce-2015") {\n    declaredRecommendationCount\n    recommendations(first: 500) {\n      nodes {\n        id\n        number\n        deliverables(first: 0) { totalCount }\n      }\n    }\n  }\n  regions {\n    nodes {\n      id\n      label\n      citations(field: "name") { start }\n      alliances(first: 100) {\n        totalCount\n        nodes {\n          id\n          label\n          stps(first: 0) { totalCount }\n          ccgs(first: 0) { totalCount }\n        }\n      }\n    }\n  }\n  gaps(first: 500) {\n    totalCount\n    nodes { kind }\n  }\n  sources(first: 100, orderBy: { field: FACT_COUNT, direction: DESC }) {\n    nodes {\n      id\n      title\n      kind\n      publisher\n      published\n      publishedPrecision\n      quotedShare\n      quotationCount\n      factCount\n    }\n  }\n}\n',
};

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

export type Precision = "DAY" | "MONTH" | "SEASON" | "YEAR";

export type SourceKind = "DOCUMENT" | "FACT_LIST" | "LOOKUP" | "NEWSLETTER" | "WEB_PAGE";

export type HomePageQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;

export type HomePageQuery = {
  readonly release: {
    readonly version: string;
    readonly entityCounts: ReadonlyArray<{ readonly count: number }>;
    readonly relationCounts: ReadonlyArray<{ readonly count: number }>;
  };
  readonly strategy: {
    readonly declaredRecommendationCount: number | null;
    readonly recommendations: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly number: number;
        readonly deliverables: { readonly totalCount: number };
      }>;
    };
  } | null;
  readonly regions: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly citations: ReadonlyArray<{ readonly start: number }>;
      readonly alliances: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly label: string;
          readonly stps: { readonly totalCount: number };
          readonly ccgs: { readonly totalCount: number };
        }>;
      };
    }>;
  };
  readonly gaps: { readonly totalCount: number; readonly nodes: ReadonlyArray<{ readonly kind: GapKind }> };
  readonly sources: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly kind: SourceKind;
      readonly publisher: string | null;
      readonly published: string | null;
      readonly publishedPrecision: Precision | null;
      readonly quotedShare: number | null;
      readonly quotationCount: number;
      readonly factCount: number;
    }>;
  };
};
