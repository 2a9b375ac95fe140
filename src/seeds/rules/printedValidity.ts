import type { Evidence } from "../../model/evidence.js";
import { isIsoDate } from "../../model/propertyTypes.js";
import { containsDay } from "./dayForms.js";
import { isSaid, type Rule } from "./rule.js";

const isPrinted = (day: string, { citations }: Evidence): boolean =>
  citations.some(({ quote, locator }) => containsDay(`${quote} ${locator}`, day));

/** A bound of validity is printed, or its evidence says how it was read. */
export const printedValidity: Rule = ({ attributes, links, evidenceOf }, report) => {
  for (const { id, prop, value, claims } of attributes) {
    if (!/^valid(From|To)$/.test(prop.name) || typeof value !== "string" || !isIsoDate(value)) continue;
    for (const claim of claims) {
      const evidence = evidenceOf(claim);
      if (isSaid(claim) && evidence && !isPrinted(value, evidence))
        report(claim.place, `"${prop.name}" of ${id} is ${claim.basis}, but no quotation of it prints ${value}.`, {
          expected: "a quotation that prints the day, or basis: INFERRED with a note that says how it was read",
        });
    }
  }
  for (const { relation, from, to, validFrom, validTo, claims } of links)
    for (const claim of claims) {
      const evidence = evidenceOf(claim);
      const unprinted = [validFrom, validTo].filter((day) => day !== null && evidence && !isPrinted(day, evidence));
      if (claim.note === null && unprinted.length > 0)
        report(
          claim.place,
          `${relation} from ${from} to ${to} is bounded by ${unprinted.join(" and ")}, which no quotation of it prints.`,
          {
            expected: "a quotation that prints the day, or a note that says how it was read",
          },
        );
    }
};
