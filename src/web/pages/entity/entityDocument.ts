import { type EntityName, entityOf } from "../../../model/entities.js";
import { lowerFirst } from "../../../model/entity.js";
import { idPrefix } from "../../../model/identity.js";
import { type RelationField, relationFieldsOf } from "../../../model/relations.js";
import type { PageDocument } from "../page.js";
import { dateProps } from "./dates.js";
import { nestedPartsOf, otherWholesOf } from "./nestedParts.js";
import { EVIDENCE, PROPERTY_EVIDENCE, propertySelections, QUOTATIONS } from "./selections.js";

/** How many links of a relation the page of an entity shows. */
export const SHOWN = 10;
/** How many links of a relation are on one page where it is the only one. */
export const LISTED = 100;
/** How many parts of a part are shown. */
const PARTS = 60;

/** Properties by which an entity of a type is told from others of its type, such as a code. */
export const identifiersOf = (type: EntityName): readonly string[] =>
  entityOf(type).identifiedBy.map(({ prop }) => prop);

/** True for the relation that lists what is missing about an entity: it has a section of its own. */
export const isAboutGaps = ({ relation, direction }: RelationField): boolean =>
  Boolean(relation.derived) && direction === "BACKWARD";

function nodeSelection(type: EntityName, field: RelationField): string {
  const [target] = field.targets;
  const own = field.targets.length === 1 && target ? identifiersOf(target) : [];
  const validity = field.relation.acrossTime ? ["validFrom", "validTo"] : [];
  const dates = target && field.targets.length === 1 ? propertySelections(target, dateProps(target)) : [];
  const nested = nestedPartsOf(type, field);
  const parts = nested
    ? [
        `${nested.inner.field}(first: ${PARTS}) { totalCount nodes { id label ${nested.owners.field}(first: 5) { nodes { id label } } } }`,
      ]
    : [];
  const wholes = otherWholesOf(type, field);
  const others = wholes ? [`${wholes.field}(first: 5) { nodes { id label } }`] : [];
  const gap = isAboutGaps(field) ? ["kind", "why", PROPERTY_EVIDENCE] : [];
  return `node { ${["id label", ...own, ...validity, ...dates, ...gap, ...parts, ...others].join(" ")} }`;
}

function edgeSelection(type: EntityName, field: RelationField): string {
  const { relation } = field;
  const own = (relation.props ?? []).map(({ name }) => name);
  return [
    "strength validFrom validTo",
    ...(relation.acrossTime ? ["holds"] : []),
    ...own,
    ...(isAboutGaps(field) ? [] : [EVIDENCE]),
    nodeSelection(type, field),
  ].join(" ");
}

function relationSelection(type: EntityName, field: RelationField, page: string): string {
  const edge = edgeSelection(type, field);
  if (field.one) return `${field.field} { ${edge} }`;
  return `${field.field}(${page}) { totalCount pageInfo { hasNextPage endCursor } edges { ${edge} } }`;
}

const known = new Map<string, PageDocument>();

/**
 * The query for an entity of a type, made from what the model declares of the type.
 * @param focus the only relation to list, with more of its links; null: all, each with its first links
 */
export function entityDocument(type: EntityName, focus: RelationField | null): PageDocument {
  const key = `${type} ${focus?.field ?? ""}`;
  const document = known.get(key) ?? writeDocument(type, focus);
  known.set(key, document);
  return document;
}

function writeDocument(type: EntityName, focus: RelationField | null): PageDocument {
  const root = lowerFirst(type);
  const relations = focus
    ? [relationSelection(type, focus, "first: $first, after: $after")]
    : relationFieldsOf(type).map((field) => relationSelection(type, field, `first: ${SHOWN}`));
  const variables = focus ? "$id: ID!, $asOf: Date, $first: Int, $after: String" : "$id: ID!, $asOf: Date";
  const quotations = type === "Source" && !focus ? [QUOTATIONS] : [];
  const lines = ["id label", ...propertySelections(type), PROPERTY_EVIDENCE, ...quotations, ...relations];
  return {
    name: `${idPrefix(type)}-page`,
    text: `# Page: ${type}\n# ${entityOf(type).description}\nquery ${type}Page(${variables}) @asOf(date: $asOf) {\n  entity: ${root}(id: $id) {\n${lines.map((line) => `    ${line}\n`).join("")}  }\n}\n`,
  };
}
