// Generated from queries/57-members-by-look-up-only.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Members that only a look-up gives CCGs that an official look-up links to an alliance and the guidance does not. */
export const membersByLookUpOnly = savedQuery<MembersByLookUpOnlyQuery, MembersByLookUpOnlyQueryVariables, false>(
  "members-by-look-up-only",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type MembersByLookUpOnlyQueryVariables = Exact<{ [key: string]: never }>;

export type MembersByLookUpOnlyQuery = {
  readonly alliances: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly ccgs: {
        readonly totalCount: number;
        readonly edges: ReadonlyArray<{
          readonly node: { readonly id: string; readonly name: string };
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
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
