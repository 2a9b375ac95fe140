import { Entity, entity } from "../entity.js";

@entity({ description: "A region of NHS England." })
export class Region extends Entity {}
