// Generated from gaps.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const gapsPage: PageDocument = {
  name: "gaps-page",
  text: '# Page: Gaps\n# How many gaps of each kind the sources leave on a day.\nquery GapsPage($asOf: Date = "2016-12-06") @asOf(date: $asOf) {\n  gaps(first: 500) {\n    totalCount\n    nodes { kind }\n  }\n}\n',
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

export type GapsPageQueryVariables = Exact<{
  asOf?: string | null | undefined;
}>;

export type GapsPageQuery = {
  readonly gaps: { readonly totalCount: number; readonly nodes: ReadonlyArray<{ readonly kind: GapKind }> };
};
