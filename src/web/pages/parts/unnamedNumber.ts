import { DEFAULT_STRATEGY } from "../../../model/defaults.js";
import { PageProblem, type Suggestion } from "../page.js";
import { pathOfGaps } from "./gapKinds.js";

/** Ids of the recommendations of the Taskforce: its slug and their number. */
const NUMBERED = new RegExp(`^recommendation:${DEFAULT_STRATEGY.slice("strategy:".length)}-([1-9]\\d{0,2})$`);

/** What is said of a recommendation of the Taskforce that the graph does not hold: it may well exist, but nothing at hand names its number. */
export const unnamedWords = (number: number): string =>
  `No source at hand names recommendation ${number} of the Taskforce’s strategy of 2015, so nothing is said of it here.`;

/** Where the recommendations that are named stand, and what is said of the others together. */
export const WAYS_FROM_UNNAMED: readonly Suggestion[] = [
  { name: "The recommendations by number", path: "/" },
  { name: "Recommendations without a deliverable", path: pathOfGaps("RECOMMENDATION_WITHOUT_DELIVERABLE") },
];

/**
 * Why a recommendation of the Taskforce has no page, where an id is of one; else null.
 * @param declared how many recommendations its strategy says it makes: there are none with higher numbers
 */
export function unnamedRecommendation(id: string, declared: number): PageProblem | null {
  const [, number] = NUMBERED.exec(id) ?? [];
  if (number === undefined || Number(number) > declared) return null;
  return new PageProblem(404, unnamedWords(Number(number)), WAYS_FROM_UNNAMED, `Recommendation ${number}`);
}
