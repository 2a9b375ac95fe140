// Generated from queries/50-targets-for-2020.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Targets for 2020 Ambitions with a target whose printed deadline is 2020, at or above a value; the value is a variable. */
export const targetsFor2020 = savedQuery<TargetsFor2020Query, TargetsFor2020QueryVariables, false>("targets-for-2020");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TargetsFor2020QueryVariables = Exact<{
  by?: string | null | undefined;
  atLeast?: number | null | undefined;
}>;

export type TargetsFor2020Query = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly targets: ReadonlyArray<{
        readonly measure: string;
        readonly value: number | null;
        readonly unit: string | null;
        readonly by: string | null;
      }>;
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
  };
};
