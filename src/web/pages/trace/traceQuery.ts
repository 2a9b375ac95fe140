// Generated from trace.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const tracePage: PageDocument = {
  name: "trace-page",
  text: '# Page: What something leads to\n# Everything of some types to which chains lead from an entity, with the words that support every hop.\nquery TracePage(\n  $from: ID! = "recommendation:taskforce-2015-24"\n  $to: [EntityType!]! = [DELIVERABLE, POLICY_AREA, AMBITION, METRIC, ALLIANCE]\n  $minStrength: Strength\n  $first: Int = 100\n  $after: String\n  $asOf: Date = "2016-12-06"\n  $isTrace: Boolean! = true\n) @asOf(date: $asOf) {\n  start: node(id: $from) @include(if: $isTrace) {\n    id\n    ... on Entity { label description }\n    ... on Recommendation { text strategy { node { id label } } }\n  }\n  trace(from: $from, to: $to, minStrength: $minStrength, first: $first, after: $after) @include(if: $isTrace) {\n    totalCount\n    truncated\n    byStrength { strength count }\n    notStated { type message }\n    seeAlso { type field count }\n    notFollowed\n    pageInfo { hasNextPage endCursor }\n    groups {\n      traces {\n        target { id }\n      }\n    }\n    nodes {\n      target { id label }\n      strength\n      pathCount\n      path {\n        hops {\n          relation\n          direction\n          from { id label }\n          to { id label }\n          evidence { ...EvidenceParts }\n        }\n      }\n    }\n  }\n  unfiltered: trace(from: $from, to: $to, first: 0) @include(if: $isTrace) {\n    totalCount\n    byStrength { strength count }\n  }\n}\n\nfragment CitationParts on Citation {\n  quote\n  plainQuote\n  locator\n  reference\n  source {\n    id\n    title\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  basis\n  confidence\n  strength\n  note\n  citations {\n    ...CitationParts\n  }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type Direction = "BACKWARD" | "FORWARD";

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

export type TracePageQueryVariables = Exact<{
  from?: string;
  to?: ReadonlyArray<EntityType> | EntityType;
  minStrength?: Strength | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  isTrace?: boolean;
}>;

export type TracePageQuery = {
  readonly start?:
    | { readonly label: string; readonly description: string | null; readonly id: string }
    | { readonly label: string; readonly description: string | null; readonly id: string }
    | {
        readonly label: string;
        readonly description: string | null;
        readonly text: string | null;
        readonly id: string;
        readonly strategy: { readonly node: { readonly id: string; readonly label: string } } | null;
      }
    | null;
  readonly trace?: {
    readonly totalCount: number;
    readonly truncated: boolean;
    readonly notFollowed: ReadonlyArray<EntityType>;
    readonly byStrength: ReadonlyArray<{ readonly strength: Strength; readonly count: number }>;
    readonly notStated: ReadonlyArray<{ readonly type: EntityType; readonly message: string }>;
    readonly seeAlso: ReadonlyArray<{ readonly type: EntityType; readonly field: string; readonly count: number }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly groups: ReadonlyArray<{
      readonly traces: ReadonlyArray<{ readonly target: { readonly id: string } | { readonly id: string } }>;
    }>;
    readonly nodes: ReadonlyArray<{
      readonly strength: Strength;
      readonly pathCount: number;
      readonly target:
        | { readonly id: string; readonly label: string }
        | { readonly id: string; readonly label: string };
      readonly path: {
        readonly hops: ReadonlyArray<{
          readonly relation: Relation;
          readonly direction: Direction;
          readonly from:
            | { readonly id: string; readonly label: string }
            | { readonly id: string; readonly label: string };
          readonly to:
            | { readonly id: string; readonly label: string }
            | { readonly id: string; readonly label: string };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly confidence: Confidence;
            readonly strength: Strength | null;
            readonly note: string | null;
            readonly citations: ReadonlyArray<{
              readonly quote: string;
              readonly plainQuote: string;
              readonly locator: string;
              readonly reference: string;
              readonly source: { readonly id: string; readonly title: string };
            }>;
          }>;
        }>;
      };
    }>;
  } | null;
  readonly unfiltered?: {
    readonly totalCount: number;
    readonly byStrength: ReadonlyArray<{ readonly strength: Strength; readonly count: number }>;
  } | null;
};

export type CitationPartsFragment = {
  readonly quote: string;
  readonly plainQuote: string;
  readonly locator: string;
  readonly reference: string;
  readonly source: { readonly id: string; readonly title: string };
};

export type EvidencePartsFragment = {
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly strength: Strength | null;
  readonly note: string | null;
  readonly citations: ReadonlyArray<{
    readonly quote: string;
    readonly plainQuote: string;
    readonly locator: string;
    readonly reference: string;
    readonly source: { readonly id: string; readonly title: string };
  }>;
};
