import type { Report } from "../fault.js";
import { basisOfEvidence } from "./basisOfEvidence.js";
import { bodiesInTime } from "./bodiesInTime.js";
import { datesAsPrinted } from "./datesAsPrinted.js";
import { evidenceOfKinds } from "./evidenceOfKinds.js";
import { printedValidity } from "./printedValidity.js";
import { readingsAreInferred } from "./readingsAreInferred.js";
import type { Built, Rule } from "./rule.js";
import { strengthOfLinks } from "./strengthOfLinks.js";
import { successionWithoutCycles } from "./successionWithoutCycles.js";
import { visibleCharacters } from "./visibleCharacters.js";

/** Every rule about the data, beyond the form of a file. */
const RULES: readonly Rule[] = [
  strengthOfLinks,
  basisOfEvidence,
  readingsAreInferred,
  printedValidity,
  datesAsPrinted,
  bodiesInTime,
  successionWithoutCycles,
  visibleCharacters,
  evidenceOfKinds,
];

/** Reports every statement that breaks a rule. */
export const checkRules = (built: Built, report: Report): void => {
  for (const rule of RULES) rule(built, report);
};
