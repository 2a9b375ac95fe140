// Generated from queries/44-the-map-on-any-day.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** The map on any day The alliances of July 2019 with their predecessors. The day is a variable. */
export const theMapOnAnyDay = savedQuery<TheMapOnAnyDayQuery, TheMapOnAnyDayQueryVariables, false>(
  "the-map-on-any-day",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TheMapOnAnyDayQueryVariables = Exact<{
  day?: string;
}>;

export type TheMapOnAnyDayQuery = {
  readonly alliances: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly codes: ReadonlyArray<{
        readonly code: string;
        readonly validFrom: string | null;
        readonly validTo: string | null;
      }>;
      readonly stps: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }>;
      };
      readonly ccgs: { readonly totalCount: number };
    }>;
  };
};
