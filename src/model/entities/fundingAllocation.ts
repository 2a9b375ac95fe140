import { Entity, entity, prop } from "../entity.js";
import { number, optional, text } from "../propertyTypes.js";
import { type PrintedDate, printedDate } from "../values/printedDate.js";

@entity({
  description: "An amount of money for a financial year.",
  order: "financialYear",
  rdf: ["schema:MonetaryGrant"],
})
export class FundingAllocation extends Entity {
  @prop(number(), "Amount in pounds sterling.")
  amountGbp!: number;

  @prop(text(), "The amount as printed, for example £123m.")
  printed!: string;

  @prop(optional(text()), "Financial year as printed, for example 2017/18; null if none is printed.")
  financialYear!: string | null;

  @prop(optional(printedDate()), "The financial year with its days, April to March; null if none is printed.")
  financialYearAs!: PrintedDate | null;
}
