import { type GraphQLOutputType, getNamedType, isCompositeType, isLeafType, isObjectType } from "graphql";
import { schema } from "../../graphql/schema.js";
import { type EntityName, entityOf } from "../../model/entities.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";
import { PROOF_FRAGMENTS } from "../proof.js";

/** What is selected of a property, so that all of its value is in the answer: of composite values every member, of evidence the quotations. */
function selectionOf(type: GraphQLOutputType): string {
  const named = getNamedType(type);
  if (isLeafType(named)) return "";
  if (named.name === "Evidence") return "{ ...Proof }";
  if (named.name === "Citation") return "{ ...Quoted }";
  if (!isObjectType(named) || named.getInterfaces().length > 0) return "{ id }";
  const fields = Object.values(named.getFields());
  const hasEvidence = fields.some(({ name }) => name === "evidence");
  // They are among the evidence.
  const wanted = fields.filter(({ name }) => !(hasEvidence && name === "citations"));
  const members = wanted.map((field) => `${field.name} ${selectionOf(field.type)}`);
  return `{ ${members.join(" ")} }`;
}

/** The properties of an edge that its relation declares. */
export const edgeProperties = ({ relation }: RelationField): readonly string[] =>
  (relation.props ?? []).map(({ name }) => name);

function edgeSelection(owner: EntityName, relation: RelationField): string {
  const field = fieldsOf(owner)[relation.field];
  const named = field && getNamedType(field.type);
  if (!isCompositeType(named) || !("getFields" in named)) throw new Error(`${owner} has no field ${relation.field}.`);
  const edge = relation.one ? named : getNamedType(named.getFields().edges?.type as GraphQLOutputType);
  const members = isObjectType(edge) ? edge.getFields() : {};
  const own = edgeProperties(relation).map((name) =>
    members[name] ? `${name} ${selectionOf(members[name].type)}` : "",
  );
  return `node { __typename id ... on Entity { label } } evidence { ...Proof } ${own.join(" ")}`;
}

function fieldsOf(owner: EntityName) {
  const type = schema().getType(owner);
  if (!isObjectType(type)) throw new Error(`${owner} is not a type of the schema.`);
  return type.getFields();
}

const linkSelection = (owner: EntityName, relation: RelationField, page: string, edges: string): string => {
  const selected = edgeSelection(owner, relation);
  return relation.one
    ? `${relation.field} { ${selected} }`
    : `${relation.field}(first: $first${page}) { totalCount edges { ${edges.replace("*", selected)} } }`;
};

/** The query for all properties of an entity, and for the first links of each relation. */
export const entityQuery = (owner: EntityName): string => {
  const fields = fieldsOf(owner);
  const relations = relationFieldsOf(owner);
  const first = relations.some(({ one }) => !one) ? ", $first: Int" : "";
  const properties = entityOf(owner).props.map(({ name }) => {
    const field = fields[name];
    return field ? `${name} ${selectionOf(field.type)}` : "";
  });
  return `query Entity($id: ID!${first}, $asOf: Date) @asOf(date: $asOf) {
  node(id: $id) { ... on ${owner} {
    id label ${properties.join(" ")}
    evidence { field ...Proof }
    ${relations.map((relation) => linkSelection(owner, relation, "", "*")).join("\n    ")}
  } }
}${PROOF_FRAGMENTS}`;
};

/** The query for a page of the links of one relation. */
export const linksQuery = (owner: EntityName, relation: RelationField): string => {
  const page = relation.one ? "" : ", after: $after";
  const variables = relation.one ? "" : ", $first: Int, $after: String, $shown: Boolean!";
  return `query Links($id: ID!${variables}, $asOf: Date) @asOf(date: $asOf) {
  node(id: $id) { ... on ${owner} { id label ${linkSelection(owner, relation, page, "cursor ... @include(if: $shown) { * }")} } }
}${PROOF_FRAGMENTS}`;
};
