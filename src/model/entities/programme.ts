import { Entity, entity } from "../entity.js";

@entity({ description: "A named programme, initiative or funding stream." })
export class Programme extends Entity {}
