import { Entity, entity } from "../entity.js";

@entity({ description: "A group of people that a source names, for example older people." })
export class PopulationGroup extends Entity {}
