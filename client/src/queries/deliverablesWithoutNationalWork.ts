// Generated from queries/33-deliverables-without-national-work.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Deliverables without national work No national work in the last column of the table supports them, either on their row or by meaning. */
export const deliverablesWithoutNationalWork = savedQuery<
  DeliverablesWithoutNationalWorkQuery,
  DeliverablesWithoutNationalWorkQueryVariables,
  false
>("deliverables-without-national-work");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type DeliverablesWithoutNationalWorkQueryVariables = Exact<{ [key: string]: never }>;

export type DeliverablesWithoutNationalWorkQuery = {
  readonly deliverables: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly areas: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string }> };
      readonly recommendations: {
        readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: number }>;
      };
    }>;
  };
};
