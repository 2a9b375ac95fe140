// Generated from names.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const namesPage: PageDocument = {
  name: "names-page",
  text: '# Page: What a name may mean\n# What a name that is typed in place of an id may refer to, each with the reason; what a search finds where nothing bears it.\nquery NamesPage($name: String! = "East Midlands", $asOf: Date = "2016-12-06") @asOf(date: $asOf) {\n  resolve(name: $name) {\n    exact\n    reason\n    entity { id label }\n  }\n  search(text: $name, first: 6) { nodes { id label } }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type NamesPageQueryVariables = Exact<{
  name?: string;
  asOf?: string | null | undefined;
}>;

export type NamesPageQuery = {
  readonly resolve: ReadonlyArray<{
    readonly exact: boolean;
    readonly reason: string;
    readonly entity: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
  }>;
  readonly search: {
    readonly nodes: ReadonlyArray<
      { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string }
    >;
  };
};
