// Generated from time.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const timePage: PageDocument = {
  name: "time-page",
  text: "# Page: Time\n# The alliances, STPs, networks and CCGs of all times, with the days between which they existed and what followed them.\nquery TimePage {\n  alliances(first: 200) {\n    nodes { ...Body successors(first: 20) { nodes { id } } }\n  }\n  stps(first: 200) {\n    nodes { ...Body successors(first: 20) { nodes { id } } }\n  }\n  cancerNetworks(first: 200) {\n    nodes { ...Body successors(first: 20) { nodes { id } } }\n  }\n  ccgs(first: 500) {\n    nodes { ...Body successors(first: 20) { nodes { id } } }\n  }\n}\n\nfragment Body on Entity {\n  id\n  label\n  validFrom\n  validTo\n}\n",
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type TimePageQueryVariables = Exact<{ [key: string]: never }>;

export type TimePageQuery = {
  readonly alliances: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string }> };
    }>;
  };
  readonly stps: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string }> };
    }>;
  };
  readonly cancerNetworks: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string }> };
    }>;
  };
  readonly ccgs: {
    readonly nodes: ReadonlyArray<{
      readonly id: string;
      readonly label: string;
      readonly validFrom: string | null;
      readonly validTo: string | null;
      readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string }> };
    }>;
  };
};

type Body_UbuIhfYvh1tZxIpc15h3dOeQhBFxxk95eb13IaNuCe_Fragment = {
  readonly id: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

type Body_Zab5gMp8Uxi8BiiNqImmReU2httsTaSl1Mm6paVorE_Fragment = {
  readonly id: string;
  readonly label: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
};

export type BodyFragment =
  | Body_UbuIhfYvh1tZxIpc15h3dOeQhBFxxk95eb13IaNuCe_Fragment
  | Body_Zab5gMp8Uxi8BiiNqImmReU2httsTaSl1Mm6paVorE_Fragment;
