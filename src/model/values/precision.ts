import { registerEnumType } from "type-graphql";

/** Precision of a printed date. */
export enum Precision {
  DAY = "DAY",
  MONTH = "MONTH",
  SEASON = "SEASON",
  YEAR = "YEAR",
}

registerEnumType(Precision, {
  name: "Precision",
  description:
    "Precision of a printed date. A missing month or day is filled with the first one. `dateAs` and `publishedAs` tell more.",
  valuesConfig: {
    DAY: { description: "Day, month and year are printed." },
    MONTH: { description: "Month and year are printed." },
    SEASON: { description: "A season and the year are printed." },
    YEAR: { description: "Only the year is printed." },
  },
});
