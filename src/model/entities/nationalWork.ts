import { Entity, entity, prop } from "../entity.js";
import { text } from "../propertyTypes.js";

@entity({
  description: "What the national team does in support of local delivery.",
})
export class NationalWork extends Entity {
  @prop(text({ searchable: true, cited: true }), "Its words as printed.")
  statement!: string;
}
