// Documents that no server has seen: every sample selects other properties, so caches of documents and statements do not help.
import { listQuery } from "./fields.mjs";

/** A different selection of some fields for each number; always includes the id. @param {readonly string[]} fields @param {number} bits */
const chosen = (fields, bits) => ["id", ...fields.filter((_, i) => (bits >> i) & 1)];

const ALLIANCE = ["name", "description", "code", "kind", "validFrom", "validTo"];
const STP = ["name", "description", "code", "validFrom", "validTo"];
const CCG = ["name", "description", "code", "odsCode", "validFrom"];
const OTHER = ["name", "description", "validFrom", "validTo"];

const alliances = {
  name: "cold-alliances",
  title: "alliances > STPs > CCGs, other properties each time",
  /** @param {number} sample */
  variant: (sample) =>
    listQuery({
      field: "alliances",
      type: "Alliance",
      scalars: chosen(ALLIANCE, sample),
      below: [
        {
          field: "stps",
          type: "Stp",
          relation: "COVERS",
          direction: "out",
          scalars: chosen(STP, sample >> 6),
          below: [
            { field: "ccgs", type: "Ccg", relation: "CONTAINS", direction: "out", scalars: chosen(CCG, sample >> 11) },
          ],
        },
      ],
    }),
};

const recommendations = {
  name: "cold-recommendations",
  title: "recommendations > deliverables > areas > ambitions, other properties each time",
  /** @param {number} sample */
  variant: (sample) =>
    listQuery({
      field: "recommendations",
      type: "Recommendation",
      order: "number",
      scalars: chosen(["number", "text", ...OTHER], sample),
      below: [
        {
          field: "deliverables",
          type: "Deliverable",
          order: "order",
          relation: "DELIVERED_BY",
          direction: "out",
          first: 5,
          scalars: chosen(OTHER, sample >> 6),
          below: [
            {
              field: "areas",
              type: "PolicyArea",
              relation: "IN_AREA",
              direction: "out",
              first: 2,
              order: "order",
              scalars: chosen(OTHER, sample >> 10),
              below: [
                {
                  field: "ambitions",
                  type: "Ambition",
                  relation: "HAS_AMBITION",
                  direction: "out",
                  first: 15,
                  scalars: chosen(OTHER, sample >> 14),
                },
              ],
            },
          ],
        },
      ],
    }),
};

export const COLD = [alliances, recommendations];
