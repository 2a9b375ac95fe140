import { type GraphQLAbstractType, type GraphQLSchema, specifiedDirectives } from "graphql";
import { buildSchemaSync } from "type-graphql";
import { checkModel } from "../model/relations.js";
import { AsOfDirective } from "./asOf.js";
import { EVIDENCE_RESOLVERS } from "./evidenceTypes.js";
import { LIST_RESOLVERS } from "./listResolvers.js";
import { NodeResolver } from "./nodeResolvers.js";
import { resolvePlainly } from "./plainResolvers.js";
import { CitationReferenceResolver, SourceReferenceResolver } from "./referenceResolvers.js";
import { RELATION_RESOLVERS } from "./relationResolvers.js";
import { ReleaseResolver } from "./releaseResolver.js";
import { SEARCH_RESOLVERS } from "./searchResolvers.js";
import { SINGLE_RESOLVERS } from "./singleResolvers.js";
import { TRACE_RESOLVERS } from "./traceResolvers.js";

const RESOLVERS = [
  NodeResolver,
  ...SINGLE_RESOLVERS,
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
function quick<T extends readonly unknown[]>(list: T): T {
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
    resolvers: quick(RESOLVERS),
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
  resolvePlainly(made);
  return made;
}
