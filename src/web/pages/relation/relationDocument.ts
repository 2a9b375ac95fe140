import { filterTypeOf } from "../../../graphql/schema/filterTypes.js";
import { type EntityName, entityOf } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { getOrInsert } from "../../../model/getOrInsert.js";
import type { EdgePropSpec, RelationSpec } from "../../../model/relations/spec.js";
import type { RelationField } from "../../../model/relations.js";
import { EVIDENCE } from "../entity/selections.js";
import type { PageDocument } from "../page.js";
import { isChoice } from "../parts/choice.js";

/** How many links of one entity are in the table. */
const LINKS = 100;

/** The path of the table of a relation: "/relation/delivered-by". */
export const relationPath = (name: string): string => `/relation/${name.toLowerCase().replaceAll("_", "-")}`;

/** The properties by which readers choose from the links of a relation: those with a few values. */
export const linkChoices = ({ props = [] }: RelationSpec): readonly EdgePropSpec[] => props.filter(isChoice);

const known = new Map<string, PageDocument>();

/** The query for the links of a relation that begin at entities of one type. */
export const relationDocument = (type: EntityName, field: RelationField): PageDocument =>
  getOrInsert(known, `${type} ${field.relation.name}`, () => writeDocument(type, field));

function writeDocument(type: EntityName, { field, one, relation, targets, description }: RelationField): PageDocument {
  const any = `{ has: { relation: ${relation.name}, direction: FORWARD } }`;
  const isChosen = linkChoices(relation).length > 0;
  const filter = isChosen ? "$filter" : any;
  const chosen = isChosen && !one ? ", filter: $links" : "";
  const variables = [
    "$asOf: Date, $first: Int, $after: String",
    ...(isChosen ? [`$filter: ${type}Filter = ${any}`] : []),
    ...(chosen === "" ? [] : [`$links: ${filterTypeOf(targets).name}`]),
  ].join(", ");
  const own = (relation.props ?? []).map(({ name }) => name);
  const edge = ["strength validFrom validTo", ...own, "node { id label }", EVIDENCE].join(" ");
  const links = one ? `${field} { ${edge} }` : `${field}(first: ${LINKS}${chosen}) { totalCount edges { ${edge} } }`;
  return {
    name: `${relationPath(relation.name).slice(1).replace("/", "-")}-page`,
    text: `# Page: ${relation.name}\n# ${description}\nquery ${upperFirst(field)}Of${upperFirst(entityOf(type).plural)}(${variables}) @asOf(date: $asOf) {\n  list: ${entityOf(type).plural}(first: $first, after: $after, filter: ${filter}) {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    nodes {\n      id\n      label\n      ${links}\n    }\n  }\n}\n`,
  };
}
