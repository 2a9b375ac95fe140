import { registerEnumType } from "type-graphql";

/** Precision of a printed date. */
export enum Precision {
  DAY = "DAY",
  MONTH = "MONTH",
  YEAR = "YEAR",
}

registerEnumType(Precision, {
  name: "Precision",
  description: "Precision of a printed date. A missing month or day is filled with the first one.",
  valuesConfig: {
    DAY: { description: "Day, month and year are printed." },
    MONTH: { description: "Month and year are printed." },
    YEAR: { description: "Only the year is printed." },
  },
});
