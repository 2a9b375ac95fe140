// Generated from queries/58-alliances-and-their-ccgs.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** The alliances and their CCGs Each alliance of 2016 with its CCGs, their codes and how much of each belongs to it, as a table to take away. */
export const alliancesAndTheirCcgs = savedQuery<AlliancesAndTheirCcgsQuery, AlliancesAndTheirCcgsQueryVariables, false>(
  "alliances-and-their-ccgs",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Extent = "PART" | "WHOLE";

export type AlliancesAndTheirCcgsQueryVariables = Exact<{ [key: string]: never }>;

export type AlliancesAndTheirCcgsQuery = {
  readonly alliances: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly code: string | null;
      readonly ccgs: {
        readonly edges: ReadonlyArray<{
          readonly extent: Extent;
          readonly node: {
            readonly id: string;
            readonly name: string;
            readonly code: string | null;
            readonly odsCode: string | null;
          };
        }>;
      };
    }>;
  };
};
