import { Entity, entity } from "../entity.js";

@entity({ description: "A type of cancer that a source names.", rdf: ["schema:MedicalCondition"] })
export class CancerType extends Entity {}
