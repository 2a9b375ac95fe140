// Generated from queries/56-who-chairs-an-alliance.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Who chairs an alliance? Chairs come from a web page and named leads from the guidance: two relations, here of the same people. */
export const whoChairsAnAlliance = savedQuery<WhoChairsAnAllianceQuery, WhoChairsAnAllianceQueryVariables, false>(
  "who-chairs-an-alliance",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhoChairsAnAllianceQueryVariables = Exact<{ [key: string]: never }>;

export type WhoChairsAnAllianceQuery = {
  readonly people: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly chairs: {
        readonly edges: ReadonlyArray<{
          readonly node: { readonly id: string; readonly name: string };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly citations: ReadonlyArray<{
              readonly quote: string;
              readonly locator: string;
              readonly reference: string;
              readonly source: { readonly id: string; readonly title: string };
            }>;
          }>;
        }>;
      };
      readonly leads: {
        readonly edges: ReadonlyArray<{
          readonly node: { readonly id: string; readonly name: string };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly citations: ReadonlyArray<{
              readonly quote: string;
              readonly locator: string;
              readonly reference: string;
              readonly source: { readonly id: string; readonly title: string };
            }>;
          }>;
        }>;
      };
    }>;
  };
};
