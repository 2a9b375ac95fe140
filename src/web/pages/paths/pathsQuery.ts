// Generated from paths.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const pathsPage: PageDocument = {
  name: "paths-page",
  text: '# Page: Every chain between two\n# The chains of links between two entities, the strongest first, with the words that support every hop.\nquery PathsPage(\n  $from: ID! = "recommendation:taskforce-2015-24"\n  $to: ID! = "metric:one-year-survival"\n  $minStrength: Strength\n  $first: Int = 21\n  $asOf: Date = "2016-12-06"\n  $isAsked: Boolean! = true\n) @asOf(date: $asOf) {\n  start: node(id: $from) @include(if: $isAsked) { id ... on Entity { label } }\n  end: node(id: $to) @include(if: $isAsked) { id ... on Entity { label } }\n  paths(from: $from, to: $to, minStrength: $minStrength, first: $first) @include(if: $isAsked) {\n    strength\n    hops {\n      relation\n      direction\n      from { id label }\n      to { id label }\n      evidence { ...EvidenceParts }\n    }\n  }\n}\n\nfragment CitationParts on Citation {\n  quote\n  plainQuote\n  locator\n  reference\n  source {\n    id\n    title\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  basis\n  confidence\n  strength\n  note\n  citations {\n    ...CitationParts\n  }\n}\n',
};

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

export type PathsPageQueryVariables = Exact<{
  from?: string;
  to?: string;
  minStrength?: Strength | null | undefined;
  first?: number | null | undefined;
  asOf?: string | null | undefined;
  isAsked?: boolean;
}>;

export type PathsPageQuery = {
  readonly start?:
    | { readonly label: string; readonly id: string }
    | { readonly label: string; readonly id: string }
    | null;
  readonly end?:
    | { readonly label: string; readonly id: string }
    | { readonly label: string; readonly id: string }
    | null;
  readonly paths?: ReadonlyArray<{
    readonly strength: Strength;
    readonly hops: ReadonlyArray<{
      readonly relation: Relation;
      readonly direction: Direction;
      readonly from: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
      readonly to: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
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
  }> | null;
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
