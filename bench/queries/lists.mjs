// Nested lists.
import { listQuery } from "./fields.mjs";

const recommendations = {
  name: "list-one-level",
  title: "46 recommendations with deliverables",
  ...listQuery({
    field: "recommendations",
    type: "Recommendation",
    order: "number",
    scalars: ["id", "number", "name"],
    below: [
      {
        field: "deliverables",
        type: "Deliverable",
        order: "order",
        relation: "DELIVERED_BY",
        direction: "out",
        scalars: ["id", "name"],
      },
    ],
  }),
};

const alliances = {
  name: "alliances-stps-ccgs",
  title: "alliances > STPs > CCGs",
  ...listQuery({
    field: "alliances",
    type: "Alliance",
    scalars: ["id", "name"],
    below: [
      {
        field: "stps",
        type: "Stp",
        relation: "COVERS",
        direction: "out",
        scalars: ["id", "name"],
        below: [
          { field: "ccgs", type: "Ccg", relation: "CONTAINS", direction: "out", scalars: ["id", "name", "odsCode"] },
        ],
      },
    ],
  }),
};

const wide = {
  name: "wide-four-levels",
  title: "areas > deliverables > alliances > STPs",
  ...listQuery({
    field: "policyAreas",
    type: "PolicyArea",
    order: "order",
    first: 5,
    scalars: ["name"],
    below: [
      {
        field: "deliverables",
        type: "Deliverable",
        order: "order",
        relation: "IN_AREA",
        direction: "in",
        first: 10,
        scalars: ["name"],
        below: [
          {
            field: "alliances",
            type: "Alliance",
            relation: "ASSIGNED_TO",
            direction: "out",
            first: 19,
            scalars: ["name"],
            below: [{ field: "stps", type: "Stp", relation: "COVERS", direction: "out", first: 8, scalars: ["name"] }],
          },
        ],
      },
    ],
  }),
};

export const LISTS = [recommendations, alliances, wide];
