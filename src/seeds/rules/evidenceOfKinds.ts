import type { Rule } from "./rule.js";

/** A kind is stated by a quotation, or judged by a curator, who says how. A kind that cannot be judged is left out. */
export const evidenceOfKinds: Rule = ({ attributes }, report) => {
  for (const { id, prop, value, place, claims } of attributes)
    if (prop.type.classifies && value !== null && claims.length === 0)
      report(place, `"${prop.name}" of ${id} has no evidence.`, {
        expected: `${prop.name}: { value: ${String(value)}, quote: ... }, or basis: INFERRED with a note that says how it was judged, here or under fields: for the whole file`,
      });
};
