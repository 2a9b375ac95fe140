import { DEFAULT_STRATEGY } from "../defaults.js";
import { Entity, entity, prop } from "../entity.js";
import { integer, optional, text } from "../propertyTypes.js";

@entity({
  description: "A numbered recommendation of a strategy or report.",
  order: "number",
  identifiedBy: [
    {
      prop: "number",
      scope: { argument: "strategy", relation: "MAKES", type: "Strategy", defaultValue: DEFAULT_STRATEGY },
    },
  ],
})
export class Recommendation extends Entity {
  @prop(integer(), "The number printed in the strategy or report. It is unique only within that document.")
  number!: number;

  @prop(
    optional(text({ searchable: true, cited: true })),
    "The text of the recommendation; null if no available source prints it. The text of a deliverable is never used instead.",
    { term: "schema:text" },
  )
  text!: string | null;

  @prop(
    optional(text()),
    "Heading under which the strategy prints the recommendation; null if no available source states it.",
  )
  section!: string | null;
}
