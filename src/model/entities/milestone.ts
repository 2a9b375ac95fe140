import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, optional, text } from "../propertyTypes.js";
import { Precision } from "../values/precision.js";
import { type PrintedDate, printedDate } from "../values/printedDate.js";

@entity({ description: "A dated step.", order: "date" })
export class Milestone extends Entity {
  @prop(date(), "The printed day, or the first day of the printed month, season or year; see `dateAs`.")
  date!: string;

  @prop(enumOf(Precision), "Precision of the printed date.")
  precision!: Precision;

  @prop(text(), "The date as printed, for example Early April 2017.")
  printed!: string;

  @prop(optional(printedDate()), "The date as printed, with the days that it may mean.")
  dateAs!: PrintedDate | null;
}
