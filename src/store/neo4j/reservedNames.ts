import type { ReservedNames } from "../../model/checkModel.js";
import { EDGE_PROPS, NODE_PROPS, namesBeside, storedProp } from "./storedProperties.js";

/** Names of properties that Neo4j holds beside those of the model. */
export const NEO4J_NAMES: ReservedNames = {
  by: "the Neo4j store",
  entity: NODE_PROPS,
  edge: EDGE_PROPS,
  besides: (prop) => namesBeside(storedProp(prop)),
};
