// Generated from compare.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const comparePage: PageDocument = {
  name: "compare-page",
  text: '# Page: Two side by side\n# What two entities lead to: what both reach, and what only one does, with the strength of the best chain to each.\nquery ComparePage(\n  $a: ID! = "recommendation:taskforce-2015-24"\n  $b: ID! = "recommendation:taskforce-2015-25"\n  $to: [EntityType!]! = [DELIVERABLE, POLICY_AREA, AMBITION, METRIC, ALLIANCE]\n  $first: Int = 400\n  $asOf: Date = "2016-12-06"\n  $isAsked: Boolean! = true\n) @asOf(date: $asOf) {\n  first: node(id: $a) @include(if: $isAsked) { id ... on Entity { label } }\n  second: node(id: $b) @include(if: $isAsked) { id ... on Entity { label } }\n  fromFirst: trace(from: $a, to: $to, first: $first) @include(if: $isAsked) { ...Reached }\n  fromSecond: trace(from: $b, to: $to, first: $first) @include(if: $isAsked) { ...Reached }\n}\n\nfragment Reached on TraceConnection {\n  totalCount\n  nodes {\n    target { id label }\n    strength\n  }\n}\n',
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

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type ComparePageQueryVariables = Exact<{
  a?: string;
  b?: string;
  to?: ReadonlyArray<EntityType> | EntityType;
  first?: number | null | undefined;
  asOf?: string | null | undefined;
  isAsked?: boolean;
}>;

export type ComparePageQuery = {
  readonly first?:
    | { readonly label: string; readonly id: string }
    | { readonly label: string; readonly id: string }
    | null;
  readonly second?:
    | { readonly label: string; readonly id: string }
    | { readonly label: string; readonly id: string }
    | null;
  readonly fromFirst?: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly strength: Strength;
      readonly target:
        | { readonly id: string; readonly label: string }
        | { readonly id: string; readonly label: string };
    }>;
  } | null;
  readonly fromSecond?: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly strength: Strength;
      readonly target:
        | { readonly id: string; readonly label: string }
        | { readonly id: string; readonly label: string };
    }>;
  } | null;
};

export type ReachedFragment = {
  readonly totalCount: number;
  readonly nodes: ReadonlyArray<{
    readonly strength: Strength;
    readonly target: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
  }>;
};
