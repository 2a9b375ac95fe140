// Generated from queries/52-one-ccg-two-alliances.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** One CCG in two alliances NHS Cumbria is in two rows of Annex i, and the guidance does not say which part belongs to which alliance. */
export const oneCcgTwoAlliances = savedQuery<OneCcgTwoAlliancesQuery, OneCcgTwoAlliancesQueryVariables, false>(
  "one-ccg-two-alliances",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type Extent = "PART" | "WHOLE";

export type OneCcgTwoAlliancesQueryVariables = Exact<{ [key: string]: never }>;

export type OneCcgTwoAlliancesQuery = {
  readonly ccg: {
    readonly id: string;
    readonly name: string;
    readonly code: string | null;
    readonly alliances: {
      readonly edges: ReadonlyArray<{
        readonly extent: Extent;
        readonly node: { readonly id: string; readonly name: string };
        readonly evidence: ReadonlyArray<{
          readonly basis: Basis;
          readonly confidence: Confidence;
          readonly note: string | null;
          readonly citations: ReadonlyArray<{
            readonly quote: string;
            readonly locator: string;
            readonly reference: string;
            readonly source: { readonly id: string; readonly title: string };
          }>;
        }>;
      }>;
    };
    readonly stps: {
      readonly edges: ReadonlyArray<{
        readonly extent: Extent;
        readonly node: { readonly id: string; readonly name: string };
        readonly evidence: ReadonlyArray<{
          readonly basis: Basis;
          readonly confidence: Confidence;
          readonly note: string | null;
          readonly citations: ReadonlyArray<{
            readonly quote: string;
            readonly locator: string;
            readonly reference: string;
            readonly source: { readonly id: string; readonly title: string };
          }>;
        }>;
      }>;
    };
  } | null;
};
