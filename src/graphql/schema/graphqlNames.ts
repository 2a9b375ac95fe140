import type { ReservedNames } from "../../model/checkModel.js";

/** Names that the API gives to fields and filters of its own. */
export const GRAPHQL_NAMES: ReservedNames = {
  by: "the GraphQL API",
  // Fields of every entity, then members of every filter.
  entity: [
    ...["id", "label", "citations", "evidence", "__typename"],
    ...["and", "or", "not", "has", "hasNo", "type", "link", "source", "locator"],
  ],
  edge: ["node", "cursor", "strength", "evidence", "holds", "validFrom", "validTo", "__typename"],
};
