import { PageProblem } from "../page.js";
import { STRENGTHS, type Strength } from "./strength.js";

/** The value of a parameter that names a strength; null where it is left out. @throws PageProblem if there is no such strength */
export function strengthParameter(text = ""): Strength | null {
  const wanted = text.trim().toUpperCase();
  if (wanted === "") return null;
  const strength = STRENGTHS.find((each) => each === wanted);
  if (strength) return strength;
  throw new PageProblem(
    400,
    `minStrength: there is no strength “${text.slice(0, 40)}”. Expected one of ${STRENGTHS.join(", ")}, the strongest first.`,
  );
}
