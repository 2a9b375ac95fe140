// Generated from suggestions.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const searchSuggestions: PageDocument = {
  name: "search-suggestions",
  text: '# Page: Suggestions of the search box\n# What a text may become, codes and numbers first.\nquery SearchSuggestions($text: String! = "Swin", $asOf: Date = "2016-12-06") @asOf(date: $asOf) {\n  search(text: $text, first: 8) {\n    edges {\n      node {\n        id\n        label\n      }\n      matches {\n        field\n        text\n      }\n    }\n  }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type SearchSuggestionsQueryVariables = Exact<{
  text?: string;
  asOf?: string | null | undefined;
}>;

export type SearchSuggestionsQuery = {
  readonly search: {
    readonly edges: ReadonlyArray<{
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
      readonly matches: ReadonlyArray<{ readonly field: string; readonly text: string }>;
    }>;
  };
};
