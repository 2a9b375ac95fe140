import { Entity, entity } from "../entity.js";

@entity({
  description: "A group of people that a source names, for example older people.",
  rdf: ["schema:PeopleAudience"],
})
export class PopulationGroup extends Entity {}
