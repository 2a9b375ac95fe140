// Generated from queries/53-three-networks-of-the-east-of-england.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** The three networks of the East of England Anglia shares the footprint of the North alliance; the South alliance has two networks within it. */
export const threeNetworksOfTheEastOfEngland = savedQuery<
  ThreeNetworksOfTheEastOfEnglandQuery,
  ThreeNetworksOfTheEastOfEnglandQueryVariables,
  false
>("three-networks-of-the-east-of-england");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Extent = "PART" | "WHOLE";

export type ThreeNetworksOfTheEastOfEnglandQueryVariables = Exact<{ [key: string]: never }>;

export type ThreeNetworksOfTheEastOfEnglandQuery = {
  readonly cancerNetworks: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly description: string | null;
      readonly alliances: {
        readonly edges: ReadonlyArray<{
          readonly extent: Extent;
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
