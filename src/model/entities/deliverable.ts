import { Entity, entity, prop } from "../entity.js";
import { integer, list, text } from "../propertyTypes.js";

@entity({
  description: "What an alliance must deliver locally: one statement of Annex A that ends in recommendation numbers.",
  order: "order",
})
export class Deliverable extends Entity {
  @prop(text({ searchable: true, cited: true }), "Its words as printed, without its bullets and numbers.")
  statement!: string;

  @prop(
    list(text({ searchable: true }), { cited: true }),
    "Its bullets, in the order printed; empty where it has none.",
  )
  parts!: readonly string[];

  @prop(integer({ cited: false }), "Place in Annex A, from 1.")
  order!: number;
}
