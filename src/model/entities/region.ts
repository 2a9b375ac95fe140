import { Entity, entity } from "../entity.js";

@entity({ description: "A region of NHS England.", namedByLookup: true, rdf: ["schema:AdministrativeArea"] })
export class Region extends Entity {}
