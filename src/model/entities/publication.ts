import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, optional } from "../propertyTypes.js";
import { Precision } from "../values.js";

/** What sort of publication it is. */
export enum PublicationKind {
  GUIDANCE = "GUIDANCE",
  FRAMEWORK = "FRAMEWORK",
  LAW = "LAW",
  DATA_SET = "DATA_SET",
  DASHBOARD = "DASHBOARD",
  PLAN = "PLAN",
  REPORT = "REPORT",
  STANDARD = "STANDARD",
  WEB_PAGE = "WEB_PAGE",
  NEWSLETTER = "NEWSLETTER",
  AGREEMENT = "AGREEMENT",
  LOOKUP = "LOOKUP",
}

registerEnumType(PublicationKind, {
  name: "PublicationKind",
  description: "What sort of publication it is.",
  valuesConfig: {
    GUIDANCE: { description: "Guidance to bodies that must act." },
    FRAMEWORK: {
      description: "A framework of measures, ratings or assessment.",
    },
    LAW: { description: "An Act or a bill." },
    DATA_SET: { description: "A data collection, survey or audit." },
    DASHBOARD: { description: "A tool that shows data." },
    PLAN: { description: "Intentions of a body for a period, one plan or a whole class of them." },
    REPORT: { description: "A report, review or proposal." },
    STANDARD: { description: "A clinical guideline or quality standard." },
    WEB_PAGE: { description: "Words published on the web only." },
    NEWSLETTER: { description: "A periodical letter to those concerned." },
    AGREEMENT: { description: "A contract or a code of conduct." },
    LOOKUP: { description: "An official table of codes or memberships." },
  },
});

@entity({
  description: "A document, framework, law, data set or plan, other than a strategy, that a source is or names.",
})
export class Publication extends Entity {
  @prop(enumOf(PublicationKind), "What sort of publication it is.")
  kind!: PublicationKind;

  @prop(optional(date()), "When it was published; see publishedPrecision.")
  published!: string | null;

  @prop(optional(enumOf(Precision)), "How much of the date is known; null where no date is.")
  publishedPrecision!: Precision | null;
}
