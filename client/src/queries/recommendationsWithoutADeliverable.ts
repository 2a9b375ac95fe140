// Generated from queries/34-recommendations-without-a-deliverable.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Recommendations without a local deliverable Recommendations of the Taskforce that are named in a source but have no deliverable in Annex A. */
export const recommendationsWithoutADeliverable = savedQuery<
  RecommendationsWithoutADeliverableQuery,
  RecommendationsWithoutADeliverableQueryVariables,
  false
>("recommendations-without-a-deliverable");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type RecommendationsWithoutADeliverableQueryVariables = Exact<{ [key: string]: never }>;

export type RecommendationsWithoutADeliverableQuery = {
  readonly recommendations: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly strategy: {
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly declaredRecommendationCount: number | null;
        };
      } | null;
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly reference: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
  };
};
