import { Entity, entity, prop } from "../entity.js";
import { text } from "../propertyTypes.js";

@entity({
  description: "Work of the national team that supports local delivery.",
})
export class NationalWork extends Entity {
  @prop(text({ searchable: true, cited: true }), "The wording as printed in the source.")
  statement!: string;
}
