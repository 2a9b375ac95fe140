import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, integer, optional, text } from "../propertyTypes.js";
import { Precision } from "../values.js";

/** What sort of policy document it is. */
export enum StrategyKind {
  STRATEGY = "STRATEGY",
  REPORT = "REPORT",
}

registerEnumType(StrategyKind, {
  name: "StrategyKind",
  description: "What sort of policy document it is.",
  valuesConfig: {
    STRATEGY: { description: "It sets policy for the health service." },
    REPORT: { description: "It reports on policy or calls for it." },
  },
});

@entity({
  description: "A policy document that sets recommendations or ambitions.",
  plural: "strategies",
})
export class Strategy extends Entity {
  @prop(enumOf(StrategyKind), "Whether it sets policy, or reports on it or calls for it.")
  kind!: StrategyKind;

  @prop(optional(date()), "When it was published; see publishedPrecision.")
  published!: string | null;

  @prop(optional(enumOf(Precision)), "How much of the date is known; null where no date is.")
  publishedPrecision!: Precision | null;

  @prop(optional(text()), "The years it is for, as printed, such as 2015-2020.")
  period!: string | null;

  @prop(optional(integer()), "How many recommendations it is said to make; null where no source says.")
  declaredRecommendationCount!: number | null;
}
