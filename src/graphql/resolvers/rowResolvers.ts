import type { GraphQLFieldResolver, GraphQLInterfaceType, GraphQLObjectType, GraphQLSchema } from "graphql";
import { ENTITIES } from "../../model/entities.js";
import type { Citation } from "../../model/evidence.js";
import { labelOf } from "../../model/names.js";
import { relationFieldsOf } from "../../model/relations.js";
import type { FieldCost } from "../fieldCost.js";
import { sourceView } from "./evidenceResolvers.js";
import type { ReferenceStyle } from "./reference.js";
import { plainQuoteOf, referenceOf } from "./referenceResolvers.js";
import { readRelation } from "./relationResolvers.js";
import type { RequestContext } from "./requestContext.js";
import type { NodeView } from "./sourceObjects.js";

type Resolve = GraphQLFieldResolver<NodeView, RequestContext>;

/** A label is the name, and perhaps years: " (2019–2024)". */
const LABEL_COST: FieldCost = { repeats: "name", bytes: 16 };

const label: Resolve = ({ row }, _args, { reader }) => labelOf(reader.release.sharedNames, row.type, row.props);
const relation: Resolve = (node, _args, context, info) => readRelation(node, context, info);

/** Fields of citations, of which a trace has one for each hop. */
const CITATION: Readonly<Record<string, GraphQLFieldResolver<Citation, RequestContext>>> = {
  source: ({ source }, _args, context) => sourceView(source, context),
  plainQuote: (citation, _args, context) => plainQuoteOf(citation, context),
  reference: (citation, { style }, context) => referenceOf(citation, style as ReferenceStyle, context),
};

/**
 * Lets the fields of entities and citations, of which an answer may hold thousands, be read straight from the plan's rows. type-graphql would make an instance of
 * the arguments' class and a promise for every relation field of every entity, though the planner has read the arguments already.
 */
export function addRowResolvers(schema: GraphQLSchema): void {
  for (const { name, props } of ENTITIES) {
    const fields = (schema.getType(name) as GraphQLObjectType).getFields();
    const set = (field: string, resolve: Resolve) => {
      const definition = fields[field];
      if (definition) definition.resolve = resolve;
    };
    set("label", label);
    for (const prop of props) set(prop.name, ({ row }) => row.props[prop.name]);
    for (const { field } of relationFieldsOf(name)) set(field, relation);
  }
  const citation = (schema.getType("Citation") as GraphQLObjectType).getFields();
  for (const [field, resolve] of Object.entries(CITATION)) {
    const definition = citation[field];
    if (definition) definition.resolve = resolve;
  }
  for (const name of ["Entity", ...ENTITIES.map((spec) => spec.name)]) {
    const definition = (schema.getType(name) as GraphQLObjectType | GraphQLInterfaceType).getFields().label;
    if (definition) definition.extensions = { ...definition.extensions, cost: LABEL_COST };
  }
}
