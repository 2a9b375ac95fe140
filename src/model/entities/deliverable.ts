import { Entity, entity, prop } from "../entity.js";
import { integer, list, text } from "../propertyTypes.js";

@entity({
  description: "What an alliance must deliver locally: one statement of Annex A that ends with recommendation numbers.",
  order: "order",
})
export class Deliverable extends Entity {
  @prop(text({ searchable: true, cited: true }), "The statement as printed, without its bullets and numbers.")
  statement!: string;

  @prop(
    list(text({ searchable: true }), { cited: true }),
    "The bullets of the statement, in printed order; empty if it has none.",
  )
  parts!: readonly string[];

  @prop(integer({ cited: false }), "Position in Annex A, starting at 1.")
  order!: number;
}
