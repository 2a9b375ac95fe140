// Generated from queries/40-who-came-after.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Who came after each alliance? The alliances of a day with their successors, whether or not these exist on that day. */
export const whoCameAfter = savedQuery<WhoCameAfterQuery, WhoCameAfterQueryVariables, false>("who-came-after");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhoCameAfterQueryVariables = Exact<{
  day?: string;
}>;

export type WhoCameAfterQuery = {
  readonly alliances: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly validTo: string | null;
      readonly successors: {
        readonly edges: ReadonlyArray<{
          readonly holds: boolean;
          readonly node: { readonly id: string; readonly name: string; readonly validFrom: string | null };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly note: string | null;
            readonly citations: ReadonlyArray<{
              readonly quote: string;
              readonly locator: string;
              readonly source: { readonly id: string; readonly title: string };
            }>;
          }>;
        }>;
      };
    }>;
  };
};
