// Generated from queries/23-paths-between-two.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** All chains between two things From recommendation 24 to the 62 day wait, the strongest chain first; the two ends are variables. */
export const pathsBetweenTwo = savedQuery<PathsBetweenTwoQuery, PathsBetweenTwoQueryVariables, false>(
  "paths-between-two",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Direction = "BACKWARD" | "FORWARD";

export type Relation =
  | "ACCOUNTABLE_TO"
  | "ADDRESSED_TO"
  | "AGREED_BY"
  | "ASSIGNED_TO"
  | "BACKS"
  | "CHAIRS"
  | "COMMISSIONS"
  | "CONCERNS"
  | "CONTAINS"
  | "CONTRIBUTES_TO"
  | "COUNTS"
  | "COVERS"
  | "DELIVERED_BY"
  | "ECHOES"
  | "EVOLVED_INTO"
  | "EXPECTED_OF"
  | "FOLLOWS"
  | "FUNDS"
  | "GAP_IN"
  | "HAS_AMBITION"
  | "HAS_MEMBER"
  | "HOLDS_POST_AT"
  | "INTENDED_FOR"
  | "INVOLVES"
  | "IN_AREA"
  | "IN_REGION"
  | "LEADS"
  | "LOCATED_IN"
  | "MAKES"
  | "MEASURED_BY"
  | "PART_OF"
  | "PRESENTED_AT"
  | "PROGRESS_ON"
  | "PUBLISHED"
  | "REFERS_TO"
  | "RUN_BY"
  | "SERVES"
  | "SETS"
  | "SET_OUT_IN"
  | "SHARES_FOOTPRINT_WITH"
  | "SUCCEEDED_BY"
  | "SUPPORTED_BY"
  | "SUPPORTS"
  | "TEXT_OF"
  | "USES"
  | "WORKS_WITH";

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type PathsBetweenTwoQueryVariables = Exact<{
  from?: string;
  to?: string;
}>;

export type PathsBetweenTwoQuery = {
  readonly paths: ReadonlyArray<{
    readonly strength: Strength;
    readonly hops: ReadonlyArray<{
      readonly relation: Relation;
      readonly direction: Direction;
      readonly from: { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string };
      readonly to: { readonly id: string; readonly name: string } | { readonly id: string; readonly name: string };
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
    }>;
  }> | null;
};
