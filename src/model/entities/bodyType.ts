import { Entity, entity } from "../entity.js";

@entity({
  description: "A class of organisations that a source addresses, for example cancer networks or local authorities.",
  rdf: ["skos:Concept"],
})
export class BodyType extends Entity {}
