// Generated from queries/43-what-changed-between-2016-and-2019.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What changed between 2016 and 2019 Alliances, STPs and CCGs that ended between the guidance and July 2019, with their successors. */
export const whatChangedBetween2016And2019 = savedQuery<
  WhatChangedBetween2016And2019Query,
  WhatChangedBetween2016And2019QueryVariables,
  false
>("what-changed-between-2016-and-2019");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhatChangedBetween2016And2019QueryVariables = Exact<{
  after?: string;
  until?: string;
}>;

export type WhatChangedBetween2016And2019Query = {
  readonly alliances: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly validTo: string | null;
      readonly successors: {
        readonly edges: ReadonlyArray<{
          readonly node: { readonly id: string; readonly name: string; readonly validFrom: string | null };
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
    }>;
  };
  readonly stps: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly validTo: string | null;
      readonly successors: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly name: string;
          readonly validFrom: string | null;
        }>;
      };
    }>;
  };
  readonly ccgs: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly validTo: string | null;
      readonly successors: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly name: string;
          readonly validFrom: string | null;
        }>;
      };
    }>;
  };
};
