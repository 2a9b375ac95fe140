import { type GraphQLAbstractType, type GraphQLSchema, specifiedDirectives } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { checkModel } from "../../model/relations.js";
import { ENTITY_RESOLVERS } from "../resolvers/entityResolvers.js";
import { LIST_RESOLVERS } from "../resolvers/listResolvers.js";
import { NodeResolver } from "../resolvers/nodeResolvers.js";
import { CitationReferenceResolver, SourceReferenceResolver } from "../resolvers/referenceResolvers.js";
import { RELATION_RESOLVERS } from "../resolvers/relationResolvers.js";
import { ReleaseResolver } from "../resolvers/releaseResolver.js";
import { addRowResolvers } from "../resolvers/rowResolvers.js";
import { SEARCH_RESOLVERS } from "../resolvers/searchResolvers.js";
import { TRACE_RESOLVERS } from "../resolvers/traceResolvers.js";
import { AsOfDirective } from "./asOf.js";
import { EVIDENCE_RESOLVERS } from "./evidenceTypes.js";

const RESOLVERS = [
  NodeResolver,
  ...ENTITY_RESOLVERS,
  ...LIST_RESOLVERS,
  ...SEARCH_RESOLVERS,
  ...TRACE_RESOLVERS,
  ReleaseResolver,
  ...RELATION_RESOLVERS,
  ...EVIDENCE_RESOLVERS,
  CitationReferenceResolver,
  SourceReferenceResolver,
] as const;

/** A list that knows what it includes: type-graphql asks it for each field of each type about every resolver there is. */
function withFastIncludes<T extends readonly unknown[]>(list: T): T {
  const members = new Set(list);
  return Object.defineProperty(list, "includes", { value: (member: unknown) => members.has(member) });
}

let built: GraphQLSchema | undefined;

/** The schema, built once a process: type-graphql keeps what it was told in global storage. */
export function schema(): GraphQLSchema {
  built ??= build();
  return built;
}

function build(): GraphQLSchema {
  checkModel();
  const made = buildSchemaSync({
    resolvers: withFastIncludes(RESOLVERS),
    directives: [...specifiedDirectives, AsOfDirective],
    validate: false,
    // It would ask the schema for itself, at every start; a test does.
    skipCheck: true,
  });
  const query = made.getQueryType();
  if (query)
    query.description =
      "What can be asked: entities by id, name or code, lists of them, search, traces, gaps, and the data that answers.";
  // Rows carry their __typename; type-graphql's own resolution looks for instances of classes.
  for (const name of ["Node", "Entity"]) (made.getType(name) as GraphQLAbstractType).resolveType = undefined;
  addRowResolvers(made);
  return made;
}
