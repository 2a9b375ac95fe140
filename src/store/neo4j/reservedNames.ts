import type { ReservedNames } from "../../model/checkModel.js";
import { EDGE_PROPS, NODE_PROPS, storedProp } from "./storedProperties.js";

/** Names of properties that Neo4j holds beside those of the model. */
export const NEO4J_NAMES: ReservedNames = {
  by: "the Neo4j store",
  entity: NODE_PROPS,
  edge: EDGE_PROPS,
  besides: (prop) => {
    const { name, compared, folded } = storedProp(prop);
    return [compared, folded].filter((other) => other !== null && other !== name) as string[];
  },
};
