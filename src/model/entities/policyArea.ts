import { Entity, entity, prop } from "../entity.js";
import { integer } from "../propertyTypes.js";

@entity({
  description: "A heading of Annex A of the 2016 guidance, under which ambitions and deliverables stand.",
  order: "order",
})
export class PolicyArea extends Entity {
  @prop(integer({ cited: false }), "Place among the headings, from 1.")
  order!: number;
}
