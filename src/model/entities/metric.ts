import { Entity, entity, prop } from "../entity.js";
import { composite, list, optional, text } from "../propertyTypes.js";
import { compareObservations, Observation, observationMembers, observationSchema } from "../values/observation.js";

@entity({ description: "One measured quantity.", rdf: ["skos:Concept"] })
export class Metric extends Entity {
  @prop(optional(text()), "Unit of the values; null if no source states it.")
  unit!: string | null;

  @prop(
    optional(text({ searchable: true })),
    "Data collection that the values come from, in a source's words; null if no source states it.",
  )
  dataset!: string | null;

  @prop(
    list(
      composite(() => Observation, observationSchema, null, {
        members: observationMembers,
        sourced: "The source that gives the value.",
      }),
      { itemEvidence: true, compareItems: compareObservations },
    ),
    "Published values in time order, each with its own evidence; empty if the graph contains no citable publication of them.",
  )
  observations!: readonly Observation[];
}
