// Generated from queries/04-deliverables-by-area.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** What must be delivered locally Annex A row by row: the deliverables of each policy area, their recommendation numbers and the national work behind them. */
export const deliverablesByArea = savedQuery<DeliverablesByAreaQuery, DeliverablesByAreaQueryVariables, false>(
  "deliverables-by-area",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Reading = "AS_PRINTED" | "BY_SENSE";

export type DeliverablesByAreaQueryVariables = Exact<{ [key: string]: never }>;

export type DeliverablesByAreaQuery = {
  readonly policyAreas: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly name: string;
      readonly deliverables: {
        readonly totalCount: number;
        readonly nodes: ReadonlyArray<{
          readonly id: string;
          readonly name: string;
          readonly statement: string;
          readonly parts: ReadonlyArray<string>;
          readonly citations: ReadonlyArray<{
            readonly quote: string;
            readonly locator: string;
            readonly source: { readonly id: string; readonly title: string };
          }>;
          readonly recommendations: {
            readonly nodes: ReadonlyArray<{ readonly id: string; readonly name: string; readonly number: number }>;
          };
          readonly nationalWork: {
            readonly edges: ReadonlyArray<{
              readonly reading: Reading;
              readonly node: { readonly id: string; readonly name: string };
            }>;
          };
          readonly contributesTo: {
            readonly edges: ReadonlyArray<{
              readonly node: { readonly id: string; readonly name: string };
              readonly evidence: ReadonlyArray<{
                readonly note: string | null;
                readonly citations: ReadonlyArray<{ readonly quote: string; readonly locator: string }>;
              }>;
            }>;
          };
        }>;
      };
    }>;
  };
};
