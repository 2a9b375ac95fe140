// Generated from queries/42-funding-by-year.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Funding by year Funding of the National Cancer Programme from 2017/18 to 2020/21, in addition to the baselines of CCGs. */
export const fundingByYear = savedQuery<FundingByYearQuery, FundingByYearQueryVariables, false>("funding-by-year");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type FundingByYearQueryVariables = Exact<{ [key: string]: never }>;

export type FundingByYearQuery = {
  readonly fundingAllocations: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly financialYear: string | null;
      readonly amountGbp: number;
      readonly printed: string;
      readonly funds: {
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
