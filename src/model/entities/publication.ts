import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { date, enumOf, kindOf, optional } from "../propertyTypes.js";
import { Precision } from "../values/precision.js";
import { type PrintedDate, printedDate } from "../values/printedDate.js";

/** Kind of publication, for example guidance or a report. */
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
  description: "Kind of publication, for example guidance or a report.",
  valuesConfig: {
    GUIDANCE: { description: "Guidance to bodies that have to act on it." },
    FRAMEWORK: {
      description: "A framework of measures, ratings or assessment.",
    },
    LAW: { description: "An Act or a bill." },
    DATA_SET: { description: "A data collection, survey or audit." },
    DASHBOARD: { description: "A dashboard or other tool that displays data." },
    PLAN: { description: "A plan of a body for a period, or a class of such plans." },
    REPORT: { description: "A report, review or proposal." },
    STANDARD: { description: "A clinical guideline or quality standard." },
    WEB_PAGE: { description: "Text published only on the web." },
    NEWSLETTER: { description: "A newsletter that is published periodically." },
    AGREEMENT: { description: "A contract or a code of conduct." },
    LOOKUP: { description: "An official look-up table of codes or memberships." },
  },
});

@entity({
  description:
    "A document, framework, law, data set or plan that is a source or is named in one. Strategies are a separate type.",
  rdf: ["schema:CreativeWork"],
})
export class Publication extends Entity {
  @prop(kindOf(PublicationKind), "Kind of publication, for example guidance or a report.")
  kind!: PublicationKind;

  @prop(
    optional(date()),
    "Date of publication; its first day where only a month, season or year is printed, see `publishedAs`.",
  )
  published!: string | null;

  @prop(optional(enumOf(Precision)), "Precision of the date of publication; null if the date is unknown.")
  publishedPrecision!: Precision | null;

  @prop(optional(printedDate()), "Date of publication as printed, with the days that it may mean; null if unknown.")
  publishedAs!: PrintedDate | null;
}
