// Generated from gapKind.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const gapKindPage: PageDocument = {
  name: "gap-kind-page",
  text: '# Page: Gaps of one kind\n# What is missing, why it counts as a gap, and what the sources do say.\nquery GapKindPage(\n  $kinds: [GapKind!] = [STP_SPLIT]\n  $first: Int = 100\n  $after: String\n  $asOf: Date = "2016-12-06"\n) @asOf(date: $asOf) {\n  gaps(kinds: $kinds, first: $first, after: $after) {\n    totalCount\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    nodes {\n      id\n      kind\n      why\n      validFrom\n      validTo\n      subject {\n        node {\n          id\n          label\n          ... on Ambition { echoes(first: 3) { nodes { id label } } }\n          ... on Deliverable { echoes(first: 3) { nodes { id label } } }\n          ... on Recommendation { echoes(first: 3) { nodes { id label } } }\n          ... on Expectation { echoes(first: 3) { nodes { id label } } }\n        }\n      }\n      evidence(field: "why") { ...EvidenceParts }\n    }\n  }\n}\n\nfragment CitationParts on Citation {\n  quote\n  plainQuote\n  locator\n  reference\n  source {\n    id\n    title\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  basis\n  confidence\n  strength\n  note\n  citations {\n    ...CitationParts\n  }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

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

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type GapKindPageQueryVariables = Exact<{
  kinds?: ReadonlyArray<GapKind> | GapKind | null | undefined;
  first?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
}>;

export type GapKindPageQuery = {
  readonly gaps: {
    readonly totalCount: number;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly kind: GapKind;
      readonly why: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly subject: {
        readonly node:
          | { readonly id: string; readonly label: string }
          | { readonly id: string; readonly label: string }
          | {
              readonly id: string;
              readonly label: string;
              readonly echoes: {
                readonly nodes: ReadonlyArray<
                  { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string }
                >;
              };
            };
      } | null;
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
