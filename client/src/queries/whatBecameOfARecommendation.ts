// Generated from queries/49-what-became-of-a-recommendation.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What became of a recommendation? What later pages say about it, by day. If a page prints no number, the link is inferred, and its note has the reason. */
export const whatBecameOfARecommendation = savedQuery<
  WhatBecameOfARecommendationQuery,
  WhatBecameOfARecommendationQueryVariables,
  false
>("what-became-of-a-recommendation");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type WhatBecameOfARecommendationQueryVariables = Exact<{
  number?: number;
}>;

export type WhatBecameOfARecommendationQuery = {
  readonly recommendation: {
    readonly id: string;
    readonly name: string;
    readonly strategy: {
      readonly node: { readonly id: string; readonly name: string; readonly progress: { readonly totalCount: number } };
    } | null;
    readonly progress: {
      readonly totalCount: number;
      readonly edges: ReadonlyArray<{
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly date: string | null;
          readonly statement: string | null;
          readonly speakerRole: string | null;
          readonly value: number | null;
          readonly unit: string | null;
        };
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
