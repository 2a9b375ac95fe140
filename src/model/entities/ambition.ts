import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { boolean, composite, enumOf, list, optional, text } from "../propertyTypes.js";
import { Target, targetMembers, targetSchema } from "../values/target.js";

/** Heading under which Annex A lists an ambition. */
export enum AmbitionGroup {
  OUTCOMES = "OUTCOMES",
  OUTCOMES_REDUCTION_IN_VARIATION = "OUTCOMES_REDUCTION_IN_VARIATION",
  PROCESSES = "PROCESSES",
}

registerEnumType(AmbitionGroup, {
  name: "AmbitionGroup",
  description: "Heading under which Annex A lists an ambition.",
  valuesConfig: {
    OUTCOMES: { description: "What changes for patients, for example survival." },
    OUTCOMES_REDUCTION_IN_VARIATION: {
      description: "Reduction of differences between places.",
    },
    PROCESSES: { description: "What services do, for example waiting times and screening uptake." },
  },
});

@entity({ description: "An outcome to reach or a process standard to meet." })
export class Ambition extends Entity {
  @prop(
    optional(text({ searchable: true, cited: true })),
    "The statement as printed; null if the name is the whole statement.",
  )
  statement!: string | null;

  @prop(optional(enumOf(AmbitionGroup)), "Heading of Annex A that lists the ambition; null if Annex A does not.")
  group!: AmbitionGroup | null;

  @prop(
    optional(boolean({ cited: true })),
    "True if the Cancer Dashboard includes its metric, according to the header of Annex A; null if the ambition is not in Annex A.",
  )
  onDashboard!: boolean | null;

  @prop(
    list(composite(() => Target, targetSchema, null, { members: targetMembers })),
    "Targets and their deadlines; empty if no figure or standard is printed.",
  )
  targets!: readonly Target[];
}
