// Generated from queries/35-footprints-without-a-named-lead.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Footprints without a named lead The guidance names a lead for every alliance and for none of the Vanguard's three partnerships. */
export const footprintsWithoutANamedLead = savedQuery<
  FootprintsWithoutANamedLeadQuery,
  FootprintsWithoutANamedLeadQueryVariables,
  false
>("footprints-without-a-named-lead");

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AllianceKind = "ALLIANCE" | "VANGUARD";

export type FootprintsWithoutANamedLeadQueryVariables = Exact<{ [key: string]: never }>;

export type FootprintsWithoutANamedLeadQuery = {
  readonly alliances: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly kind: AllianceKind;
      readonly region: { readonly node: { readonly id: string; readonly name: string } } | null;
    }>;
  };
};
