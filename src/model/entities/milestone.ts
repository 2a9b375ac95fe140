import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, text } from "../propertyTypes.js";
import { Precision } from "../values/precision.js";

@entity({ description: "A dated step.", order: "date" })
export class Milestone extends Entity {
  @prop(date(), "The printed day, or the first day of the printed month or year; see `precision`.")
  date!: string;

  @prop(enumOf(Precision), "Precision of the printed date.")
  precision!: Precision;

  @prop(text(), "The date as printed, for example Early April 2017.")
  printed!: string;
}
