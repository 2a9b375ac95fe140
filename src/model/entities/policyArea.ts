import { Entity, entity, prop } from "../entity.js";
import { integer } from "../propertyTypes.js";

@entity({
  description: "A heading of Annex A of the 2016 guidance that groups ambitions and deliverables.",
  order: "order",
  rdf: ["skos:Concept"],
})
export class PolicyArea extends Entity {
  @prop(integer({ cited: false }), "Position among the headings, starting at 1.")
  order!: number;
}
