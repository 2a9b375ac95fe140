import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, text } from "../propertyTypes.js";
import { Precision } from "../values.js";

@entity({ description: "A dated step.", order: "date" })
export class Milestone extends Entity {
  @prop(date(), "The day, or the first day of the month or year printed; see precision.")
  date!: string;

  @prop(enumOf(Precision), "How much of the date is printed.")
  precision!: Precision;

  @prop(text(), "The date as printed, such as Early April 2017.")
  printed!: string;
}
