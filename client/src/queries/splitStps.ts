// Generated from queries/51-split-stps.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Which STPs are split between alliances? The guidance marks them with two asterisks and says which CCGs go where. */
export const splitStps = savedQuery<SplitStpsQuery, SplitStpsQueryVariables, false>("split-stps");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Extent = "PART" | "WHOLE";

export type SplitStpsQueryVariables = Exact<{ [key: string]: never }>;

export type SplitStpsQuery = {
  readonly gaps: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly why: string;
      readonly subject: {
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly code: string | null;
          readonly alliances: {
            readonly edges: ReadonlyArray<{
              readonly extent: Extent;
              readonly node: { readonly id: string; readonly name: string };
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
            }>;
          };
        };
      } | null;
    }>;
  };
};
