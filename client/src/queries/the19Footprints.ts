// Generated from queries/03-the-19-footprints.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** The 19 footprints of December 2016 Region, named lead, population as printed, STPs and CCGs of each alliance on that day; each post with its source. */
export const the19Footprints = savedQuery<The19FootprintsQuery, The19FootprintsQueryVariables, false>(
  "the-19-footprints",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AllianceKind = "ALLIANCE" | "VANGUARD";

export type Extent = "PART" | "WHOLE";

export type The19FootprintsQueryVariables = Exact<{ [key: string]: never }>;

export type The19FootprintsQuery = {
  readonly alliances: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly kind: AllianceKind;
      readonly code: string | null;
      readonly declaredStpCount: number | null;
      readonly declaredCcgCount: number | null;
      readonly population: { readonly value: number; readonly printed: string } | null;
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly locator: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
      readonly region: { readonly node: { readonly id: string; readonly name: string } } | null;
      readonly namedLeads: {
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly name: string;
          readonly posts: {
            readonly edges: ReadonlyArray<{
              readonly title: string | null;
              readonly node:
                | { readonly id: string; readonly name: string }
                | { readonly id: string; readonly name: string };
              readonly evidence: ReadonlyArray<{
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
      readonly stps: {
        readonly totalCount: number;
        readonly edges: ReadonlyArray<{
          readonly extent: Extent;
          readonly node: { readonly id: string; readonly name: string };
        }>;
      };
      readonly ccgs: { readonly totalCount: number };
    }>;
  };
};
