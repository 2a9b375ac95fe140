import { Entity, entity, prop } from "../entity.js";
import { composite, list, optional, text } from "../propertyTypes.js";
import { Observation, observationSchema } from "../values.js";

@entity({ description: "One measured quantity." })
export class Metric extends Entity {
  @prop(optional(text()), "Unit of its values; null where no source says.")
  unit!: string | null;

  @prop(
    optional(text({ searchable: true })),
    "Data collection that its values come from, in a source's words; null where none says.",
  )
  dataset!: string | null;

  @prop(
    list(composite(() => Observation, observationSchema, null)),
    "Published values; empty where no citable publication was loaded.",
  )
  observations!: readonly Observation[];
}
