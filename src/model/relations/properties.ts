import { registerEnumType } from "type-graphql";
import { AmbitionGroup } from "../entities/ambition.js";
import { enumOf, optional, text } from "../propertyTypes.js";
import type { EdgePropSpec } from "./spec.js";

/** Whether the whole entity or a part of it belongs to the other. */
export enum Extent {
  WHOLE = "WHOLE",
  PART = "PART",
}

/** How national work is linked to a deliverable. */
export enum Reading {
  AS_PRINTED = "AS_PRINTED",
  BY_SENSE = "BY_SENSE",
}

registerEnumType(Extent, {
  name: "Extent",
  description: "Whether the whole entity or a part of it belongs to the other.",
  valuesConfig: {
    WHOLE: { description: "The whole entity belongs to the other." },
    PART: {
      description: "A part belongs to the other. The evidence names the part if the source does.",
    },
  },
});
registerEnumType(Reading, {
  name: "Reading",
  description: "How national work is linked to a deliverable.",
  valuesConfig: {
    AS_PRINTED: { description: "It is printed on the deliverable's row." },
    BY_SENSE: {
      description: "It is printed on another row, but concerns this deliverable.",
    },
  },
});

export const extent: EdgePropSpec = {
  name: "extent",
  type: enumOf(Extent),
  description: "Whether the whole or a part belongs.",
  // Sources name what is partial.
  defaultValue: Extent.WHOLE,
};
export const reading: EdgePropSpec = {
  name: "reading",
  type: enumOf(Reading),
  description: "Whether the link is printed on the row or follows from the meaning.",
  defaultValue: Reading.AS_PRINTED,
};
export const group: EdgePropSpec = {
  name: "group",
  type: enumOf(AmbitionGroup),
  description: "Heading within the area under which the ambition is printed.",
};
export const dashboardTag: EdgePropSpec = {
  name: "dashboardTag",
  type: optional(text()),
  description:
    "The note on the Cancer Dashboard printed beside the ambition, for example [not in Dashboard]; null if there is none.",
};
export const title: EdgePropSpec = {
  name: "title",
  type: optional(text()),
  description: "Title of the post as printed; null if none is printed.",
};
export const role: EdgePropSpec = {
  name: "role",
  type: optional(text()),
  description: "Role in the source's words; null if not stated.",
};
