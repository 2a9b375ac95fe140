import type { RelationField } from "../model/relations.js";
import type { Step } from "./plan.js";

/**
 * The step of a relation field that reads its first links, by name and id.
 * @param limit maximum number of links
 * @param more what else is read: the total, properties of the edge, and the selection of the node
 */
export const linkStep = (
  { field, relation, direction }: Pick<RelationField, "field" | "relation" | "direction">,
  limit: number,
  { total, edge, node }: Pick<Step, "edge" | "node"> & { readonly total: boolean },
): Step => ({
  key: field,
  relation: relation.name,
  direction,
  page: {
    where: null,
    order: ["name", "id"].map((prop) => ({ prop, descending: false })),
    limit,
    fromEnd: false,
    after: null,
    before: null,
    rows: true,
    total,
  },
  edge,
  node,
});
