import { Entity, entity, prop } from "../entity.js";
import { optional, text } from "../propertyTypes.js";

@entity({ description: "A named office holder.", plural: "people", rdf: ["foaf:Person", "schema:Person"] })
export class Person extends Entity {
  @prop(optional(text()), "Title before the name as printed, for example Dr; null if none is printed.")
  honorific!: string | null;
}
