// Generated from queries/48-published-values-of-a-metric.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Published values of a metric Each value with its area, quotation and series. Values of different series may not be comparable. */
export const publishedValuesOfAMetric = savedQuery<
  PublishedValuesOfAMetricQuery,
  PublishedValuesOfAMetricQueryVariables,
  false
>("published-values-of-a-metric");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type PublishedValuesOfAMetricQueryVariables = Exact<{
  metric?: string;
}>;

export type PublishedValuesOfAMetricQuery = {
  readonly metric: {
    readonly id: string;
    readonly name: string;
    readonly ambitions: {
      readonly nodes: ReadonlyArray<{
        readonly id: string;
        readonly name: string;
        readonly targets: ReadonlyArray<{
          readonly measure: string;
          readonly value: number | null;
          readonly unit: string | null;
          readonly by: string | null;
        }>;
      }>;
    };
    readonly observations: ReadonlyArray<{
      readonly period: string;
      readonly area: string;
      readonly value: number;
      readonly unit: string;
      readonly series: string | null;
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
  } | null;
};
