import {
  DirectiveLocation,
  type GraphQLAbstractType,
  GraphQLDeprecatedDirective,
  GraphQLDirective,
  type GraphQLSchema,
  specifiedDirectives,
} from "graphql";
import { buildSchemaSync } from "type-graphql";
import { ABOUT_GRAPH } from "../model/aboutGraph.js";
import { checkModel } from "../model/checkModel.js";
import { ENTITY_RESOLVERS } from "./resolvers/entityResolvers.js";
import { EVIDENCE_RESOLVERS } from "./resolvers/evidenceResolvers.js";
import { LIST_RESOLVERS } from "./resolvers/listResolvers.js";
import { meterResolvers } from "./resolvers/meterResolvers.js";
import { NodeResolver } from "./resolvers/nodeResolvers.js";
import { QuotationFactsResolver, SourceQuotationsResolver } from "./resolvers/quotationResolvers.js";
import { QuoteResolver } from "./resolvers/quoteResolver.js";
import { CitationReferenceResolver, SourceReferenceResolver } from "./resolvers/referenceResolvers.js";
import { RELATION_RESOLVERS } from "./resolvers/relationResolvers.js";
import { ReleaseResolver } from "./resolvers/releaseResolver.js";
import { addRowResolvers } from "./resolvers/rowResolvers.js";
import { SEARCH_RESOLVERS } from "./resolvers/searchResolvers.js";
import { TRACE_RESOLVERS } from "./resolvers/traceResolvers.js";
import { AsOfDirective } from "./schema/asOf.js";
import { GRAPHQL_NAMES } from "./schema/graphqlNames.js";

const RESOLVERS = [
  NodeResolver,
  ...ENTITY_RESOLVERS,
  ...LIST_RESOLVERS,
  ...SEARCH_RESOLVERS,
  ...TRACE_RESOLVERS,
  QuoteResolver,
  ReleaseResolver,
  ...RELATION_RESOLVERS,
  ...EVIDENCE_RESOLVERS,
  CitationReferenceResolver,
  SourceReferenceResolver,
  SourceQuotationsResolver,
  QuotationFactsResolver,
] as const;

/** Gives a list a constant-time `includes`: type-graphql calls it for every resolver on each field of each type. */
function withFastIncludes<T extends readonly unknown[]>(list: T): T {
  const members = new Set(list);
  return Object.defineProperty(list, "includes", { value: (member: unknown) => members.has(member) });
}

/**
 * The specified directives. `@deprecated` cannot stand on directives: nothing here does, and programs that do not know that location yet, such as
 * gql 3 in Python, refuse the whole schema with it.
 */
const SPECIFIED = specifiedDirectives.map((directive) => {
  if (directive !== GraphQLDeprecatedDirective) return directive;
  const { locations, ...config } = directive.toConfig();
  const known = locations.filter((location) => location !== DirectiveLocation.DIRECTIVE_DEFINITION);
  return new GraphQLDirective({ ...config, locations: known });
});

let built: GraphQLSchema | undefined;

/** Returns the schema. It is built once per process, because type-graphql collects declarations in global storage. */
export function schema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  checkModel(GRAPHQL_NAMES);
  const schema = buildSchemaSync({
    resolvers: withFastIncludes(RESOLVERS),
    directives: [...SPECIFIED, AsOfDirective],
    validate: false,
    // type-graphql would run an introspection query at every start. A test validates the schema instead.
    skipCheck: true,
  });
  const query = schema.getQueryType();
  if (query)
    query.description =
      "Root queries: entities by id, name or code; lists of entities; search; traces; gaps; and information about the data release.";
  schema.description = `${ABOUT_GRAPH} Start with \`search\` or \`resolve\` to find what a word means, \`trace\` to follow chains from it, and \`gaps\` for what is missing.`;
  // Rows have a __typename; type-graphql's default would look for class instances.
  for (const name of ["Node", "Entity"]) (schema.getType(name) as GraphQLAbstractType).resolveType = undefined;
  addRowResolvers(schema);
  meterResolvers(schema);
  return schema;
}
