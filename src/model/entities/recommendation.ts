import { Entity, entity, prop } from "../entity.js";
import { integer, optional, text } from "../propertyTypes.js";

@entity({
  description: "A numbered recommendation of a strategy or report.",
  order: "number",
  identifiedBy: [
    {
      prop: "number",
      scope: { argument: "strategy", relation: "MAKES", type: "Strategy", defaultValue: "strategy:taskforce-2015" },
    },
  ],
})
export class Recommendation extends Entity {
  @prop(
    integer(),
    "The number that the strategy or report prints; it identifies the recommendation only within that document.",
  )
  number!: number;

  @prop(
    optional(text({ searchable: true, cited: true })),
    "Its words; null where no source at hand prints them. The words of a deliverable are never passed off as it.",
  )
  text!: string | null;

  @prop(optional(text()), "Heading under which the strategy prints it; null where no source at hand says.")
  section!: string | null;
}
