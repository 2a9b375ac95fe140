// Generated from time.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const timePage: PageDocument = {
  name: "time-page",
  text: "# Page: Time\n# The alliances, STPs, networks and CCGs of all times, with the days between which they existed and what they followed.\nquery TimePage($withEvidence: Boolean! = true) {\n  alliances(first: 200) {\n    nodes { ...Body predecessors(first: 20) { edges { evidence @include(if: $withEvidence) { ...EvidenceParts } node { id label } } } }\n  }\n  stps(first: 200) {\n    nodes { ...Body predecessors(first: 20) { edges { evidence @include(if: $withEvidence) { ...EvidenceParts } node { id label } } } }\n  }\n  cancerNetworks(first: 200) {\n    nodes { ...Body predecessors(first: 20) { edges { evidence @include(if: $withEvidence) { ...EvidenceParts } node { id label } } } }\n  }\n  ccgs(first: 500) {\n    nodes { ...Body predecessors(first: 20) { edges { evidence @include(if: $withEvidence) { ...EvidenceParts } node { id label } } } }\n  }\n}\n\nfragment Body on Entity {\n  id\n  label\n  validFrom\n  validTo\n}\n\nfragment CitationParts on Citation {\n  quote\n  plainQuote\n  locator\n  reference\n  source {\n    id\n    title\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  basis\n  confidence\n  strength\n  note\n  citations {\n    ...CitationParts\n  }\n}\n",
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type TimePageQueryVariables = Exact<{
  withEvidence?: boolean;
}>;

export type TimePageQuery = {
  readonly alliances: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly predecessors: {
        readonly edges: ReadonlyArray<{
          readonly evidence?: ReadonlyArray<{
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
          readonly node: { readonly id: string; readonly label: string };
        }>;
      };
    }>;
  };
  readonly stps: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly predecessors: {
        readonly edges: ReadonlyArray<{
          readonly evidence?: ReadonlyArray<{
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
          readonly node: { readonly id: string; readonly label: string };
        }>;
      };
    }>;
  };
  readonly cancerNetworks: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly predecessors: {
        readonly edges: ReadonlyArray<{
          readonly evidence?: ReadonlyArray<{
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
          readonly node: { readonly id: string; readonly label: string };
        }>;
      };
    }>;
  };
  readonly ccgs: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly predecessors: {
        readonly edges: ReadonlyArray<{
          readonly evidence?: ReadonlyArray<{
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
          readonly node: { readonly id: string; readonly label: string };
        }>;
      };
    }>;
  };
};

type Body_UbuIhfYvh1tZxIpc15h3dOeQhBFxxk95eb13IaNuCe_Fragment = {
  readonly id: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type Body_Zab5gMp8Uxi8BiiNqImmReU2httsTaSl1Mm6paVorE_Fragment = {
  readonly id: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type BodyFragment =
  | Body_UbuIhfYvh1tZxIpc15h3dOeQhBFxxk95eb13IaNuCe_Fragment
  | Body_Zab5gMp8Uxi8BiiNqImmReU2httsTaSl1Mm6paVorE_Fragment;

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
