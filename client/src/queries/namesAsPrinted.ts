// Generated from queries/62-names-as-printed.graphql by npm run fix:queries. Do not edit.
import { savedQuery } from "../savedQuery.js";

/** Found under a misprint Finds a body by any printed name, including misprints; each name has its source. */
export const namesAsPrinted = savedQuery<FoundUnderAMisprintQuery, FoundUnderAMisprintQueryVariables, false>(
  "names-as-printed",
);

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type CodeScheme = "GSS" | "ODS";

export type FoundUnderAMisprintQueryVariables = Exact<{
  name?: string;
}>;

export type FoundUnderAMisprintQuery = {
  readonly ccg: {
    readonly id: string;
    readonly name: string;
    readonly aliases: ReadonlyArray<{
      readonly name: string;
      readonly source: { readonly id: string; readonly title: string } | null;
    }>;
    readonly codes: ReadonlyArray<{
      readonly scheme: CodeScheme;
      readonly code: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly source: { readonly id: string; readonly title: string } | null;
    }>;
  } | null;
};
