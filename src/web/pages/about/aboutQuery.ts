// Generated from about.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const aboutPage: PageDocument = {
  name: "about-page",
  text: "# Page: About\n# The sources that were read, with their publishers and licences.\nquery AboutPage {\n  release { version }\n  sources(first: 100) {\n    nodes {\n      id\n      title\n      publisher\n      licence\n    }\n  }\n}\n",
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AboutPageQueryVariables = Exact<{ [key: string]: never }>;

export type AboutPageQuery = {
  readonly release: { readonly version: string };
  readonly sources: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly title: string;
      readonly publisher: string | null;
      readonly licence: string;
    }>;
  };
};
