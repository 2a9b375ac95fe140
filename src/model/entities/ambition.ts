import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { boolean, composite, enumOf, list, optional, text } from "../propertyTypes.js";
import { Target, targetSchema } from "../values.js";

/** Headings under which Annex A lists ambitions. */
export enum AmbitionGroup {
  OUTCOMES = "OUTCOMES",
  OUTCOMES_REDUCTION_IN_VARIATION = "OUTCOMES_REDUCTION_IN_VARIATION",
  PROCESSES = "PROCESSES",
}

registerEnumType(AmbitionGroup, {
  name: "AmbitionGroup",
  description: "Headings under which Annex A lists ambitions.",
  valuesConfig: {
    OUTCOMES: { description: "What changes for patients, such as survival." },
    OUTCOMES_REDUCTION_IN_VARIATION: {
      description: "What becomes more equal between places.",
    },
    PROCESSES: { description: "What services do, such as waiting times and uptake of screening." },
  },
});

@entity({ description: "An outcome or process to be reached." })
export class Ambition extends Entity {
  @prop(optional(text({ searchable: true, cited: true })), "Its words as printed; null where the name is all of them.")
  statement!: string | null;

  @prop(optional(enumOf(AmbitionGroup)), "Heading of Annex A under which it stands; null where it is not of Annex A.")
  group!: AmbitionGroup | null;

  @prop(
    optional(boolean({ cited: true })),
    "Whether the Cancer Dashboard includes its metric, by the header rule of Annex A; null where it is not of Annex A.",
  )
  onDashboard!: boolean | null;

  @prop(
    list(composite(() => Target, targetSchema, null)),
    "What is to be reached, by when; empty where no figure or standard is printed.",
  )
  targets!: readonly Target[];
}
