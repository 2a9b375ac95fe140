// Generated from queries/02-who-covers-swindon.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Who covers Swindon? NHS Swindon belongs to Thames Valley, although most of its STP belongs to another alliance. */
export const whoCoversSwindon = savedQuery<WhoCoversSwindonQuery, WhoCoversSwindonQueryVariables, false>(
  "who-covers-swindon",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Extent = "PART" | "WHOLE";

export type WhoCoversSwindonQueryVariables = Exact<{ [key: string]: never }>;

export type WhoCoversSwindonQuery = {
  readonly ccg: {
    readonly id: string;
    readonly name: string;
    readonly code: string | null;
    readonly odsCode: string | null;
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
    readonly stps: {
      readonly edges: ReadonlyArray<{
        readonly extent: Extent;
        readonly node: {
          readonly id: string;
          readonly name: string;
          readonly alliances: {
            readonly edges: ReadonlyArray<{
              readonly extent: Extent;
              readonly node: { readonly id: string; readonly name: string };
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
