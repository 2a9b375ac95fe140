// Generated from queries/32-ambitions-not-on-the-dashboard.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Ambitions that the Cancer Dashboard leaves out Annex A marks them in brackets; the words are quoted. */
export const ambitionsNotOnTheDashboard = savedQuery<
  AmbitionsNotOnTheDashboardQuery,
  AmbitionsNotOnTheDashboardQueryVariables,
  false
>("ambitions-not-on-the-dashboard");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type AmbitionsNotOnTheDashboardQueryVariables = Exact<{ [key: string]: never }>;

export type AmbitionsNotOnTheDashboardQuery = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
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
};
