import { Entity, entity } from "../entity.js";

@entity({ description: "A group of people whom a source names as concerned." })
export class PopulationGroup extends Entity {}
