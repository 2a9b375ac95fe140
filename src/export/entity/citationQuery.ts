import type { EntityName } from "../../model/entities.js";
import { type RelationField, relationFieldsOf } from "../../model/relations.js";

const CITATIONS = "{ quote locator start end source { id } reference(style: $style) }";

/** A quotation with its reference. */
export interface ReferencedCitation {
  readonly quote: string;
  readonly locator: string;
  readonly source: { readonly id: string };
  readonly reference: string;
}

interface Edge {
  readonly node: { readonly id: string };
  readonly evidence: readonly { readonly citations: readonly ReferencedCitation[] }[];
}

/** The answer to `ENTITY_CITATIONS` or to `linkCitations`. */
export interface CitationAnswer {
  readonly node: {
    readonly id: string;
    readonly citations?: readonly ReferencedCitation[];
    readonly link?: Edge | null;
    readonly links?: { readonly edges: readonly Edge[] };
  } | null;
}

/** The query for the references of an entity, or of one of its properties. */
export const ENTITY_CITATIONS = `query Cite($id: ID!, $field: String, $style: ReferenceStyle!) {
  node(id: $id) { id ... on Entity { citations(field: $field) ${CITATIONS} } }
}`;

/** The query for the references of a link. Every end of a relation is a field, which is a list unless the relation is to one entity. */
export function linkCitations(owner: string, { field, one }: RelationField): string {
  const edge = `node { id } evidence { citations ${CITATIONS} }`;
  const selected = one
    ? `link: ${field} { ${edge} }`
    : `links: ${field}(filter: { id: { eq: $to } }, first: 10) { edges { ${edge} } }`;
  return `query Cite($id: ID!, ${one ? "" : "$to: ID!, "}$style: ReferenceStyle!) {
  node(id: $id) { id ... on ${owner} { ${selected} } }
}`;
}

/** The references of the links to an entity; null if there is no such link. */
export function citationsOfLink({ node }: CitationAnswer, end: string): readonly ReferencedCitation[] | null {
  const edges = (node?.links?.edges ?? [node?.link ?? null]).filter((edge) => edge?.node.id === end);
  return edges.length === 0
    ? null
    : edges.flatMap((edge) => (edge?.evidence ?? []).flatMap(({ citations }) => citations));
}

/** The fields by which links lead from one type to another. */
export interface FieldsBetween {
  readonly fields: readonly RelationField[];
  /** Names of their relations. */
  readonly names: readonly string[];
  /** What a message says of them, such as "expected COVERS". */
  readonly possible: string;
}

/** The fields by which links lead from entities of one type to those of another. */
export function fieldsBetween(owner: EntityName, end: EntityName): FieldsBetween {
  const fields = relationFieldsOf(owner).filter(({ targets }) => targets.includes(end));
  const names = fields.map(({ relation }) => relation.name);
  return {
    fields,
    names,
    possible: names.length > 0 ? `expected ${names.join(" or ")}` : "no relation links these types",
  };
}
