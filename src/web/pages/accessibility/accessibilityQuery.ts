// Generated from accessibility.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const accessibilityPage: PageDocument = {
  name: "accessibility-page",
  text: "# Page: Accessibility\n# The release that is served, which the statement is about.\nquery AccessibilityPage {\n  release { version }\n}\n",
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type AccessibilityPageQueryVariables = Exact<{ [key: string]: never }>;

export type AccessibilityPageQuery = { readonly release: { readonly version: string } };
