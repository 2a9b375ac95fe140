// Generated from queries/54-cross-cutting-groups.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Which groups are cross-cutting? Groups that advise both alliances of the East of England, whatever the site of the cancer. */
export const crossCuttingGroups = savedQuery<CrossCuttingGroupsQuery, CrossCuttingGroupsQueryVariables, false>(
  "cross-cutting-groups",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type CrossCuttingGroupsQueryVariables = Exact<{ [key: string]: never }>;

export type CrossCuttingGroupsQuery = {
  readonly networkGroups: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly alliances: {
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
