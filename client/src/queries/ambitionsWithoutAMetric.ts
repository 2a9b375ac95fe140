// Generated from queries/31-ambitions-without-a-metric.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What has no metric? Ambitions of Annex A for which no available source names a metric. */
export const ambitionsWithoutAMetric = savedQuery<
  AmbitionsWithoutAMetricQuery,
  AmbitionsWithoutAMetricQueryVariables,
  false
>("ambitions-without-a-metric");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AmbitionsWithoutAMetricQueryVariables = Exact<{ [key: string]: never }>;

export type AmbitionsWithoutAMetricQuery = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly areas: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly reference: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
  };
};
