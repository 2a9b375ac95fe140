// The rules of @graphql-eslint for schemas and for Relay. Plain lists stand beside connections: a list of evidence or hops has no pages.
import graphql from "@graphql-eslint/eslint-plugin";

const { "flat/schema-recommended": recommended, "flat/schema-relay": relay } = graphql.configs;

/** Types that are values of their owner and are told apart by it: they have no id. */
const VALUES = [
  ...["Affects", "Alias", "Candidate", "Citation", "Code", "Evidence", "Figure", "Highlight", "Hop", "NotStated"],
  ...[
    "Observation",
    "PageInfo",
    "Path",
    "PrintedDate",
    "Quotation",
    "QuotedFact",
    "QuoteCheck",
    "RelationCount",
    "Release",
    "SearchMatch",
    "SeeAlso",
    "SourceCount",
    "StrengthCount",
    "Target",
  ],
  ...["Trace", "TraceGroup", "TypeCount", "UncitedWords"],
];

export default [
  {
    files: ["schema.graphql"],
    languageOptions: { parser: graphql.parser, parserOptions: { graphQLConfig: { schema: "schema.graphql" } } },
    plugins: { "@graphql-eslint": graphql },
    rules: {
      ...recommended.rules,
      ...relay.rules,
      "@graphql-eslint/require-description": [
        "error",
        {
          types: true,
          FieldDefinition: true,
          InputValueDefinition: true,
          EnumValueDefinition: true,
          DirectiveDefinition: true,
        },
      ],
      "@graphql-eslint/relay-edge-types": [
        "error",
        { listTypeCanWrapOnlyEdgeType: false, shouldImplementNode: false, withEdgeSuffix: true },
      ],
      "@graphql-eslint/relay-arguments": ["error", { includeBoth: false }],
      "@graphql-eslint/strict-id-in-types": [
        "error",
        { exceptions: { types: VALUES, suffixes: ["Connection", "Edge"] } },
      ],
      // BodyType and CancerType are what the sources speak of; Code.code is what an official look-up calls so.
      "@graphql-eslint/naming-convention": [
        "error",
        {
          types: "PascalCase",
          FieldDefinition: "camelCase",
          InputValueDefinition: "camelCase",
          Argument: "camelCase",
          DirectiveDefinition: "camelCase",
          EnumValueDefinition: "UPPER_CASE",
        },
      ],
      "@graphql-eslint/no-typename-prefix": "off",
    },
  },
];
