// Generated from queries/55-who-leads-an-alliance.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Who leads an alliance? The named lead of Annex i with every post that a source prints; empty if the guidance names nobody. */
export const whoLeadsAnAlliance = savedQuery<WhoLeadsAnAllianceQuery, WhoLeadsAnAllianceQueryVariables, false>(
  "who-leads-an-alliance",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AllianceKind = "ALLIANCE" | "VANGUARD";

export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type WhoLeadsAnAllianceQueryVariables = Exact<{
  name?: string | null | undefined;
}>;

export type WhoLeadsAnAllianceQuery = {
  readonly alliance: {
    readonly id: string;
    readonly name: string;
    readonly kind: AllianceKind;
    readonly region: { readonly node: { readonly id: string; readonly name: string } } | null;
    readonly namedLeads: {
      readonly edges: ReadonlyArray<{
        readonly node: {
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
        };
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
  } | null;
};
