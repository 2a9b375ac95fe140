// Generated from queries/41-milestones.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Milestones in order Every dated step with its printed date and precision. A date that gives only a month is the first day of it. */
export const milestones = savedQuery<MilestonesQuery, MilestonesQueryVariables, false>("milestones");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Precision = "DAY" | "MONTH" | "SEASON" | "YEAR";

export type MilestonesQueryVariables = Exact<{ [key: string]: never }>;

export type MilestonesQuery = {
  readonly milestones: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly date: string;
      readonly precision: Precision;
      readonly printed: string;
      readonly name: string;
      readonly evidence: ReadonlyArray<{ readonly note: string | null }>;
      readonly concerns: {
        readonly nodes: ReadonlyArray<
          { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string }
        >;
      };
      readonly agreedBy: {
        readonly nodes: ReadonlyArray<
          { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string }
        >;
      };
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly reference: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
  };
};
