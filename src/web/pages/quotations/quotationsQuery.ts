// Generated from quotations.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const quotationsPage: PageDocument = {
  name: "quotations-page",
  text: '# Page: What a source is quoted for\n# The places of a source that are quoted, in the order of its text, with the facts that rest on each.\nquery QuotationsPage($source: ID! = "source:guidance-2016", $first: Int = 100, $after: String) {\n  release {\n    sources {\n      id\n      label\n    }\n  }\n  source(id: $source) {\n    id\n    label\n    quotedShare\n    quotationCount\n    factCount\n    quotations(first: $first, after: $after) {\n      totalCount\n      pageInfo {\n        hasNextPage\n        endCursor\n      }\n      nodes {\n        ...QuotationParts\n      }\n    }\n  }\n}\n\nfragment QuotationParts on Quotation {\n  factCount\n  citation {\n    start\n    locator\n    quote\n    plainQuote\n  }\n  facts(first: 6) {\n    field\n    entity {\n      id\n      label\n    }\n    other {\n      id\n      label\n    }\n  }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type QuotationsPageQueryVariables = Exact<{
  source?: string;
  first?: number | null | undefined;
  after?: string | null | undefined;
}>;

export type QuotationsPageQuery = {
  readonly release: { readonly sources: ReadonlyArray<{ readonly id: string; readonly label: string }> };
  readonly source: {
    readonly id: string;
    readonly label: string;
    readonly quotedShare: number | null;
    readonly quotationCount: number;
    readonly factCount: number;
    readonly quotations: {
      readonly totalCount: number;
      readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
      readonly nodes: ReadonlyArray<{
        readonly factCount: number;
        readonly citation: {
          readonly start: number;
          readonly locator: string;
          readonly quote: string;
          readonly plainQuote: string;
        };
        readonly facts: ReadonlyArray<{
          readonly field: string;
          readonly entity:
            | { readonly id: string; readonly label: string }
            | { readonly id: string; readonly label: string };
          readonly other:
            | { readonly id: string; readonly label: string }
            | { readonly id: string; readonly label: string }
            | null;
        }>;
      }>;
    };
  } | null;
};

export type QuotationPartsFragment = {
  readonly factCount: number;
  readonly citation: {
    readonly start: number;
    readonly locator: string;
    readonly quote: string;
    readonly plainQuote: string;
  };
  readonly facts: ReadonlyArray<{
    readonly field: string;
    readonly entity: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    readonly other:
      | { readonly id: string; readonly label: string }
      | { readonly id: string; readonly label: string }
      | null;
  }>;
};
