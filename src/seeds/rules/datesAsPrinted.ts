import { daysOf } from "../../model/values/edtf.js";
import { readPrintedDate } from "../../model/values/readPrintedDate.js";
import { printedFormOf } from "../build/printedDates.js";
import { quoted } from "../phrases.js";
import { isSaid, type Rule } from "./rule.js";

/** A date is the first day of what is printed, and a date that a source states is printed by a quotation. */
export const datesAsPrinted: Rule = ({ byId, attributes, evidenceOf }, report) => {
  for (const { id, prop, value, place, claims } of attributes) {
    const entity = byId.get(id);
    if (!entity || prop.type.comparable !== "date" || typeof value !== "string") continue;
    if (!(printedFormOf(prop.name) in entity.props)) continue;
    const year = Number(value.slice(0, 4));
    const begins = (edtf: string): boolean => daysOf(edtf)?.earliest === value;
    // What a Milestone prints is its date.
    const printed = "precision" in entity.props ? String(entity.props.printed) : null;
    if (printed !== null) {
      const found = readPrintedDate(printed, year);
      if (!found)
        report(place, `${quoted(printed)} is no date that can be read.`, {
          expected: "a day, month, season or year as printed",
        });
      else if (!begins(found.edtf))
        report(place, `"date" of ${id} is ${value}, but ${quoted(printed)} does not begin on that day.`, {
          expected: daysOf(found.edtf)?.earliest,
        });
      continue;
    }
    for (const claim of claims) {
      const evidence = evidenceOf(claim);
      if (isSaid(claim) && evidence && !evidence.citations.some(({ quote }) => readPrintedDate(quote, year, begins)))
        report(
          claim.place,
          `"${prop.name}" of ${id} is ${claim.basis}, but no quotation of it prints a date that begins on ${value}.`,
          {
            expected: "a quotation that prints the date, or basis: INFERRED with a note that says how it was read",
          },
        );
    }
  }
};
