import type { ReservedNames } from "../../model/checkModel.js";

/** Names that the embedded store reads from records themselves, not from their properties. */
export const EMBEDDED_NAMES: ReservedNames = {
  by: "the embedded store",
  entity: ["id", "type"],
  edge: ["evidence", "holds", "strength", "validFrom", "validTo", "ordinal"],
};
