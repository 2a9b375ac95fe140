import { Entity, entity } from "../entity.js";

@entity({ description: "A named programme, initiative or funding stream.", rdf: ["schema:Project"] })
export class Programme extends Entity {}
