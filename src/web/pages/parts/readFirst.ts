import { type PageInput, PageProblem } from "../page.js";

/** Most rows of a page. */
export const MAX_ROWS = 500;

/** How many rows a page is asked for. @throws PageProblem if that is no number of rows */
export const readFirst = (
  { parameters: { first } }: Pick<PageInput, "parameters">,
  otherwise: number,
  max = MAX_ROWS,
): number => (first ? readNumber("first", first, { min: 1, max }) : otherwise);

interface Bounds {
  /** At least 1. */
  readonly min: number;
  readonly max: number;
}

/** The whole number that a parameter holds. @throws PageProblem if that is none, or out of bounds */
export function readNumber(name: string, text: string, { min, max }: Bounds): number {
  const number = /^\d{1,4}$/.test(text) ? Number(text) : 0;
  if (number < min || number > max)
    throw new PageProblem(
      400,
      `${name}: expected a number from ${min} to ${max}, got ${JSON.stringify(text.slice(0, 40))}.`,
    );
  return number;
}
