import { registerEnumType } from "type-graphql";
import { Entity, entity, prop } from "../entity.js";
import { date, kindOf, number, optional, text } from "../propertyTypes.js";
import { type PrintedDate, printedDate } from "../values/printedDate.js";

/** Kind of finding: a figure, a quotation or a statement. */
export enum FindingKind {
  FIGURE = "FIGURE",
  QUOTATION = "QUOTATION",
  STATEMENT = "STATEMENT",
}

registerEnumType(FindingKind, {
  name: "FindingKind",
  description: "Kind of finding: a figure, a quotation or a statement.",
  valuesConfig: {
    FIGURE: { description: "A number: a count, a share or an amount." },
    QUOTATION: { description: "A quotation of a respondent or of another document." },
    STATEMENT: { description: "A finding without a number." },
  },
});

@entity({
  description: "A figure, a quotation or a statement that a report gives as evidence.",
  rdf: ["schema:Claim"],
})
export class Finding extends Entity {
  @prop(kindOf(FindingKind), "Figure, quotation or statement.")
  kind!: FindingKind;

  @prop(optional(number()), "The figure, or the lower end of a range, in `unit`; null if there is no figure.")
  value!: number | null;

  @prop(optional(number()), "The upper end of a printed range, in `unit`; null if no range is printed.")
  upTo!: number | null;

  @prop(optional(text()), "Unit of the figure; null if there is no figure.")
  unit!: string | null;

  @prop(optional(text({ cited: true })), "The figure as printed; null if there is no figure.")
  printed!: string | null;

  @prop(optional(text({ searchable: true, cited: true })), "The wording of the report, shortened to the relevant part.")
  statement!: string | null;

  @prop(optional(text()), "Who is quoted or says it, in the words of the source; null if nobody is named.")
  speakerRole!: string | null;

  @prop(
    optional(date()),
    "Date on which it was said or published; the first day of a month or season. Null if no date is printed.",
  )
  date!: string | null;

  @prop(optional(printedDate()), "The date as printed, with the days that it may mean; null if no date is printed.")
  dateAs!: PrintedDate | null;
}
