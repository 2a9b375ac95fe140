import { Entity, entity } from "../entity.js";

@entity({ description: "A region of NHS England.", namedByLookup: true })
export class Region extends Entity {}
