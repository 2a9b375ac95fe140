// Generated from search.graphql by npm run fix:queries. Do not edit.
import type { PageDocument } from "../page.js";

export const searchPage: PageDocument = {
  name: "search-page",
  text: '# Page: Search\n# What a text finds, with the words that matched, how many results there are of each type and in each source, and the main facts of the best one.\nquery SearchPage(\n  $text: String! = "Swindon"\n  $types: [EntityType!]\n  $source: ID\n  $first: Int = 20\n  $texts: Int = 4\n  $after: String\n  $asOf: Date = "2016-12-06"\n  $isFirstPage: Boolean! = true\n  $hasTypes: Boolean! = false\n  $hasSource: Boolean! = false\n  $asksForLinks: Boolean! = false\n  $linkedTypes: [EntityType!]\n  $name: String! = "CCG"\n  $hasName: Boolean! = false\n  $number: Int\n  $hasNumber: Boolean! = false\n) @asOf(date: $asOf) {\n  hits: search(text: $text, types: $types, source: $source, first: $first, after: $after) {\n    totalCount\n    byType { type count }\n    bySource {\n      count\n      source { id title }\n    }\n    correctedText\n    pageInfo {\n      hasNextPage\n      endCursor\n    }\n    edges {\n      matches(first: $texts) {\n        field\n        text\n        highlights { start end }\n      }\n      node {\n        id\n        label\n      }\n    }\n  }\n  ofAllTypes: search(text: $text, source: $source, first: 0) @include(if: $hasTypes) {\n    totalCount\n    byType { type count }\n  }\n  inAllSources: search(text: $text, types: $types, first: 0) @include(if: $hasSource) {\n    totalCount\n    bySource {\n      count\n      source { id title }\n    }\n  }\n  best: search(text: $text, types: $types, source: $source, first: 1) @include(if: $isFirstPage) {\n    nodes {\n      id\n      label\n      description\n      ...MainFacts\n    }\n  }\n  linked: search(text: $text, types: $linkedTypes, source: $source, first: 10) @include(if: $asksForLinks) {\n    totalCount\n    nodes {\n      id\n      label\n      ...MainFacts\n    }\n  }\n  meanings: resolve(name: $name, source: $source, first: 6) @include(if: $hasName) {\n    exact\n    entity {\n      id\n      label\n      evidence(field: "aliases") { ...EvidenceParts }\n    }\n  }\n  numbered: recommendation(number: $number) @include(if: $hasNumber) {\n    id\n  }\n  taskforce: strategy(id: "strategy:taskforce-2015") @include(if: $hasNumber) {\n    declaredRecommendationCount\n  }\n  release {\n    sources {\n      id\n      title\n      published\n    }\n  }\n}\n\nfragment CitationParts on Citation {\n  quote\n  plainQuote\n  locator\n  reference\n  source {\n    id\n    title\n  }\n}\n\nfragment EvidenceParts on Evidence {\n  basis\n  confidence\n  strength\n  note\n  citations {\n    ...CitationParts\n  }\n}\n\nfragment MainFacts on Entity {\n  ... on Alliance {\n    region {\n      strength\n      evidence {\n        ...EvidenceParts\n      }\n      node {\n        id\n        label\n      }\n    }\n    namedLeads(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    stps(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    ccgs(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    successors(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Ccg {\n    alliances(first: 3) {\n      totalCount\n      edges {\n        extent\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n          successors(first: 3) {\n            nodes {\n              id\n              label\n            }\n          }\n        }\n      }\n    }\n    stps(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    successors(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Stp {\n    alliances(first: 3) {\n      totalCount\n      edges {\n        extent\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n          successors(first: 3) {\n            nodes {\n              id\n              label\n            }\n          }\n        }\n      }\n    }\n    ccgs(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    successors(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Region {\n    alliances(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on CancerNetwork {\n    evolvedInto(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    successors(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    alliances(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Recommendation {\n    deliverables(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    addressees(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    progress(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Deliverable {\n    recommendations(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    contributesTo(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    nationalWork(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Ambition {\n    metrics(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    contributions(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Metric {\n    ambitions(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Topic {\n    concernedBy(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    usedBy(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Person {\n    leads(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    posts(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Organisation {\n    locatedIn(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n          ... on Alliance {\n            successors(first: 3) {\n              nodes {\n                id\n                label\n              }\n            }\n          }\n        }\n      }\n    }\n    runs(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    published(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Strategy {\n    ambitions(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n    recommendations(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n  ... on Finding {\n    setOutIn(first: 3) {\n      totalCount\n      edges {\n        strength\n        evidence {\n          ...EvidenceParts\n        }\n        node {\n          id\n          label\n        }\n      }\n    }\n  }\n}\n',
};

type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
export type Basis = "DISPUTED" | "INFERRED" | "REFERENCE" | "STATED";

export type Confidence = "HIGH" | "LOW" | "MEDIUM";

export type EntityType =
  | "ALLIANCE"
  | "AMBITION"
  | "BODY_TYPE"
  | "CANCER_NETWORK"
  | "CANCER_TYPE"
  | "CCG"
  | "DELIVERABLE"
  | "EXPECTATION"
  | "FINDING"
  | "FUNDING_ALLOCATION"
  | "GAP"
  | "METRIC"
  | "MILESTONE"
  | "NATIONAL_WORK"
  | "NETWORK_GROUP"
  | "ORGANISATION"
  | "PERSON"
  | "POLICY_AREA"
  | "POPULATION_GROUP"
  | "PROGRAMME"
  | "PUBLICATION"
  | "RECOMMENDATION"
  | "REGION"
  | "SOURCE"
  | "STP"
  | "STRATEGY"
  | "TOPIC";

export type Extent = "PART" | "WHOLE";

export type Strength = "AREA" | "DIRECT" | "GENERAL" | "INFERRED" | "ROW";

export type SearchPageQueryVariables = Exact<{
  text?: string;
  types?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  source?: string | null | undefined;
  first?: number | null | undefined;
  texts?: number | null | undefined;
  after?: string | null | undefined;
  asOf?: string | null | undefined;
  isFirstPage?: boolean;
  hasTypes?: boolean;
  hasSource?: boolean;
  asksForLinks?: boolean;
  linkedTypes?: ReadonlyArray<EntityType> | EntityType | null | undefined;
  name?: string;
  hasName?: boolean;
  number?: number | null | undefined;
  hasNumber?: boolean;
}>;

export type SearchPageQuery = {
  readonly hits: {
    readonly totalCount: number;
    readonly correctedText: string | null;
    readonly byType: ReadonlyArray<{ readonly type: EntityType; readonly count: number }>;
    readonly bySource: ReadonlyArray<{
      readonly count: number;
      readonly source: { readonly id: string; readonly title: string };
    }>;
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
    readonly edges: ReadonlyArray<{
      readonly matches: ReadonlyArray<{
        readonly field: string;
        readonly text: string;
        readonly highlights: ReadonlyArray<{ readonly start: number; readonly end: number }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
  readonly ofAllTypes?: {
    readonly totalCount: number;
    readonly byType: ReadonlyArray<{ readonly type: EntityType; readonly count: number }>;
  };
  readonly inAllSources?: {
    readonly totalCount: number;
    readonly bySource: ReadonlyArray<{
      readonly count: number;
      readonly source: { readonly id: string; readonly title: string };
    }>;
  };
  readonly best?: {
    readonly nodes: ReadonlyArray<
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly region: {
            readonly strength: Strength;
            readonly evidence: ReadonlyArray<{
              readonly basis: Basis;
              readonly confidence: Confidence;
              readonly strength: Strength | null;
              readonly note: string | null;
              readonly citations: ReadonlyArray<{
                readonly quote: string;
                readonly plainQuote: string;
                readonly locator: string;
                readonly reference: string;
                readonly source: { readonly id: string; readonly title: string };
              }>;
            }>;
            readonly node: { readonly id: string; readonly label: string };
          } | null;
          readonly namedLeads: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly stps: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly ccgs: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly metrics: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly contributions: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | { readonly id: string; readonly label: string; readonly description: string | null }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly evolvedInto: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly extent: Extent;
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: {
                readonly id: string;
                readonly label: string;
                readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
              };
            }>;
          };
          readonly stps: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly recommendations: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly contributesTo: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly nationalWork: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly setOutIn: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly ambitions: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly locatedIn: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | {
                    readonly id: string;
                    readonly label: string;
                    readonly successors: {
                      readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }>;
                    };
                  }
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly runs: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly published: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly leads: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly posts: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly deliverables: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly addressees: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly progress: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly extent: Extent;
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: {
                readonly id: string;
                readonly label: string;
                readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
              };
            }>;
          };
          readonly ccgs: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly ambitions: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly recommendations: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly description: string | null;
          readonly concernedBy: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly usedBy: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
    >;
  };
  readonly linked?: {
    readonly totalCount: number;
    readonly nodes: ReadonlyArray<
      | {
          readonly id: string;
          readonly label: string;
          readonly region: {
            readonly strength: Strength;
            readonly evidence: ReadonlyArray<{
              readonly basis: Basis;
              readonly confidence: Confidence;
              readonly strength: Strength | null;
              readonly note: string | null;
              readonly citations: ReadonlyArray<{
                readonly quote: string;
                readonly plainQuote: string;
                readonly locator: string;
                readonly reference: string;
                readonly source: { readonly id: string; readonly title: string };
              }>;
            }>;
            readonly node: { readonly id: string; readonly label: string };
          } | null;
          readonly namedLeads: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly stps: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly ccgs: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly metrics: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly contributions: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | { readonly id: string; readonly label: string }
      | {
          readonly id: string;
          readonly label: string;
          readonly evolvedInto: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly extent: Extent;
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: {
                readonly id: string;
                readonly label: string;
                readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
              };
            }>;
          };
          readonly stps: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly recommendations: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly contributesTo: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly nationalWork: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly setOutIn: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly ambitions: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly locatedIn: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | {
                    readonly id: string;
                    readonly label: string;
                    readonly successors: {
                      readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }>;
                    };
                  }
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly runs: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly published: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly leads: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly posts: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly deliverables: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly addressees: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly progress: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly alliances: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly extent: Extent;
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: {
                readonly id: string;
                readonly label: string;
                readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
              };
            }>;
          };
          readonly ccgs: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly successors: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly ambitions: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
          readonly recommendations: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node: { readonly id: string; readonly label: string };
            }>;
          };
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly concernedBy: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
          readonly usedBy: {
            readonly totalCount: number;
            readonly edges: ReadonlyArray<{
              readonly strength: Strength;
              readonly evidence: ReadonlyArray<{
                readonly basis: Basis;
                readonly confidence: Confidence;
                readonly strength: Strength | null;
                readonly note: string | null;
                readonly citations: ReadonlyArray<{
                  readonly quote: string;
                  readonly plainQuote: string;
                  readonly locator: string;
                  readonly reference: string;
                  readonly source: { readonly id: string; readonly title: string };
                }>;
              }>;
              readonly node:
                | { readonly id: string; readonly label: string }
                | { readonly id: string; readonly label: string };
            }>;
          };
        }
    >;
  };
  readonly meanings?: ReadonlyArray<{
    readonly exact: boolean;
    readonly entity:
      | {
          readonly id: string;
          readonly label: string;
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly confidence: Confidence;
            readonly strength: Strength | null;
            readonly note: string | null;
            readonly citations: ReadonlyArray<{
              readonly quote: string;
              readonly plainQuote: string;
              readonly locator: string;
              readonly reference: string;
              readonly source: { readonly id: string; readonly title: string };
            }>;
          }>;
        }
      | {
          readonly id: string;
          readonly label: string;
          readonly evidence: ReadonlyArray<{
            readonly basis: Basis;
            readonly confidence: Confidence;
            readonly strength: Strength | null;
            readonly note: string | null;
            readonly citations: ReadonlyArray<{
              readonly quote: string;
              readonly plainQuote: string;
              readonly locator: string;
              readonly reference: string;
              readonly source: { readonly id: string; readonly title: string };
            }>;
          }>;
        };
  }>;
  readonly numbered?: { readonly id: string } | null;
  readonly taskforce?: { readonly declaredRecommendationCount: number | null } | null;
  readonly release: {
    readonly sources: ReadonlyArray<{ readonly id: string; readonly title: string; readonly published: string | null }>;
  };
};

export type CitationPartsFragment = {
  readonly quote: string;
  readonly plainQuote: string;
  readonly locator: string;
  readonly reference: string;
  readonly source: { readonly id: string; readonly title: string };
};

export type EvidencePartsFragment = {
  readonly basis: Basis;
  readonly confidence: Confidence;
  readonly strength: Strength | null;
  readonly note: string | null;
  readonly citations: ReadonlyArray<{
    readonly quote: string;
    readonly plainQuote: string;
    readonly locator: string;
    readonly reference: string;
    readonly source: { readonly id: string; readonly title: string };
  }>;
};

type MainFacts_Alliance_Fragment = {
  readonly region: {
    readonly strength: Strength;
    readonly evidence: ReadonlyArray<{
      readonly basis: Basis;
      readonly confidence: Confidence;
      readonly strength: Strength | null;
      readonly note: string | null;
      readonly citations: ReadonlyArray<{
        readonly quote: string;
        readonly plainQuote: string;
        readonly locator: string;
        readonly reference: string;
        readonly source: { readonly id: string; readonly title: string };
      }>;
    }>;
    readonly node: { readonly id: string; readonly label: string };
  } | null;
  readonly namedLeads: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly stps: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly ccgs: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly successors: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Ambition_Fragment = {
  readonly metrics: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly contributions: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_CancerNetwork_Fragment = {
  readonly evolvedInto: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
  readonly successors: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly alliances: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Ccg_Fragment = {
  readonly alliances: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly extent: Extent;
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: {
        readonly id: string;
        readonly label: string;
        readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
      };
    }>;
  };
  readonly stps: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly successors: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Deliverable_Fragment = {
  readonly recommendations: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly contributesTo: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly nationalWork: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Finding_Fragment = {
  readonly setOutIn: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Metric_Fragment = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Organisation_Fragment = {
  readonly locatedIn: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node:
        | {
            readonly id: string;
            readonly label: string;
            readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
          }
        | { readonly id: string; readonly label: string }
        | { readonly id: string; readonly label: string };
    }>;
  };
  readonly runs: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
  readonly published: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Person_Fragment = {
  readonly leads: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly posts: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Recommendation_Fragment = {
  readonly deliverables: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly addressees: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
  readonly progress: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Region_Fragment = {
  readonly alliances: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Stp_Fragment = {
  readonly alliances: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly extent: Extent;
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: {
        readonly id: string;
        readonly label: string;
        readonly successors: { readonly nodes: ReadonlyArray<{ readonly id: string; readonly label: string }> };
      };
    }>;
  };
  readonly ccgs: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly successors: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Strategy_Fragment = {
  readonly ambitions: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
  readonly recommendations: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string };
    }>;
  };
};

type MainFacts_Topic_Fragment = {
  readonly concernedBy: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
  readonly usedBy: {
    readonly totalCount: number;
    readonly edges: ReadonlyArray<{
      readonly strength: Strength;
      readonly evidence: ReadonlyArray<{
        readonly basis: Basis;
        readonly confidence: Confidence;
        readonly strength: Strength | null;
        readonly note: string | null;
        readonly citations: ReadonlyArray<{
          readonly quote: string;
          readonly plainQuote: string;
          readonly locator: string;
          readonly reference: string;
          readonly source: { readonly id: string; readonly title: string };
        }>;
      }>;
      readonly node: { readonly id: string; readonly label: string } | { readonly id: string; readonly label: string };
    }>;
  };
};

export type MainFactsFragment =
  | MainFacts_Alliance_Fragment
  | MainFacts_Ambition_Fragment
  | MainFacts_CancerNetwork_Fragment
  | MainFacts_Ccg_Fragment
  | MainFacts_Deliverable_Fragment
  | MainFacts_Finding_Fragment
  | MainFacts_Metric_Fragment
  | MainFacts_Organisation_Fragment
  | MainFacts_Person_Fragment
  | MainFacts_Recommendation_Fragment
  | MainFacts_Region_Fragment
  | MainFacts_Stp_Fragment
  | MainFacts_Strategy_Fragment
  | MainFacts_Topic_Fragment;
