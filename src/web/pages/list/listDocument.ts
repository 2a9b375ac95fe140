import { type EntityName, entityOf } from "../../../model/entities.js";
import { upperFirst } from "../../../model/entity.js";
import { idPrefix } from "../../../model/identity.js";
import { propertySelections } from "../entity/selections.js";
import type { PageDocument } from "../page.js";
import { isNamed, propColumns, relationColumns } from "./listColumns.js";

const known = new Map<EntityName, PageDocument>();

/** The query for the table of a type, made from what the model declares of the type. */
export function listDocument(type: EntityName): PageDocument {
  const document = known.get(type) ?? writeDocument(type);
  known.set(type, document);
  return document;
}

function writeDocument(type: EntityName): PageDocument {
  const { plural, description } = entityOf(type);
  const properties = propertySelections(type, propColumns(type));
  const relations = relationColumns(type).map((column) => {
    if (column.one) return `${column.field} { node { id label } }`;
    return `${column.field}${isNamed(column) ? "(first: 2) { totalCount nodes { id label } }" : "(first: 0) { totalCount }"}`;
  });
  const nodes = ["id", "label", ...properties, ...relations].map((line) => `      ${line}\n`).join("");
  return {
    name: `${idPrefix(type)}-list-page`,
    text: `# Page: ${plural}\n# ${description}\nquery ${upperFirst(plural)}Page(\n  $asOf: Date\n  $first: Int\n  $after: String\n  $filter: ${type}Filter\n  $orderBy: ${type}Order\n) @asOf(date: $asOf) {\n  list: ${plural}(first: $first, after: $after, filter: $filter, orderBy: $orderBy) {\n    totalCount\n    pageInfo { hasNextPage endCursor }\n    nodes {\n${nodes}    }\n  }\n}\n`,
  };
}
