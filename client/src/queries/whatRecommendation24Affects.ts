// Generated from queries/01-what-recommendation-24-affects.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What does a recommendation affect? Its deliverables, ambitions, metrics and alliances, each with the strength of the chain. Its number is 24 unless you change it. */
export const whatRecommendation24Affects = savedQuery<
  WhatRecommendation24AffectsQuery,
  WhatRecommendation24AffectsQueryVariables,
  false
>("what-recommendation-24-affects");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type WhatRecommendation24AffectsQueryVariables = Exact<{
  number?: number | null | undefined;
}>;

export type WhatRecommendation24AffectsQuery = {
  readonly recommendation: {
    readonly id: string;
    readonly name: string;
    readonly text: string | null;
    readonly strategy: { readonly node: { readonly id: string; readonly name: string } } | null;
    readonly affects: {
      readonly deliverables: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly strength: Strength;
          readonly target:
            | { readonly id: string; readonly name: string }
            | { readonly id: string; readonly name: string };
          readonly path: {
            readonly hops: ReadonlyArray<{
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly locator: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
            }>;
          };
        }>;
      };
      readonly ambitions: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly strength: Strength;
          readonly target:
            | { readonly id: string; readonly name: string }
            | { readonly id: string; readonly name: string };
        }>;
      };
      readonly metrics: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly strength: Strength;
          readonly target:
            | { readonly id: string; readonly name: string }
            | { readonly id: string; readonly name: string };
          readonly path: {
            readonly hops: ReadonlyArray<{
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly locator: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
            }>;
          };
        }>;
      };
      readonly alliances: {
        readonly totalCount: number;
        readonly byStrength: ReadonlyArray<{ readonly strength: Strength; readonly count: number }>;
        readonly nodes: ReadonlyArray<{
          readonly strength: Strength;
          readonly target:
            | { readonly id: string; readonly name: string }
            | { readonly id: string; readonly name: string };
        }>;
      };
    };
  } | null;
};
