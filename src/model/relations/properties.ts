import { registerEnumType } from "type-graphql";
import { AmbitionGroup } from "../entities/ambition.js";
import { enumOf, optional, text } from "../propertyTypes.js";
import type { EdgePropSpec } from "./spec.js";

/** How much of the one belongs to the other. */
export enum Extent {
  WHOLE = "WHOLE",
  PART = "PART",
}

/** How a piece of national work is tied to a deliverable. */
export enum Reading {
  AS_PRINTED = "AS_PRINTED",
  BY_SENSE = "BY_SENSE",
}

registerEnumType(Extent, {
  name: "Extent",
  description: "How much of the one belongs to the other.",
  valuesConfig: {
    WHOLE: { description: "Every part of it belongs there." },
    PART: {
      description: "Some of it; the evidence names the part where the source does.",
    },
  },
});
registerEnumType(Reading, {
  name: "Reading",
  description: "How a piece of national work is tied to a deliverable.",
  valuesConfig: {
    AS_PRINTED: { description: "It stands on the deliverable's row." },
    BY_SENSE: {
      description: "It stands on another row, but this deliverable is the one that it concerns.",
    },
  },
});

export const extent: EdgePropSpec = {
  name: "extent",
  type: enumOf(Extent),
  description: "Whether all or a part belongs.",
};
export const reading: EdgePropSpec = {
  name: "reading",
  type: enumOf(Reading),
  description: "Printed on the row, or tied by sense.",
};
export const group: EdgePropSpec = {
  name: "group",
  type: enumOf(AmbitionGroup),
  description: "Heading of the area under which the ambition is printed.",
};
export const dashboardTag: EdgePropSpec = {
  name: "dashboardTag",
  type: optional(text()),
  description:
    "What the area prints of the Cancer Dashboard beside the ambition, such as [not in Dashboard]; null where nothing.",
};
export const title: EdgePropSpec = {
  name: "title",
  type: optional(text()),
  description: "Title of the post as printed; null where none is.",
};
export const role: EdgePropSpec = {
  name: "role",
  type: optional(text()),
  description: "In what role, in the source's words; null where it does not say.",
};
