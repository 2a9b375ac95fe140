import { isSaid, type Rule } from "./rule.js";

/** Words by which a note says that a curator concluded something. “Read off” is left to dates, which have a rule of their own. */
const READING = /\b(?:read|taken) (?:as|for|from|to be)\b|\bis a reading\b/i;

/** What a curator reads into the words is INFERRED: STATED is what they say, REFERENCE what a look-up says. */
export const readingsAreInferred: Rule = ({ attributes, links }, report) => {
  const claims = new Set([...attributes, ...links].flatMap((statement) => statement.claims));
  for (const claim of claims) {
    const words = isSaid(claim) ? READING.exec(claim.note ?? "")?.[0] : undefined;
    if (words)
      report(claim.place, `The basis is ${claim.basis}, but its note speaks of a reading: “${words}”.`, {
        expected: "basis: INFERRED, or a note that says what is printed",
      });
  }
};
