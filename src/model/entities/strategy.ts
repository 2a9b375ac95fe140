import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, integer, kindOf, optional, text } from "../propertyTypes.js";
import { Precision } from "../values/precision.js";
import { type PrintedDate, printedDate } from "../values/printedDate.js";

/** Kind of policy document: a strategy or a report. */
export enum StrategyKind {
  STRATEGY = "STRATEGY",
  REPORT = "REPORT",
}

registerEnumType(StrategyKind, {
  name: "StrategyKind",
  description: "Kind of policy document: a strategy or a report.",
  valuesConfig: {
    STRATEGY: { description: "It sets policy for the health service." },
    REPORT: { description: "It reports on policy or calls for a change of policy." },
  },
});

@entity({
  description: "A policy document that sets recommendations or ambitions.",
  plural: "strategies",
  rdf: ["schema:CreativeWork"],
})
export class Strategy extends Entity {
  @prop(kindOf(StrategyKind), "Whether the document sets policy, or reports on it or calls for it.")
  kind!: StrategyKind;

  @prop(
    optional(date()),
    "Date of publication; its first day where only a month, season or year is printed, see `publishedAs`.",
  )
  published!: string | null;

  @prop(optional(enumOf(Precision)), "Precision of the date of publication; null if the date is unknown.")
  publishedPrecision!: Precision | null;

  @prop(optional(printedDate()), "Date of publication as printed, with the days that it may mean; null if unknown.")
  publishedAs!: PrintedDate | null;

  @prop(optional(text()), "The years that it covers, as printed, for example 2015-2020.")
  period!: string | null;

  @prop(optional(integer()), "Number of recommendations according to a source; null if no source states it.")
  declaredRecommendationCount!: number | null;
}
