// Generated from queries/05-ambitions-and-metrics.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Ambitions, targets and metrics The ambitions of Annex A with their targets, years and metrics. */
export const ambitionsAndMetrics = savedQuery<AmbitionsAndMetricsQuery, AmbitionsAndMetricsQueryVariables, false>(
  "ambitions-and-metrics",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AmbitionGroup = "OUTCOMES" | "OUTCOMES_REDUCTION_IN_VARIATION" | "PROCESSES";

export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Comparator = "ALL" | "AT_LEAST" | "AT_MOST" | "EXACTLY";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type AmbitionsAndMetricsQueryVariables = Exact<{ [key: string]: never }>;

export type AmbitionsAndMetricsQuery = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly statement: string | null;
      readonly group: AmbitionGroup | null;
      readonly onDashboard: boolean | null;
      readonly targets: ReadonlyArray<{
        readonly measure: string;
        readonly value: number | null;
        readonly unit: string | null;
        readonly comparator: Comparator | null;
        readonly by: string | null;
        readonly byAmbiguous: boolean;
      }>;
      readonly evidence: ReadonlyArray<{
        readonly confidence: Confidence;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly locator: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly areas: {
        readonly edges: ReadonlyArray<{
          readonly dashboardTag: string | null;
          readonly node: { readonly id: string; readonly name: string };
        }>;
      };
      readonly metrics: {
        readonly edges: ReadonlyArray<{
          readonly strength: Strength;
          readonly node: { readonly id: string; readonly name: string; readonly unit: string | null };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly citations: ReadonlyArray<{ readonly quote: string; readonly locator: string }>;
          }>;
        }>;
      };
    }>;
  };
};
